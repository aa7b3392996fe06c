"""Foreign documents that the tests make themselves: one agreement in every format."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from hwpx import HwpxDocument
from hwpx.hwp5.writer import write_hwp5

LINES = (
    "청년 창업 지원을 위한 업무협약",
    "한빛군(군수 김도윤)과 누리대학교(총장 이서준)는 2026년 9월 12일 업무협약을 체결했다.",
    "두 기관은 이번 협약을 통해 △창업 교육 △판로 지원 등에 협력하기로 했다.",
)
ROWS = (("기관", "맡은 일"), ("한빛군", "창업 공간 제공"))
TEXT = "\n".join(LINES)


def word_document(lines=LINES, rows=ROWS) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, words in zip(table.rows, rows, strict=True):
            for cell, word in zip(row.cells, words, strict=True):
                cell.text = word
    return saved(document)


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def package(parts: dict[str, bytes], method=zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package with one part changed, or added where it is not there."""
    parts = parts_of(data)
    parts[part] = change(parts.get(part, b""))
    return package(parts)


def compound(*names: str, header: bytes = b"") -> bytes:
    """The outline of an OLE file: its mark and a directory with these names."""
    directory = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)
    return bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0") + directory + header


_HP = 'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'
_SECTION = '<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" ' + _HP + ">{}</hs:sec>"


def hwpx_paragraph(words: str, *objects: str) -> str:
    inside = f"<hp:t>{words}</hp:t>" + "".join(objects)
    return f'<hp:p id="0" paraPrIDRef="0" styleIDRef="0"><hp:run>{inside}</hp:run></hp:p>'


def hwpx_table(rows, caption: str = "") -> str:
    lines = (
        "".join(f"<hp:tc><hp:subList>{hwpx_paragraph(word)}</hp:subList></hp:tc>" for word in row)
        for row in rows
    )
    told = f"<hp:caption><hp:subList>{caption}</hp:subList></hp:caption>" if caption else ""
    return f"<hp:tbl>{told}" + "".join(f"<hp:tr>{line}</hp:tr>" for line in lines) + "</hp:tbl>"


def hwpx_package(*sections: str, **more: bytes) -> bytes:
    """A package with these sections and no more than a reader needs, made by hand."""
    parts = {"mimetype": b"application/hwp+zip"} | more
    for number, inside in enumerate(sections):
        parts[f"Contents/section{number}.xml"] = _SECTION.format(inside).encode()
    return package(parts)


def hwpx_document(lines=LINES, rows=ROWS) -> bytes:
    paragraphs = [hwpx_paragraph(line) for line in lines]
    table = [hwpx_paragraph("", hwpx_table(rows))] if rows else []
    return hwpx_package("".join(paragraphs + table))


def hwp_document(lines=LINES, rows=ROWS) -> bytes:
    """A document of version 5, written by the library that reads it first."""
    with HwpxDocument.new() as document:
        for line in lines:
            document.add_paragraph(line)
        if rows:
            table = document.add_table(len(rows), len(rows[0]))
            for row, words in enumerate(rows):
                for column, word in enumerate(words):
                    table.set_cell_text(row, column, word)
        return write_hwp5(parts_of(document.to_bytes()))
