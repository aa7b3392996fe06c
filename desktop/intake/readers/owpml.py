"""The sections of a Hangul package: paragraphs, tables and text boxes in reading order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import count
from xml.etree.ElementTree import Element

from hwpx.tools.text_extractor import TextExtractor

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place
from desktop.intake.blocks import Block, row_blocks
from desktop.intake.readers.headings import Headings, local

# Not part of the running text: what stands on every page, notes, comments, settings.
_LEFT_OUT = {"header", "footer", "footNote", "endNote", "hiddenComment", "secPr", "memogroup"}
_LEFT_OUT |= {"fieldBegin", "parameters", "masterPage"}


def blocks_of(data: bytes) -> list[Block]:
    with zipfile.ZipFile(io.BytesIO(data)) as package, TextExtractor(package) as extractor:
        walk = _Walk(extractor, Headings.of(package))
        return [block for part in extractor.iter_sections() for block in walk.section(part.element)]


class _Walk:
    """Counts paragraphs and tables through all sections."""

    def __init__(self, extractor: TextExtractor, headings: Headings) -> None:
        self._extractor = extractor
        self._headings = headings
        self._paragraphs = count(1)
        self._tables = count(1)

    def section(self, element: Element) -> Iterator[Block]:
        self._headings.begin(element)
        return self.blocks(element)

    def blocks(self, parent: Element) -> Iterator[Block]:
        for child in _told(parent):
            if local(child) == "p":
                place = Place(PlaceKind.PARAGRAPH, next(self._paragraphs))
                yield Block(self._words(child), place)
                yield from self.blocks(child)
            elif local(child) == "tbl":
                yield from self._table(child)
            else:
                yield from self.blocks(child)

    def _words(self, paragraph: Element) -> str:
        words = self._extractor.paragraph_text(paragraph)
        return self._headings.mark(paragraph) + words if words.strip() else ""

    def _table(self, table: Element) -> Iterator[Block]:
        number = next(self._tables)
        for caption in _down_to(table, "caption"):
            yield from self.blocks(caption)
        for row, element in enumerate(_down_to(table, "tr"), 1):
            cells = [list(self._cell(cell)) for cell in _down_to(element, "tc")]
            yield from row_blocks(cells, number, row)

    def _cell(self, parent: Element) -> Iterator[str]:
        for child in _told(parent):
            if local(child) == "p":
                yield self._words(child)
                yield from self._cell(child)
            elif local(child) == "tbl":
                yield from (inner.text for inner in self._table(child))
            else:
                yield from self._cell(child)


def _told(element: Element) -> Iterator[Element]:
    return (child for child in element if local(child) not in _LEFT_OUT)


def _down_to(element: Element, wanted: str) -> Iterator[Element]:
    """The nearest descendants called so, in order."""
    for child in _told(element):
        if local(child) == wanted:
            yield child
        else:
            yield from _down_to(child, wanted)
