"""The table under a release: 담당 부서, 책임자, 담당자, one word a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop.drafting import persons
from desktop.drafting.draft import Officer
from desktop.drafting.page import Page

_OPENING = re.compile(r"^\W{0,3}담당\s?부서(?=\s|:|$)", re.MULTILINE)
_CELL = re.compile(r"과\s장|국\s장|팀\s장|단\s장|[^\s()<>:|☏]+")
_DEPARTMENT = re.compile(r"[가-힣A-Za-z0-9·]{2,18}(?:과|팀|담당관|담당관실|실|단|센터)")
_POST = re.compile(
    r"(?:과|국|팀|단|실|부|센터)장|사무관|주무관|서기관|연구관|연구사|담당관|주사|"
    r"주임"
)
_LABEL = re.compile(r"책임자|담당자|연락처|담당|부서|총괄|협조|공동|페이지|수")
_PHONE = re.compile(r"\s*[(☏:|]*\s*\d{2,4}\s?-")
_LONGEST = 280


def listed_officers(page: Page) -> tuple[Officer, ...]:
    """Those whom the table names; a department after the first name holds for it as well."""
    return tuple(
        officer for found in _OPENING.finditer(page.text) for officer in _of_table(page, found)
    )


def _of_table(page: Page, opening: re.Match[str]) -> Iterator[Officer]:
    department, post = "", ""
    waiting: list[Officer] = []
    for cell in _CELL.finditer(page.text, opening.end(), opening.end() + _LONGEST):
        words = cell[0].replace(" ", "")
        if words.endswith("다."):
            break
        if _POST.fullmatch(words):
            post = words
        elif _LABEL.fullmatch(words):
            post = ""
        elif persons.is_person(words) and _PHONE.match(page.text, cell.end()):
            waiting.append(Officer(page.quote(*cell.span()), department, post))
        elif _DEPARTMENT.fullmatch(words):
            department = words
            yield from (replace(officer, department=words) for officer in waiting)
            waiting = []
        if department:
            yield from waiting
            waiting = []
