"""The named styles of our Word documents: the only place with fonts, sizes and spacing."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Final

BODY: Final = "휴먼명조"
HEADING: Final = "HY헤드라인M"
GOTHIC: Final = "맑은 고딕"

NAVY: Final = "1F3864"
HEAD_FILL: Final = "DFE6F7"
SUM_FILL: Final = "F2F2F2"
BOX_FILL: Final = "F7F7F7"
TITLE_FILL: Final = "EAF0F8"
ALERT: Final = "C00000"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. Sizes, indents and gaps in points; `line` is the least line height.

    `bullet` makes it a level of a list with that mark, hanging by `hanging`; `list_id` tells
    which list. `outline` 0 and 1 put it into the navigation pane.
    """

    id: str
    name: str
    font: str
    size: float
    line: float
    _: KW_ONLY
    bold: bool = False
    align: str = "both"
    before: float = 0
    after: float = 0
    left: float = 0
    hanging: float = 0
    bullet: str | None = None
    list_id: int = 0
    level: int = 0
    keep_next: bool = False
    outline: int | None = None
    colour: str | None = None
    following: str | None = None
    border: str = ""
    fill: str | None = None
    built_in: bool = False


def _border(sides: tuple[str, ...], eighths: int, space: int, colour: str = NAVY) -> str:
    return "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'
        for side in sides
    )


TITLE: Final = Style(
    "Title",
    "Title",
    HEADING,
    22,
    32,
    align="center",
    keep_next=True,
    border=_border(("top", "bottom"), 18, 5),
    fill=TITLE_FILL,
    built_in=True,
)
ISSUED: Final = Style(
    "RptSub", "기준일·부서", BODY, 14, 20, align="right", before=8, keep_next=True
)
NOTICE: Final = Style(
    "RptNotice",
    "자료 성격",
    GOTHIC,
    12,
    18,
    bold=True,
    align="right",
    before=2,
    keep_next=True,
    colour=ALERT,
)
GIST: Final = Style(
    "RptGist", "요지 ◇", BODY, 14, 22, before=2, left=18, hanging=18, bullet="◇", list_id=2
)
CHAPTER: Final = Style(
    "Heading1",
    "heading 1",
    HEADING,
    17,
    26,
    align="left",
    before=18,
    after=5,
    keep_next=True,
    outline=0,
    border=_border(("bottom",), 12, 1),
    built_in=True,
)
SQUARE: Final = Style(
    "Heading2",
    "heading 2",
    HEADING,
    15,
    24,
    align="left",
    before=10,
    after=2,
    left=20,
    hanging=20,
    bullet="□",
    list_id=1,
    level=0,
    keep_next=True,
    outline=1,
    following="RptL2",
    built_in=True,
)
CIRCLE: Final = Style(
    "RptL2",
    "개조식 ○",
    BODY,
    15,
    24,
    before=8,
    after=2,
    left=34,
    hanging=18,
    bullet="○",
    list_id=1,
    level=1,
)
DASH: Final = Style(
    "RptL3", "개조식 -", BODY, 15, 24, before=6, left=46, hanging=12, bullet="-", list_id=1, level=2
)
DOT: Final = Style(
    "RptL4", "개조식 ·", BODY, 14, 22, before=4, left=58, hanging=12, bullet="·", list_id=1, level=3
)
NOTE: Final = Style(
    "RptNote", "주석 ※", GOTHIC, 11, 15, before=2, left=36, hanging=16, bullet="※", list_id=3
)
PLAIN: Final = Style("RptPlain", "해당 없음", BODY, 15, 24, before=6, left=34, align="left")
UNIT: Final = Style(
    "RptUnit", "표 단위", GOTHIC, 11, 15, align="right", before=4, after=1, keep_next=True
)
HEAD: Final = Style("RptTh", "표 머리", GOTHIC, 11, 15, bold=True, align="center", keep_next=True)
TEXT: Final = Style("RptTd", "표 본문", GOTHIC, 11, 15, align="left")
CENTRE: Final = Style("RptTdC", "표 가운데", GOTHIC, 11, 15, align="center")
NUMBER: Final = Style("RptTdR", "표 숫자", GOTHIC, 11, 15, align="right")
SMALL_HEAD: Final = Style(
    "RptThS", "표 머리(작게)", GOTHIC, 10, 13, bold=True, align="center", keep_next=True
)
LABEL: Final = Style("RptThL", "표 왼쪽 머리", GOTHIC, 10, 13, bold=True, align="center")
SMALL: Final = Style("RptTdS", "표 본문(작게)", GOTHIC, 10, 13, align="left")
SMALL_CENTRE: Final = Style("RptTdCS", "표 가운데(작게)", GOTHIC, 10, 13, align="center")
SMALL_NUMBER: Final = Style("RptTdRS", "표 숫자(작게)", GOTHIC, 10, 13, align="right")
CELL_DASH: Final = Style(
    "RptTdD", "표 항목 -", GOTHIC, 10, 13, align="left", left=9, hanging=9, bullet="-", list_id=4
)
CELL_NOTE: Final = Style(
    "RptTdN",
    "표 주석 ※",
    GOTHIC,
    9,
    12.5,
    align="left",
    before=1,
    left=11,
    hanging=11,
    bullet="※",
    list_id=5,
)
ATTACHED: Final = Style(
    "RptEnd", "붙임", BODY, 15, 24, align="left", before=14, left=46, hanging=46
)
ATTACHED_MORE: Final = Style("RptEndMore", "붙임 이어짐", BODY, 15, 24, align="left", left=46)
AUTHOR: Final = Style("RptAuthor", "작성자", GOTHIC, 11, 16, align="right", before=10)
GAP: Final = Style("RptGap", "표 사이", GOTHIC, 4, 7, align="left")
HEADER: Final = Style("Header", "header", GOTHIC, 9, 12, align="right", colour=ALERT, built_in=True)
FOOTER: Final = Style("Footer", "footer", GOTHIC, 10, 14, align="center", built_in=True)

ALL: Final = (
    TITLE,
    ISSUED,
    NOTICE,
    GIST,
    CHAPTER,
    SQUARE,
    CIRCLE,
    DASH,
    DOT,
    NOTE,
    PLAIN,
    UNIT,
    HEAD,
    TEXT,
    CENTRE,
    NUMBER,
    SMALL_HEAD,
    LABEL,
    SMALL,
    SMALL_CENTRE,
    SMALL_NUMBER,
    CELL_DASH,
    CELL_NOTE,
    ATTACHED,
    ATTACHED_MORE,
    AUTHOR,
    GAP,
    HEADER,
    FOOTER,
)
