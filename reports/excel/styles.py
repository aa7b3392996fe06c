"""Sizes, colours, borders and number formats: the only place of the workbook with them."""

from __future__ import annotations

from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from reports.contents.tracker_money import MoneyUnit
from reports.contents.tracker_rows import Tone

SIZE: Final = 10

HEAD_FILL: Final = "#DDE6F3"
TOTAL_FILL: Final = "#F2F2F2"
LINK: Final = "#1F4E79"
_LINE: Final = "#7F7F7F"
_NOTICE: Final = "#C00000"

COUNT: Final = '#,##0;"△"#,##0;"-"'
RATE: Final = "0.0%"
PLAIN: Final = "0"
DAY: Final = 'yyyy". "m". "d"."'

_UNIT_COMMAS: Final = {MoneyUnit.WON: "", MoneyUnit.THOUSAND: ",", MoneyUnit.MILLION: ",,"}

# Fill and letters; every pair keeps a contrast above 4.5 to 1 and differs in mono print by mark.
_TONES: Final = {
    Tone.WAITING: ("#EDEDED", "#404040"),
    Tone.ACTIVE: ("#DDEBF7", "#1F3864"),
    Tone.LAGGING: ("#FFF2CC", "#665200"),
    Tone.LATE: ("#FBE0CF", "#8A3300"),
    Tone.PAUSED: ("#E6DFEE", "#43305A"),
    Tone.STOPPED: ("#F8D0D0", "#8A0000"),
    Tone.DONE: ("#DFF0D8", "#1E5631"),
    Tone.CONTINUING: ("#CBE6C0", "#1E5631"),
    Tone.MISSING: ("#FFFFFF", "#404040"),
}

Property = str | int | float | bool


def money(unit: MoneyUnit, *, approx: bool = False) -> str:
    """The number format that shows won in `unit`; the cell keeps the exact won."""
    digits = "#,##0" + _UNIT_COMMAS[unit]
    about = '"약 "' if approx else ""
    return f'{about}{digits};{about}"△"{digits};"-"'


def figure(decimals: int) -> str:
    """A measured value, where zero is a result and prints as 0."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f'{digits};"△"{digits}'


def day_with(tail: str) -> str:
    """A day followed by words such as `(외부확인)`."""
    return f'{DAY}"{tail}"' if tail else DAY


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook, face: str) -> None:
        self._workbook, self._face = workbook, face
        self._made: dict[tuple[tuple[str, Property], ...], Format] = {}
        for plain in workbook.formats[:1]:  # the cell style Normal, which column widths go by
            plain.set_font_name(face)
            plain.set_font_size(SIZE)

    def of(self, **properties: Property) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": self._face, "font_size": SIZE, "valign": "vcenter"}
            self._made[key] = self._workbook.add_format({**base, **properties})
        return self._made[key]

    def cell(self, **properties: Property) -> Format:
        """A cell of a table: thin lines all round."""
        return self.of(**{"border": 1, "border_color": _LINE, **properties})

    def head(self) -> Format:
        return self.cell(bold=True, align="center", text_wrap=True, bg_color=HEAD_FILL)

    def tone(self, tone: Tone) -> Format:
        fill, letters = _TONES[tone]
        look: dict[str, Property] = {"bg_color": fill, "font_color": letters}
        return self.cell(align="center", text_wrap=True, bold=True, **look)

    def title(self) -> Format:
        return self.of(font_size=17, bold=True, align="center_across")

    def notice(self) -> Format:
        return self.of(bold=True, font_color=_NOTICE)

    def caption(self) -> Format:
        return self.of(align="right", font_size=9)

    def note(self) -> Format:
        return self.of(font_size=9)
