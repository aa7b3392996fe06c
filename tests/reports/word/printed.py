"""A briefing printed and opened again, for the tests."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn

from reports.contents.briefing import Briefing
from reports.word import briefing as word_briefing


def printed(briefing: Briefing, folder: Path) -> Document:
    path = folder / "briefing.docx"
    word_briefing.write(briefing, path)
    return docx.Document(path)


def lines(document: Document) -> list[str]:
    """Every paragraph in its order, those in cells included, with plain spaces."""
    return [text_of(p) for p in document.element.body.iter(qn("w:p"))]


def text_of(element) -> str:
    words = []
    for node in element.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        words.append(node.text or "" if node.tag == qn("w:t") else " ")
    return "".join(words).replace("\u00a0", " ")


def style_of(paragraph) -> str:
    return paragraph.find(qn("w:pPr")).find(qn("w:pStyle")).get(qn("w:val"))


def tables(document: Document) -> dict[str, list[list[str]]]:
    """Texts of the cells of each table by its accessible title; the first of a name counts."""
    found: dict[str, list[list[str]]] = {}
    for table in document.element.body.iter(qn("w:tbl")):
        rows = [[text_of(cell) for cell in row.tc_lst] for row in table.tr_lst]
        found.setdefault(caption_of(table), rows)
    return found


def caption_of(table) -> str:
    return table.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
