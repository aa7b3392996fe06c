"""Which pages the help has, and which belongs to a room, a form or an error."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from desktop.domain.forms import FormKind
from desktop.ui.key_table import as_markdown
from desktop.ui.rooms import Room
from desktop.ui.style import RESOURCES

FOLDER = RESOURCES / "help"
KEYS, ERRORS, FIRST = "keys", "errors", "start"

# Rooms whose page has another name than the room.
_ROOM_PAGES = {Room.WELCOME: FIRST}
_FORM_PAGES: dict[str, tuple[FormKind, ...]] = {
    "form-agreement": (
        FormKind.AGREEMENT,
        FormKind.AGREEMENT_END,
        FormKind.AGREEMENT_VERSION,
        FormKind.AGREEMENT_RELATION,
        FormKind.PARTY,
        FormKind.CLAUSE,
        FormKind.PLAN,
        FormKind.STRATEGY,
    ),
    "form-work": (
        FormKind.ACTION_ITEM,
        FormKind.ROUND,
    ),
    "form-money": (
        FormKind.BUDGET,
        FormKind.EXECUTION,
        FormKind.INDICATOR,
        FormKind.PLEDGE,
    ),
    "form-events": (FormKind.MEETING, FormKind.COUNCIL_ACTION, FormKind.EVIDENCE),
    "form-people": (
        FormKind.DEPARTMENT,
        FormKind.PERSON,
        FormKind.ORGANISATION,
        FormKind.ORGANISATION_NAME,
    ),
    "settings": (
        FormKind.OFFICE,
        FormKind.OFFICE_PROGRESS,
        FormKind.OFFICE_PAPERS,
        FormKind.OFFICE_COUNCIL,
        FormKind.OFFICE_DAYS,
    ),
}


class HelpPage(NamedTuple):
    name: str
    title: str
    chapter: str


def room_page(room: Room | None) -> str:
    return FIRST if room is None else _ROOM_PAGES.get(room, room.value)


def form_page(kind: FormKind) -> str:
    return next((page for page, kinds in _FORM_PAGES.items() if kind in kinds), "form-agreement")


@cache
def all_pages() -> tuple[HelpPage, ...]:
    """In the order of the contents list."""
    listed = tomllib.loads((FOLDER / "contents.toml").read_text(encoding="utf-8"))
    return tuple(
        HelpPage(name, title_of(text_of(name)), chapter["title"])
        for chapter in listed["chapter"]
        for name in chapter["pages"]
    )


@cache
def text_of(name: str, folder: Path = FOLDER) -> str:
    """The page as Markdown; the list of keys is made of the keys themselves."""
    if name == KEYS:
        return as_markdown()
    return (folder / f"{name}.md").read_text(encoding="utf-8")


def title_of(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ").strip()


def matching(words: str) -> list[tuple[HelpPage, str]]:
    """Pages that hold all of these words, with the heading under which the first stands."""
    wanted = [word.casefold() for word in words.split()]
    found = []
    for page in all_pages():
        text = text_of(page.name).casefold()
        if wanted and all(word in text for word in wanted):
            found.append((page, _heading_before(text_of(page.name), text.index(wanted[0]))))
    return sorted(found, key=lambda hit: wanted[0] not in hit[0].title.casefold())


def _heading_before(text: str, place: int) -> str:
    headings = [m for m in re.finditer(r"^##+ (.+)$", text, re.M) if m.start() <= place]
    return headings[-1][1].strip() if headings else ""
