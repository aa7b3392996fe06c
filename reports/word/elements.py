"""Elements of WordprocessingML made directly, which stays linear where python-docx does not."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from reports.formatting import printable

WORD_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{WORD_NAMESPACE}}}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_TWIPS_PER_MM: Final = 1440 / 25.4
_NO_BREAK_SPACE: Final = "\u00a0"
# A date must not be torn at the end of a line: `2026. 11. 22.`; where a line holds little more
# than a date, in narrow cells, tearing inside a number would be worse.
_DATE: Final = re.compile(r"(?<!\d)(\d{4}\.|’\d\d\.) (\d{1,2}\.)(?: (\d{1,2}\.))?")

__all__ = ["WORD_NAMESPACE", "Element", "el", "mm", "parse", "run", "tag", "text_of"]


def tag(name: str) -> str:
    return _W + name


def mm(value: float) -> int:
    """Millimetres in twips, the unit of widths and indents in Word."""
    return round(value * _TWIPS_PER_MM)


def el(name: str, *children: Element, **attributes: str | int) -> Element:
    """`<w:name w:attribute="…">` with these children."""
    element = etree.Element(_W + name, {_W + key: str(v) for key, v in attributes.items()})
    element.extend(children)
    return element


def parse(xml: str) -> Element:
    return etree.fromstring(xml.encode())


def run(text: str, *, bold: bool = False, size: float | None = None, bind: bool = True) -> Element:
    """A run of text in the style of its paragraph; a line feed becomes a line break.

    `bind` keeps each date on one line.
    """
    element = el("r")
    shown = _bound(printable(text)) if bind else printable(text)
    if bold or size is not None:
        element.append(_run_properties(bold, size))
    for number, line in enumerate(shown.split("\n")):
        if number:
            element.append(el("br"))
        _append_pieces(element, line)
    return element


def text_of(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(_W + "t"))


def _run_properties(bold: bool, size: float | None) -> Element:
    properties = el("rPr")
    if bold:
        properties.append(el("b"))
        properties.append(el("bCs"))
    if size is not None:
        properties.append(el("sz", val=round(size * 2)))
        properties.append(el("szCs", val=round(size * 2)))
    return properties


def _append_pieces(element: Element, line: str) -> None:
    for number, piece in enumerate(line.split("\t")):
        if number:
            element.append(el("tab"))
        if piece:
            text = etree.SubElement(element, _W + "t")
            text.text = piece
            text.set(_SPACE, "preserve")


def _bound(text: str) -> str:
    return _DATE.sub(lambda match: match[0].replace(" ", _NO_BREAK_SPACE), text)
