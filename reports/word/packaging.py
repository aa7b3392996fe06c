"""Opening our base document and closing it into a file that is the same for the same contents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

import docx
from docx.document import Document

from reports.errors import WrittenFileDamaged
from reports.formatting import printable
from reports.output import verify_zip
from reports.word.base import base_document
from reports.word.elements import run

_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY: Final = 255  # Word refuses longer core properties


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What the file says about itself; `created` is given, never read from a clock."""

    title: str
    subject: str
    author: str
    keywords: tuple[str, ...]
    category: str
    created: date


def open_base() -> Document:
    return docx.Document(io.BytesIO(base_document()))


def set_header(document: Document, text: str) -> None:
    """Print `text` at the head of every page."""
    document.sections[0].header.paragraphs[0]._p.append(run(text))


def set_properties(document: Document, properties: Properties) -> None:
    core = document.core_properties
    core.title = _property(properties.title)
    core.subject = _property(properties.subject)
    core.author = core.last_modified_by = _property(properties.author)
    core.keywords = _property(", ".join(properties.keywords))
    core.category = _property(properties.category)
    core.language = "ko-KR"
    core.revision = 1
    day = properties.created
    core.created = core.modified = datetime(day.year, day.month, day.day)


def producer(document: Document) -> Callable[[Path], None]:
    """For `atomic_write`: puts the document down with parts in a fixed order and no times."""

    def produce(temporary: Path) -> None:
        buffer = io.BytesIO()
        document.save(buffer)
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as package:
            _copy_parts(zipfile.ZipFile(buffer), package)

    return produce


def verifier(paragraphs: int, tables: int) -> Callable[[Path], None]:
    """For `atomic_write`: the file opens again and holds as much as was put in."""

    def verify(temporary: Path) -> None:
        verify_zip(temporary)
        with temporary.open("rb") as file:
            body = docx.Document(file).element.body
        if (len(body.p_lst), len(body.tbl_lst)) != (paragraphs, tables):
            raise WrittenFileDamaged(temporary)

    return verify


def _property(text: str) -> str:
    return printable(text).replace("\n", " ")[:_LONGEST_PROPERTY]


def _copy_parts(source: zipfile.ZipFile, target: zipfile.ZipFile) -> None:
    names = sorted(source.namelist(), key=lambda name: (name not in _FIRST, name))
    for name in names:
        entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 0  # else the bytes differ between Windows and Linux
        entry.external_attr = 0o600 << 16
        target.writestr(entry, source.read(name))
