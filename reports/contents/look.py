"""How a document looks where offices differ: typefaces and margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """In millimetres, as Word counts them: `top` reaches to the text, `header` to the edge."""

    top: int = 25
    right: int = 20
    bottom: int = 20
    left: int = 20
    header: int = 10
    footer: int = 10


USUAL_MARGINS: Final = Margins()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Names of typefaces for running text, headings, and tables with their notes."""

    body: str = "휴먼명조"
    heading: str = "HY헤드라인M"
    table: str = "맑은 고딕"
    margins: Margins = USUAL_MARGINS


USUAL_LOOK: Final = Look()
