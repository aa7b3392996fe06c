"""What a cell cannot hold: such contents are refused, never cut or rounded."""

from __future__ import annotations

from typing import Final

from reports import formatting
from reports.errors import ReportError

LONGEST_TEXT: Final = 32_767  # UTF-16 units, as Excel counts
LARGEST_WON: Final = 10**15 - 1  # Excel keeps fifteen digits


class TextTooLong(ReportError):
    code = "O-31"

    def __init__(self, sheet: str, row: int, text: str) -> None:
        super().__init__(
            f"‘{sheet}’ 시트 {row}행에 들어갈 글이 {units(text):,}자로 한 칸에 담을 수 있는 "
            f"{LONGEST_TEXT:,}자를 넘어 표를 만들지 않았습니다. 자료는 그대로입니다. "
            f"‘{formatting.printable(text[:30])}…’(으)로 시작하는 글을 줄인 뒤 다시 만듭니다."
        )


class AmountTooLarge(ReportError):
    code = "O-32"

    def __init__(self, sheet: str, row: int, amount: int) -> None:
        super().__init__(
            f"‘{sheet}’ 시트 {row}행의 금액 {amount:,}원은 엑셀이 원 단위까지 정확히 담을 수 "
            "있는 999조원을 넘어 표를 만들지 않았습니다. 자료는 그대로입니다. "
            "금액을 확인한 뒤 다시 만듭니다."
        )


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
