"""표지·작성요령: what this workbook is, how to read it, which sheets it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname
from xlsxwriter.worksheet import Worksheet

from reports import formatting
from reports.contents.tracker import Tracker
from reports.excel import heights, status_lines, styles
from reports.excel.book import Book
from reports.excel.cells import Pen
from reports.excel.page import set_up_print, unit_words
from reports.excel.sheets.summary import rate_words

NAME: Final = "표지·작성요령"
_WIDTHS: Final = (24.0, 112.0)

_GUIDANCE: Final = (
    "자료는 프로그램에서 고치고 이 표를 다시 만듭니다. 이 파일에서 고친 것은 되돌아가지 않습니다.",
    "합계와 비율은 수식이므로 칸의 숫자를 고치면 다시 계산됩니다.",
    "‘미정’은 아직 정해지지 않았거나 확인되지 않은 값이고, ‘-’는 0이거나 해당이 없음을 뜻합니다.",
    "‘약’은 어림한 금액, ‘(외부확인)’은 협약서가 아닌 다른 자료에서 확인한 날짜입니다.",
    "‘예산 자료’는 원 단위 자료용이고, 나머지 시트의 금액은 표시한 단위로 보이되 칸의 값은 "
    "원 단위까지 정확합니다.",
    "‘협약 관리대장’과 ‘예산 자료’는 A3 가로, 나머지는 A4 가로 한 쪽 너비에 맞추어 인쇄되고 머리 "
    "행이 쪽마다 되풀이됩니다.",
)


def write(book: Book, sheets: Sequence[tuple[str, str]]) -> None:
    """The cover, with the name and the purpose of each of the other `sheets`."""
    sheet, pen = book.add(NAME)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    row = _write_title(book, sheet, pen)
    row = _write_section(book, sheet, pen, row, "개요", _facts(book.tracker))
    guidance = (*_GUIDANCE, *book.tracker.guidance, *rate_words(book.tracker))
    numbered = [(str(number), text) for number, text in enumerate(guidance, start=1)]
    row = _write_section(book, sheet, pen, row, "작성요령", numbered)
    row = _write_statuses(book, sheet, pen, row)
    row = _write_sheets(book, sheet, pen, row, sheets)
    set_up_print(sheet, book.tracker, heads=None, last=(row - 2, len(_WIDTHS) - 1))
    sheet.fit_to_pages(1, 1)


def _facts(tracker: Tracker) -> list[tuple[str, str]]:
    counts = (
        f"협약 {len(tracker.agreements)}건, 계획 {len(tracker.plans)}건, "
        f"조항 {len(tracker.clauses)}건, 과제 {len(tracker.items)}건"
    )
    facts = (
        ("기관", tracker.office),
        ("작성부서", tracker.department),
        ("기준일", formatting.day(tracker.as_of, weekday=True)),
        ("점검 회차", tracker.round_name),
        ("기록시점", tracker.recorded),
        ("수록", counts),
        ("금액", unit_words(tracker.unit)),
        ("알림", tracker.notice),
    )
    return [(name, text) for name, text in facts if text]


def _write_title(book: Book, sheet: Worksheet, pen: Pen) -> int:
    look = book.styles.of(font_size=22, bold=True, align="center_across")
    office = book.styles.of(font_size=12, align="center_across")
    sheet.set_row(0, 42)
    sheet.set_row(1, 22)
    lines = (
        (book.tracker.title, look),
        (f"{book.tracker.office} ({formatting.as_of(book.tracker.as_of)})", office),
    )
    for row, (text, style) in enumerate(lines):
        pen.string(row, 0, text, style)
        for column in range(1, len(_WIDTHS)):
            sheet.write_blank(row, column, None, style)
    sheet.set_row(2, 18)
    pen.string(2, 0, book.tracker.notice, book.styles.notice())
    return 4


def _write_section(
    book: Book, sheet: Worksheet, pen: Pen, row: int, title: str, rows: Sequence[tuple[str, str]]
) -> int:
    """Pairs of a word and a sentence under a heading; the row after the gap below."""
    pen.string(row, 0, f"□ {title}", _section(book))
    sentence = book.styles.cell(text_wrap=True, align="left")
    for place, (word, text) in enumerate(rows, start=row + 1):
        pen.string(place, 0, word, book.styles.head())
        _write_sentence(sheet, pen, place, text, sentence)
    return row + len(rows) + 2


def _write_statuses(book: Book, sheet: Worksheet, pen: Pen, row: int) -> int:
    kinds = status_lines.statuses(book.tracker)
    pen.string(row, 0, "□ 추진상태 표시", _section(book))
    sentence = book.styles.cell(text_wrap=True, align="left")
    for place, kind in enumerate(kinds, start=row + 1):
        pen.string(place, 0, kind.text, book.styles.tone(kind.tone))
        _write_sentence(sheet, pen, place, kind.meaning, sentence)
    return row + len(kinds) + 2


def _write_sheets(
    book: Book, sheet: Worksheet, pen: Pen, row: int, sheets: Sequence[tuple[str, str]]
) -> int:
    pen.string(row, 0, "□ 시트 구성", _section(book))
    sentence = book.styles.cell(text_wrap=True, align="left")
    link = book.styles.cell(bold=True, align="center", underline=1, font_color=styles.LINK)
    for place, (name, purpose) in enumerate(sheets, start=row + 1):
        sheet.write_url(place, 0, f"internal:{quote_sheetname(name)}!A1", link, name)
        _write_sentence(sheet, pen, place, purpose, sentence)
    return row + len(sheets) + 2


def _section(book: Book) -> Format:
    return book.styles.of(font_size=12, bold=True)


def _write_sentence(sheet: Worksheet, pen: Pen, row: int, text: str, style: Format) -> None:
    pen.string(row, 1, text, style)
    sheet.set_row(row, heights.height(heights.lines(text, _WIDTHS[1])))
