"""A pasted list of departments and officers as lines of named cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.errors import InvalidEntry

_MOST = 5_000
_HEADS = {
    "upper": ("실국", "실·국", "국", "상위부서", "실국명"),
    "department": ("부서", "부서명", "과", "소속", "소속부서", "담당부서", "과명"),
    "person": ("성명", "이름", "담당자", "직원명", "성함"),
    "title": ("직위", "직책", "직위/직급", "직위직급", "직위(직급)", "직급/직위", "직급(직위)"),
    "rank": ("직급",),
    "duty": ("담당업무", "업무", "분장업무", "사무분장", "담당사무"),
    "phone": ("전화", "전화번호", "연락처", "행정전화", "내선", "내선번호"),
}
_WITHOUT_HEAD = ("department", "person", "title", "duty", "phone")
_GAP = re.compile(r"\s{2,}|\s*[,，]\s*")
_PHONE = re.compile(r"[\d)(+-]{4,}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedLine:
    """One line; "" for what it does not say. A department above holds for the lines below."""

    number: int
    upper: str = ""
    department: str = ""
    person: str = ""
    title: str = ""
    rank: str = ""
    duty: str = ""
    phone: str = ""


def read_lines(pasted: str) -> tuple[list[PastedLine], tuple[str, ...]]:
    """The lines, and the heads of columns that are not known.

    Raises InvalidEntry for `pasted` when there is nothing to read or too much.
    """
    rows = [row for row in _rows(pasted) if any(cell.strip() for cell in row)]
    if not rows:
        raise InvalidEntry("pasted", "붙여넣은 내용이 없습니다. 엑셀에서 복사해 붙여넣으십시오.")
    if len(rows) > _MOST:
        raise InvalidEntry(
            "pasted", f"{_MOST:,}줄까지 한 번에 넣을 수 있습니다. 나누어 넣으십시오."
        )
    heads = _heads(rows[0])
    known = [head for head in heads if head]
    if len(known) >= 2:
        unknown = (cell.strip() for head, cell in zip(heads, rows[0], strict=True) if not head)
        return list(_named(rows[1:], heads)), tuple(cell for cell in unknown if cell)
    return list(_named(rows, _WITHOUT_HEAD)), ()


def _rows(pasted: str) -> Iterator[list[str]]:
    if "\t" not in pasted:
        yield from (_cells(line) for line in pasted.splitlines())
        return
    try:
        yield from csv.reader(io.StringIO(pasted, newline=""), delimiter="\t")
    except csv.Error:
        raise InvalidEntry(
            "pasted", "한 칸이 너무 길어 읽지 못했습니다. 필요한 열만 복사해 붙여넣으십시오."
        ) from None


def _cells(line: str) -> list[str]:
    """A typed line: parted by commas or wide gaps; else word by word, the phone at the end."""
    line = line.strip()
    if _GAP.search(line):
        return _GAP.split(line)
    words = line.split()
    phone = words.pop() if len(words) > 3 and _PHONE.search(words[-1]) else ""
    return [*words[:3], " ".join(words[3:]), phone] if len(words) > 3 or phone else words


def _heads(row: Sequence[str]) -> list[str]:
    """What each column is, "" where its head is not known."""
    folded = ["".join(cell.split()) for cell in row]
    by_word = {word: head for head, words in _HEADS.items() for word in words}
    return [by_word.get(cell, "") for cell in folded]


def _named(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> Iterator[PastedLine]:
    """An empty department or upper one is that of the line above, as merged cells leave it."""
    before = PastedLine(number=0)
    for number, row in enumerate(rows, start=1):
        cells = {
            head: " ".join(cell.split()) for head, cell in zip(heads, row, strict=False) if head
        }
        line = PastedLine(number=number, **cells)
        if not line.department and line.person:
            line = replace(line, department=before.department, upper=line.upper or before.upper)
        yield line
        before = line
