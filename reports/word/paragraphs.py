"""Paragraphs in our named styles."""

from __future__ import annotations

from typing import Final

from reports.word.elements import Element, el, run
from reports.word.styles import CHAPTER, NAVY, Style

_NUMERALS: Final = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"


def paragraph(
    style: Style,
    text: str = "",
    *,
    keep_next: bool = False,
    bold: bool = False,
    bind: bool = True,
) -> Element:
    """One paragraph; a line feed in `text` becomes a line break, `bind` keeps dates whole."""
    properties = el("pPr", el("pStyle", val=style.id))
    if keep_next and not style.keep_next:
        properties.append(el("keepNext"))
    element = el("p", properties)
    if text:
        element.append(run(text, bold=bold, bind=bind))
    return element


def chapter(number: int, title: str) -> Element:
    """`Ⅰ 보고 개요` as a bar: a real heading, so it shows in the navigation pane."""
    element = paragraph(CHAPTER)
    numeral = run(f" {_NUMERALS[number - 1]} ")
    numeral.insert(
        0,
        el(
            "rPr",
            el("color", val="FFFFFF"),
            el("shd", val="clear", color="auto", fill=NAVY),
        ),
    )
    element.append(numeral)
    element.append(run(f"  {title}"))
    return element
