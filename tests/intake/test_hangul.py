"""Hangul documents: by the first reader, by the second where that fails, never half in silence."""

import pytest

from desktop.domain.words.places import place_words
from desktop.intake.blocks import laid_out
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.readers import hwp, hwpx, second
from tests.intake.papers import (
    ROWS,
    TEXT,
    hwp_document,
    hwpx_document,
    hwpx_package,
    hwpx_paragraph,
    hwpx_table,
)

WHOLE = TEXT + "\n\n" + "\n".join(map("\t".join, ROWS))


def text_of(read):
    return laid_out(read.blocks)[0]


def packed(*objects):
    return text_of(hwpx.read(hwpx_package(hwpx_paragraph("협약 본문", *objects))))


def box(inside):
    return f"<hp:rect><hp:drawText><hp:subList>{inside}</hp:subList></hp:drawText></hp:rect>"


@pytest.mark.parametrize(
    ("read", "document"), [(hwpx.read, hwpx_document), (hwp.read, hwp_document)]
)
def test_paragraphs_and_tables_are_read_in_order(read, document):
    found = read(document())
    text, passages = laid_out(found.blocks)
    assert (text, found.notices) == (WHOLE, ())
    assert [place_words(passages[n].place) for n in (3, 4)] == ["표 1의 1행", "표 1의 2행"]


def test_sections_follow_each_other():
    sections = (hwpx_paragraph(f"{number}편") for number in range(12))
    assert text_of(hwpx.read(hwpx_package(*sections))).split() == [f"{n}편" for n in range(12)]


def test_boxes_captions_and_tables_within_tables_are_read():
    assert packed(box(hwpx_paragraph("상자 속 글"))) == "협약 본문\n상자 속 글"
    caption = hwpx_paragraph("표 제목")
    assert packed(hwpx_table([["가", "나"]], caption)) == "협약 본문\n표 제목\n가\t나"
    inner = hwpx_paragraph("겉", hwpx_table([["안 하나", "안 둘"]]))
    outer = f"<hp:tbl><hp:tr><hp:tc><hp:subList>{inner}</hp:subList></hp:tc></hp:tr></hp:tbl>"
    assert packed(outer) == "협약 본문\n겉\n안 하나\t안 둘"


@pytest.mark.parametrize("name", ["header", "footer", "footNote", "endNote", "hiddenComment"])
def test_what_is_not_running_text_is_left_out(name):
    inside = f"<hp:{name}><hp:subList>{hwpx_paragraph('쪽마다')}</hp:subList></hp:{name}>"
    assert packed(f"<hp:ctrl>{inside}</hp:ctrl>") == "협약 본문"


def test_a_locked_package_is_told():
    locked = hwpx_package(
        hwpx_paragraph("가"), **{"META-INF/manifest.xml": b"<odf:encryption-data/>"}
    )
    with pytest.raises(Unreadable) as refused:
        hwpx.read(locked)
    assert refused.value.cause is Cause.LOCKED


def test_the_second_reader_finds_the_same_words():
    for blocks in (second.hwp_blocks(hwp_document()), second.hwpx_blocks(hwpx_document())):
        assert laid_out(blocks)[0].replace("\n\n", "\n") == WHOLE.replace("\n\n", "\n")


def test_what_only_the_second_reader_takes_is_told():
    flags = hwp_document().index(b"HWP Document File") + 36
    document = bytearray(hwp_document())
    version = slice(flags - 4, flags)
    document[version] = bytes((0, 0, 0, 4))  # the first knows version 5 only
    found = hwp.read(bytes(document))
    assert found.notices == (second.DOUBTFUL,)
    assert text_of(found).replace("\n\n", "\n") == WHOLE.replace("\n\n", "\n")


def test_a_broken_section_is_no_success_with_the_rest():
    broken = hwpx_package(hwpx_paragraph("온전한 편입니다"), "<hp:p>끊어진")
    with pytest.raises(second.FAULTS):
        hwpx.read(broken)


@pytest.mark.parametrize("flag", [1 << 1, 1 << 4])
def test_a_locked_document_is_told(flag):
    document = bytearray(hwp_document())
    document[document.index(b"HWP Document File") + 36] |= flag
    with pytest.raises(Unreadable) as refused:
        hwp.read(bytes(document))
    assert refused.value.cause is Cause.LOCKED
