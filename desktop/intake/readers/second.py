"""The second reader of Hangul documents, for what the first does not take."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import count
from xml.etree import ElementTree

from hwpx.errors import HwpxError
from syhwp import Document, Image, Table
from syhwp._hwp5 import read_document_hwp5
from syhwp._hwpx import read_document_hwpx

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place
from desktop.intake.blocks import Block, row_blocks

DOUBTFUL = (
    "파일에 어긋난 곳이 있어 다른 방법으로 읽었습니다. 빠진 내용이 없는지 원본과 비교하십시오."
)
# What the first reader raises on files that are not as it expects.
FAULTS = (
    HwpxError,
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    NotImplementedError,
    SyntaxError,  # of XML
    EOFError,
    struct.error,
    zlib.error,
    zipfile.BadZipFile,
)
_PICTURE = "[그림]"  # what the library writes for one
_SECTION = re.compile(r"section\d+\.xml$", re.IGNORECASE)


def hwp_blocks(data: bytes) -> list[Block]:
    return list(_blocks(read_document_hwp5(io.BytesIO(data))))


def hwpx_blocks(data: bytes) -> list[Block]:
    _refuse_broken_sections(data)
    return list(_blocks(read_document_hwpx(io.BytesIO(data))))


def _refuse_broken_sections(data: bytes) -> None:
    """The library would leave a broken section out without a word."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if _SECTION.search(name):
                ElementTree.fromstring(package.read(name))


def _blocks(document: Document) -> Iterator[Block]:
    paragraphs, tables = count(1), count(1)
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _rows(block, next(tables))
        elif not isinstance(block, Image):
            yield Block(block.text, Place(PlaceKind.PARAGRAPH, next(paragraphs)))


def _rows(table: Table, number: int) -> Iterator[Block]:
    rows: dict[int, list[list[str]]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append([_without_pictures(cell.text)])
    for row in sorted(rows):
        yield from row_blocks(rows[row], number, row + 1)


def _without_pictures(text: str) -> str:
    return text.replace(_PICTURE, "").strip()
