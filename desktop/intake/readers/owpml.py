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

# Not part of the running text: what stands on every page, notes, comments, settings.
_LEFT_OUT = {"header", "footer", "footNote", "endNote", "hiddenComment", "secPr", "memogroup"}
_LEFT_OUT |= {"fieldBegin", "parameters", "masterPage"}


def blocks_of(data: bytes) -> list[Block]:
    with zipfile.ZipFile(io.BytesIO(data)) as package, TextExtractor(package) as extractor:
        walk = _Walk(extractor)
        return [block for part in extractor.iter_sections() for block in walk.blocks(part.element)]


class _Walk:
    """Counts paragraphs and tables through all sections."""

    def __init__(self, extractor: TextExtractor) -> None:
        self._extractor = extractor
        self._paragraphs = count(1)
        self._tables = count(1)

    def blocks(self, parent: Element) -> Iterator[Block]:
        for child in _told(parent):
            if _name(child) == "p":
                place = Place(PlaceKind.PARAGRAPH, next(self._paragraphs))
                yield Block(self._extractor.paragraph_text(child), place)
                yield from self.blocks(child)
            elif _name(child) == "tbl":
                yield from self._table(child)
            else:
                yield from self.blocks(child)

    def _table(self, table: Element) -> Iterator[Block]:
        number = next(self._tables)
        for caption in _down_to(table, "caption"):
            yield from self.blocks(caption)
        for row, element in enumerate(_down_to(table, "tr"), 1):
            cells = [list(self._cell(cell)) for cell in _down_to(element, "tc")]
            yield from row_blocks(cells, number, row)

    def _cell(self, parent: Element) -> Iterator[str]:
        for child in _told(parent):
            if _name(child) == "p":
                yield self._extractor.paragraph_text(child)
                yield from self._cell(child)
            elif _name(child) == "tbl":
                yield from (inner.text for inner in self._table(child))
            else:
                yield from self._cell(child)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _told(element: Element) -> Iterator[Element]:
    return (child for child in element if _name(child) not in _LEFT_OUT)


def _down_to(element: Element, wanted: str) -> Iterator[Element]:
    """The nearest descendants called so, in order."""
    for child in _told(element):
        if _name(child) == wanted:
            yield child
        else:
            yield from _down_to(child, wanted)
