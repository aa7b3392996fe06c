"""Hostile files by mutation: cut, flipped, spoilt inside, swollen, with macros, locked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random

from desktop.domain.passages import FileText
from desktop.intake import prescan
from desktop.intake.blocks import holds_text
from desktop.intake.faults import Cause, FileUnreadable
from desktop.intake.reading import read_file
from tests.intake import pages, papers

REFUSED, LOCKED, TOLD = "refused", "locked", "told"
PACKED = ("docx", "hwpx")


@dataclass(frozen=True)
class Hostile:
    """A file, and what must become of it: REFUSED, LOCKED, TOLD (read with a notice) or either."""

    name: str
    data: bytes
    must: str = ""


@cache
def sound(format: str) -> bytes:
    makers = {
        "docx": papers.word_document,
        "hwpx": papers.hwpx_document,
        "hwp": papers.hwp_document,
        "pdf": pages.printed,
        "txt": papers.TEXT.encode,
    }
    return makers[format]()


@cache
def sound_text(format: str) -> str:
    return read_file(sound(format), f"협약.{format}").text


def cut(chance: Random) -> Hostile:
    format = chance.choice(("docx", "hwpx", "hwp", "pdf"))
    data = sound(format)
    return Hostile(f"잘림.{format}", data[: chance.randrange(len(data))])


def flipped(chance: Random) -> Hostile:
    format = chance.choice(("docx", "hwpx", "hwp", "pdf"))
    data = bytearray(sound(format))
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return Hostile(f"뒤집힘.{format}", bytes(data))


def spoilt(chance: Random) -> Hostile:
    """A whole package whose parts have bytes changed, dropped, doubled or wiped out."""
    format = chance.choice(PACKED)
    parts = papers.parts_of(sound(format))
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    data = parts[name]
    start, end = sorted(chance.randrange(len(data) + 1) for _ in "se")
    middle = chance.choice((b"", data[start:end] * 2, bytes(end - start), chance.randbytes(20)))
    parts[name] = data[:start] + middle + data[end:]
    return Hostile(f"속이 상함.{format}", papers.package(parts))


def noise(chance: Random) -> Hostile:
    format = chance.choice(("docx", "hwpx", "hwp", "pdf", "txt"))
    head = sound(format)[: chance.choice((0, 4, 8, 64, 512))]
    return Hostile(f"잡음.{format}", head + chance.randbytes(chance.randrange(4000)))


# --- bombs ------------------------------------------------------------------------------------


def bomb(chance: Random) -> Hostile:
    return chance.choice(BOMBS)(chance)


def _swollen_part(chance: Random) -> Hostile:
    format = chance.choice(PACKED)
    swollen = bytes(chance.randrange(9, 40) * 1024 * 1024)
    data = papers.changed(sound(format), chance.choice(_parts(format)), lambda _: swollen)
    return Hostile(f"부푼 부분.{format}", data, REFUSED)


def _lying_part(chance: Random) -> Hostile:
    """The directory says that the swollen part is small."""
    format = chance.choice(PACKED)
    name = "word/document.xml" if format == "docx" else "Contents/section0.xml"
    size = chance.randrange(3, 20) * 1024 * 1024
    data = papers.changed(sound(format), name, lambda xml: xml + bytes(size - len(xml)))
    true, said = size.to_bytes(4, "little"), chance.randrange(1, 60_000).to_bytes(4, "little")
    return Hostile(f"속인 크기.{format}", data.replace(true, said), REFUSED)


def _many_parts(chance: Random) -> Hostile:
    format = chance.choice(PACKED)
    more = {f"{number}.xml": b"" for number in range(chance.randrange(2_000, 6_000))}
    data = papers.package(papers.parts_of(sound(format)) | more, zipfile.ZIP_STORED)
    return Hostile(f"많은 부분.{format}", data, REFUSED)


def _entities(chance: Random) -> Hostile:
    format = chance.choice(PACKED)
    declared = '<!ENTITY a "하하하하하하하하하하">' + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">'
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    head = f"<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE x [{declared}]>".encode()
    tail = b">&" + chance.choice(b"efghi").to_bytes(1, "big") + b";"

    def with_entities(xml: bytes) -> bytes:
        root = xml[xml.index(b"?>") + 2 :] if xml.startswith(b"<?xml") else xml
        return head + root.replace(b">\xed", tail + b"\xed", 1)

    part = "word/document.xml" if format == "docx" else "Contents/section0.xml"
    return Hostile(f"실체.{format}", papers.changed(sound(format), part, with_entities), REFUSED)


def _deep(chance: Random) -> Hostile:
    format = chance.choice(PACKED)
    depth = chance.randrange(1_000, 30_000)
    tags = (b"<w:sdt>", b"</w:sdt>") if format == "docx" else (b"<hp:a>", b"</hp:a>")
    end = b"</w:body>" if format == "docx" else b"</hs:sec>"
    deep = tags[0] * depth + tags[1] * depth
    part = "word/document.xml" if format == "docx" else "Contents/section0.xml"
    data = papers.changed(sound(format), part, lambda xml: xml.replace(end, deep + end))
    return Hostile(f"깊은 속.{format}", data)


def _long_text(chance: Random) -> Hostile:
    """More letters than any document of an office has, packed tightly."""
    line = "".join(chance.choice("가나다라마바사아자차") for _ in range(997))
    lines = (line,) * chance.randrange(3_300, 4_000)
    return Hostile("긴 글.hwpx", papers.hwpx_document(lines, ()), REFUSED)


def _page_of_zeros(chance: Random) -> Hostile:
    stream = zlib.compress(b" " * (chance.randrange(50, 200) * 1024 * 1024))
    return Hostile("부푼 쪽.pdf", pages.handwritten(stream), REFUSED)


def _parts(format: str) -> list[str]:
    own = "word/document.xml" if format == "docx" else "Contents/section0.xml"
    return [own, "word/media/a.png", "Preview/PrvImage.png"]


BOMBS = (_swollen_part, _lying_part, _many_parts, _entities, _deep, _long_text, _page_of_zeros)


# --- macros and locks -------------------------------------------------------------------------


def macros(chance: Random) -> Hostile:
    program = chance.randbytes(chance.randrange(1, 5_000))
    name = chance.choice(("word/vbaProject.bin", "word/vbaData.xml", "word/activeX/activeX1.bin"))
    data = papers.changed(sound("docx"), name, lambda _: program)
    suffix = chance.choice(("docx", "docm"))
    return Hostile(f"매크로.{suffix}", data, TOLD)


def locked(chance: Random) -> Hostile:
    format, data = chance.choice(LOCKS)(chance)
    return Hostile(f"잠김.{format}", data, LOCKED)


def _locked_office(chance: Random) -> tuple[str, bytes]:
    names = chance.choice(("EncryptedPackage", "EncryptionInfo", "DRMEncryptedDataSpace"))
    return "docx", papers.compound("Root Entry", names) + chance.randbytes(3_000)


def _locked_parts(chance: Random) -> tuple[str, bytes]:
    format = chance.choice(PACKED)
    data = bytearray(sound(format))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = data.index(b"PK\x01\x02", package.start_dir)
    for _ in range(chance.randrange(len(papers.parts_of(sound(format))))):
        entry = data.index(b"PK\x01\x02", entry + 4)
    data[entry + 8] |= 1
    return format, bytes(data)


def _locked_hangul(chance: Random) -> tuple[str, bytes]:
    data = bytearray(sound("hwp"))
    bit = chance.choice((1, 4, 8, 10))
    data[data.index(b"HWP Document File") + 36 + bit // 8] |= 1 << bit % 8
    return "hwp", bytes(data)


def _locked_package(chance: Random) -> tuple[str, bytes]:
    manifest = b"<manifest>" + b" " * chance.randrange(500) + b"<odf:encryption-data/></manifest>"
    return "hwpx", papers.changed(sound("hwpx"), "META-INF/manifest.xml", lambda _: manifest)


def _locked_pages(chance: Random) -> tuple[str, bytes]:
    return "pdf", pages.locked(chance.randbytes(32).hex(), chance.randbytes(32).hex())


def _secured(chance: Random) -> tuple[str, bytes]:
    mark = chance.choice((b"\x9b DRMONE  ", b"SCDSA002", b"SCDSA004"))
    return chance.choice(("docx", "hwp", "pdf")), mark + chance.randbytes(3_000)


LOCKS = (
    _locked_office,
    _locked_parts,
    _locked_hangul,
    _locked_package,
    _locked_pages,
    _secured,
)
KINDS: dict[str, Callable[[Random], Hostile]] = {
    kind.__name__: kind for kind in (cut, flipped, spoilt, noise, bomb, macros, locked)
}


# --- judging ----------------------------------------------------------------------------------


def faults(hostile: Hostile) -> tuple[str, list[str]]:
    """What became of it, in a word, and what should not have."""
    try:
        read = read_file(hostile.data, hostile.name)
    except FileUnreadable as refusal:
        return refusal.cause.value, _of_refusal(hostile, refusal)
    return "read", _of_text(hostile, read)


def _of_refusal(hostile: Hostile, refusal: FileUnreadable) -> list[str]:
    found = []
    if hostile.must == TOLD or (hostile.must == LOCKED and refusal.cause is not Cause.LOCKED):
        found.append(f"{refusal.cause}: {refusal.detail}")
    if refusal.cause in (Cause.TOO_LONG, Cause.NO_CHILD) and hostile.must != REFUSED:
        found.append(f"{refusal.cause}")
    if not refusal.sentence.endswith("십시오. 저장된 자료는 바뀌지 않았습니다."):
        found.append(refusal.sentence)
    return found


def _of_text(hostile: Hostile, read: FileText) -> list[str]:
    found = []
    if hostile.must in (REFUSED, LOCKED):
        found.append("was read")
    if not holds_text(read.text) and not hostile.name.endswith("txt"):
        found.append("no text, and no failure")
    whole = hostile.name.startswith("뒤집힘") and hostile.name.endswith(PACKED)
    if whole and read.text != sound_text(hostile.name.rpartition(".")[2]) and not read.notices:
        found.append("another text than the file has")
    if hostile.must == TOLD and prescan.MACROS not in read.notices:
        found.append("macros were not told")
    return found
