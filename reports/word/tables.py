"""Tables of fixed width with repeated headings, built row by row in linear time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from reports.formatting import printable
from reports.word.elements import Element, el, mm
from reports.word.paragraphs import paragraph
from reports.word.style_sheet import TABLE_STYLE
from reports.word.styles import HEAD_FILL, SMALL, SMALL_HEAD, SUM_FILL, Style

TEXT_WIDTH: Final = 170  # millimetres between the margins
_LONGEST_BOUND: Final = 24  # characters: a date with its weekday and basis


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in millimetres; `style` of the cells below the heading."""

    title: str
    width: float
    style: Style = SMALL


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a cell that holds several."""

    text: str
    style: Style = SMALL
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with `text`, or with `lines` in their own styles.

    `span` columns wide. No cell goes down over several rows: LibreOffice loses rows of such
    tables at the end of a page.
    """

    text: str = ""
    lines: tuple[Line, ...] = ()
    style: Style | None = None
    span: int = 1
    fill: str | None = None
    bold: bool = False


@dataclass(slots=True)
class Table:
    """Collects rows for one table. `title` is read aloud to those who cannot see it.

    `compact` narrows the margins of cells; `row_height` in millimetres fixes that of the body.
    """

    columns: Sequence[Column]
    title: str
    head: Style = SMALL_HEAD
    compact: bool = False
    align: str | None = None
    row_height: float | None = None
    _rows: list[Element] = field(default_factory=list)
    _widths: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._widths = [mm(column.width) for column in self.columns]

    def heading(self, cells: Iterable[Cell] | None = None) -> None:
        """A row that repeats on every page; the titles of the columns unless told."""
        named = cells or (Cell(column.title) for column in self.columns)
        filled = [Cell(c.text, c.lines, self.head, c.span, HEAD_FILL, c.bold) for c in named]
        self._rows.append(self._row(filled, repeat=True, keep_next=True))

    def row(self, cells: Iterable[Cell | str], *, keep_next: bool = False) -> None:
        made = [Cell(cell) if isinstance(cell, str) else cell for cell in cells]
        self._rows.append(self._row(made, repeat=False, keep_next=keep_next))

    def sum_row(self, cells: Iterable[Cell | str]) -> None:
        """계, 소계: bold on grey, kept with what it sums up."""
        self.row(
            (_summed(cell if isinstance(cell, Cell) else Cell(cell)) for cell in cells),
            keep_next=True,
        )

    def element(self) -> Element:
        properties = el(
            "tblPr",
            el("tblStyle", val=TABLE_STYLE),
            el("tblW", w=sum(self._widths), type="dxa"),
            el("tblLayout", type="fixed"),
        )
        if self.align:
            properties.insert(2, el("jc", val=self.align))
        if self.compact:
            properties.append(_narrow_margins())
        properties.append(el("tblLook", val="0420", firstRow=1, noVBand=1))
        properties.append(_caption(self.title))
        grid = el("tblGrid", *(el("gridCol", w=width) for width in self._widths))
        return el("tbl", properties, grid, *self._rows)

    def _row(self, cells: Sequence[Cell], *, repeat: bool, keep_next: bool) -> Element:
        properties = el("trPr", el("cantSplit"))
        if repeat:
            properties.append(el("tblHeader"))
        elif self.row_height is not None:
            properties.append(el("trHeight", val=mm(self.row_height), hRule="exact"))
        row = el("tr", properties)
        position = 0
        for cell in cells:
            row.append(self._cell(cell, position, keep_next))
            position += cell.span
        if position != len(self.columns):
            raise ValueError(f"a row of {self.title} fills {position} columns")
        return row

    def _cell(self, cell: Cell, position: int, keep_next: bool) -> Element:
        width = sum(self._widths[position : position + cell.span])
        style = cell.style or self.columns[position].style
        element = el("tc", _cell_properties(cell, width))
        lines = cell.lines or (Line(cell.text, style, cell.bold),)
        for line in lines:
            bind = len(line.text) <= _LONGEST_BOUND
            element.append(
                paragraph(line.style, line.text, bold=line.bold, keep_next=keep_next, bind=bind)
            )
        return element


def box(lines: Iterable[Element], *, title: str, fill: str) -> Element:
    """A frame over the whole width around paragraphs."""
    width = mm(TEXT_WIDTH)
    cell = el(
        "tc",
        el(
            "tcPr",
            el("tcW", w=width, type="dxa"),
            el("tcBorders", *(_edge(side) for side in ("top", "left", "bottom", "right"))),
            el("shd", val="clear", color="auto", fill=fill),
            el("tcMar", el("top", w=85, type="dxa"), el("bottom", w=85, type="dxa")),
        ),
        *lines,
    )
    properties = el(
        "tblPr",
        el("tblStyle", val=TABLE_STYLE),
        el("tblW", w=width, type="dxa"),
        el("tblLayout", type="fixed"),
        _caption(title),
    )
    row = el("tr", el("trPr", el("cantSplit")), cell)
    return el("tbl", properties, el("tblGrid", el("gridCol", w=width)), row)


def _caption(title: str) -> Element:
    return el("tblCaption", val=" ".join(printable(title).split()))


def _edge(side: str) -> Element:
    return el(side, val="single", sz=6, space=0, color="7F7F7F")


def _summed(cell: Cell) -> Cell:
    return Cell(cell.text, cell.lines, cell.style, cell.span, SUM_FILL, bold=True)


def _cell_properties(cell: Cell, width: int) -> Element:
    """In the order that the schema of Word demands."""
    properties = el("tcPr", el("tcW", w=width, type="dxa"))
    if cell.span > 1:
        properties.append(el("gridSpan", val=cell.span))
    if cell.fill:
        properties.append(el("shd", val="clear", color="auto", fill=cell.fill))
    properties.append(el("vAlign", val="center"))
    return properties


def _narrow_margins() -> Element:
    return el(
        "tblCellMar",
        el("left", w=45, type="dxa"),
        el("right", w=45, type="dxa"),
    )
