"""Word documents: paragraphs, tables and text boxes in reading order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import count

import docx
from docx.oxml.ns import qn
from lxml.etree import _Element

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place
from desktop.intake.blocks import Block, row_blocks
from desktop.intake.crossing import Read
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.readers.numbering import Numbering

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT = qn("w:t")
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_BOX = qn("w:txbxContent")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Deleted or moved away by a change that is marked, properties, and boxes told a second time.
_LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:sectPr")}
_LEFT_OUT |= {f"{_MC}Fallback"}


def read(data: bytes) -> Read:
    document = docx.Document(io.BytesIO(data))
    if document.element.getroottree().docinfo.doctype:
        raise Unreadable(Cause.DAMAGED, "DOCTYPE")  # Word writes none; its entities hide text
    return Read(list(_Walk(Numbering.of(document)).blocks(document.element.body)))


class _Walk:
    """Counts paragraphs and tables as a person would who goes through the document."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._paragraphs = count(1)
        self._tables = count(1)

    def blocks(self, parent: _Element) -> Iterator[Block]:
        for child in _told(parent):
            if child.tag == _PARAGRAPH:
                place = Place(PlaceKind.PARAGRAPH, next(self._paragraphs))
                yield Block(self._words(child), place)
                yield from self._boxes(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            else:
                yield from self.blocks(child)

    def _words(self, paragraph: _Element) -> str:
        mark, words = self._numbering.mark(paragraph), "".join(_pieces(paragraph))
        return mark + words if words.strip() else ""

    def _boxes(self, paragraph: _Element) -> Iterator[Block]:
        for box in _down_to(paragraph, {_BOX}):
            yield from self.blocks(box)

    def _table(self, table: _Element) -> Iterator[Block]:
        number = next(self._tables)
        for row, element in enumerate(_down_to(table, {_ROW}), 1):
            cells = [list(self._cell(cell)) for cell in _down_to(element, {_CELL})]
            yield from row_blocks(cells, number, row)

    def _cell(self, cell: _Element) -> Iterator[str]:
        for child in _told(cell):
            if child.tag == _PARAGRAPH:
                yield self._words(child)
                yield from (inner.text for inner in self._boxes(child))
            elif child.tag == _TABLE:
                yield from (inner.text for inner in self._table(child))
            else:
                yield from self._cell(child)


def _pieces(element: _Element) -> Iterator[str]:
    for child in _told(element):
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag != _BOX:
            yield from _pieces(child)


def _down_to(element: _Element, wanted: set[str]) -> Iterator[_Element]:
    """The nearest descendants called so, through wrappers, in order."""
    for child in _told(element):
        if child.tag in wanted:
            yield child
        else:
            yield from _down_to(child, wanted)


def _told(element: _Element) -> Iterator[_Element]:
    return (child for child in element if child.tag not in _LEFT_OUT)
