"""Before anything is opened: what a file is, and what is refused at sight."""

import io
import struct
import time
import zipfile

import pytest

from desktop.domain.codes import FileFormat
from desktop.intake import packages, prescan
from desktop.intake.faults import Cause, Unreadable
from tests.intake.papers import TEXT, changed, compound, package, parts_of, word_document

HWP = b"HWP Document File".ljust(32, b"\0") + b"\0\0\x05\x05"


def hwp_with(flags):
    return compound("FileHeader", header=HWP + struct.pack("<I", flags))


def cause_of(data, name):
    with pytest.raises(Unreadable) as refused:
        prescan.scanned(data, name)
    return refused.value


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (word_document(), "협약.docx", FileFormat.WORD),
        (package({"Contents/section0.xml": b"<a/>"}), "협약.hwpx", FileFormat.HWPX),
        (hwp_with(1), "협약.hwp", FileFormat.HWP),
        (hwp_with(1 | 4), "배포용.hwp", FileFormat.HWP),
        (b"\n%PDF-1.7\n", "협약.pdf", FileFormat.PDF),
        (TEXT.encode(), "협약.txt", FileFormat.TEXT),
        (TEXT.encode("utf-16"), "협약", FileFormat.TEXT),
        ("MZ세대 업무협약".encode(), "협약.md", FileFormat.TEXT),
        (b"", "빈 글.txt", FileFormat.TEXT),
    ],
)
def test_the_content_tells_the_format(data, name, format):
    assert prescan.scanned(data, name) == (format, ())


def test_another_name_than_the_content_is_told():
    scan = prescan.scanned(word_document(), "협약.hwp")
    assert scan.format is FileFormat.WORD
    assert scan.notices == ("이름은 ‘.hwp’이지만 내용이 Word 문서(.docx)여서 그렇게 읽었습니다.",)


def test_macros_are_told_and_never_run():
    data = changed(word_document(), "word/vbaProject.bin", lambda _: b"Sub AutoOpen()")
    assert prescan.scanned(data, "협약.docm").notices == (prescan.MACROS,)


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (compound("Root Entry", "WordDocument"), "옛 문서.doc", "옛 Word 문서(.doc)"),
        (compound("Workbook"), "표.hwp", "옛 Excel 통합 문서(.xls)"),
        (compound("Root Entry"), "무엇.msg", "옛 Office 문서"),
        (b"HWP Document File V3.00 \x1a", "옛 문서.hwp", "옛 한글 문서(3.0 이하)"),
        (package({"xl/workbook.xml": b""}), "표.docx", "Excel 통합 문서"),
        (package({"사진.png": b""}), "묶음.zip", "압축 파일"),
        (b"{\\rtf1", "글.rtf", "서식 있는 텍스트(.rtf)"),
        (b"\x89PNG\r\n\x1a\n", "사진.pdf", "그림 파일"),
        (b"MZ\x90\0", "글.txt", "실행 파일"),
        (b"<!DOCTYPE html><html>", "글.txt", "웹 문서(HTML, XML)"),
    ],
)
def test_other_formats_are_named(data, name, told):
    refused = cause_of(data, name)
    assert (refused.cause, refused.detail) == (Cause.FOREIGN, told)


@pytest.mark.parametrize(
    "data",
    [
        compound("EncryptionInfo", "EncryptedPackage"),
        hwp_with(1 | 2),
        hwp_with(1 << 4),
        b"\x9b DRMONE  This Document is encrypted",
        b"SCDSA004" + bytes(40),
    ],
)
def test_locked_files_are_seen(data):
    assert cause_of(data, "협약.docx").cause is Cause.LOCKED


def test_a_locked_part_of_a_package_is_seen():
    data = bytearray(word_document())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert cause_of(bytes(data), "협약.docx").cause is Cause.LOCKED


@pytest.mark.parametrize("name", ["협약.docx", "협약.hwpx", "협약.hwp", "협약.pdf"])
@pytest.mark.parametrize("data", [b"", b"\0" * 600, TEXT.encode()])
def test_what_does_not_begin_as_its_name_says_is_damaged(data, name):
    assert cause_of(data, name).cause is Cause.DAMAGED


@pytest.mark.parametrize("cut", [10, 300, -30, -1])
def test_a_cut_package_is_damaged(cut):
    assert cause_of(word_document()[:cut], "협약.docx").cause is Cause.DAMAGED


@pytest.mark.parametrize("name", ["../밖.xml", "/밖.xml", "word/../../밖.xml"])
def test_a_package_that_leaves_its_folder_is_refused(name):
    assert cause_of(changed(word_document(), name, bytes), "a.docx").cause is Cause.DAMAGED


def test_a_part_that_is_there_twice_is_refused():
    buffer = io.BytesIO(word_document())
    with zipfile.ZipFile(buffer, "a") as zipped, pytest.warns(UserWarning, match="Duplicate"):
        zipped.writestr("word/document.xml", b"")
    assert cause_of(buffer.getvalue(), "a.docx").cause is Cause.DAMAGED


BOMBS = {
    "one part": lambda: changed(word_document(), "word/media/a", lambda _: bytes(9 * 1024 * 1024)),
    "many parts": lambda: package(
        parts_of(word_document()) | {f"word/{n}.xml": b"" for n in range(packages.MOST_ENTRIES)}
    ),
    "a great directory": lambda: word_document() + b"PK\x01\x02" * 5000,
    "too many bytes": lambda: word_document().ljust(prescan.LARGEST + 1, b"\0"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_refused_in_less_than_a_second(bomb):
    data = BOMBS[bomb]()
    began = time.process_time()
    assert cause_of(data, "협약.docx").cause is Cause.TOO_LARGE
    assert time.process_time() - began < 1


def test_a_package_within_a_package_is_never_unpacked():
    inner = package({"a": bytes(50 * 1024 * 1024)})
    outer = changed(word_document(), "word/embeddings/표.xlsx", lambda _: inner)
    assert prescan.scanned(outer, "협약.docx") == (FileFormat.WORD, ())
