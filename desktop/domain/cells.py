"""Edits of single cells of a table, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.forms import Option


@dataclass(frozen=True, slots=True)
class CellEdit:
    """What was typed into one cell; `before` is what its editor had shown until then."""

    record_id: str
    key: str
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class CellRefusal:
    """Why an edit was not taken, in a sentence to stand beside the cell."""

    record_id: str
    key: str
    sentence: str


def option_meant(options: Sequence[Option], typed: str) -> str | None:
    """The code of the one option that is meant: by its code, its word, or how its word begins.

    "" for nothing typed; None where no option, or more than one, may be meant.
    """
    wanted = "".join(typed.split())
    words = {option.code: "".join(option.word.split()) for option in options}
    exact = [code for code, word in words.items() if wanted in (code, word, "")]
    begins = [code for code, word in words.items() if word.startswith(wanted)]
    if not wanted or exact:
        return exact[0] if wanted else ""
    return begins[0] if len(begins) == 1 else None
