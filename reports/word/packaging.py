"""Opening our base document and closing it into a file that is the same for the same contents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

import docx
from docx.document import Document

from reports.contents.look import Look
from reports.errors import WrittenFileDamaged
from reports.formatting import printable
from reports.output import verify_zip
from reports.word.base import base_document
from reports.word.elements import run, tag

_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_PARAGRAPH: Final = tag("p").removeprefix("{")
_BODY: Final = "word/document.xml"
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


def open_base(look: Look) -> Document:
    return docx.Document(io.BytesIO(base_document(look)))


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


def verifier(document: Document) -> Callable[[Path], None]:
    """For `atomic_write`: the file holds, well formed, as many paragraphs as were put in."""
    expected = sum(1 for _ in document.element.body.iter(tag("p")))

    def verify(temporary: Path) -> None:
        verify_zip(temporary)
        with zipfile.ZipFile(temporary) as package, package.open(_BODY) as part:
            try:
                found = _paragraphs_in(part)
            except expat.ExpatError as error:
                raise WrittenFileDamaged(temporary) from error
        if found != expected:
            raise WrittenFileDamaged(temporary)

    return verify


def _paragraphs_in(part: IO[bytes]) -> int:
    """Counted while the parser goes through, without a second tree in memory."""
    found = 0

    def count(name: str, attributes: object) -> None:
        nonlocal found
        found += name == _PARAGRAPH

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = count
    parser.ParseFile(part)
    return found


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
