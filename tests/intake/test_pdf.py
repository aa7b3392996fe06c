"""PDF documents: their lines page by page, without what runs on every page."""

import pytest

from desktop.domain.codes import FileFormat
from desktop.domain.words.places import place_words
from desktop.drafting.reading import draft
from desktop.intake.blocks import laid_out
from desktop.intake.faults import Cause, FileUnreadable, Unreadable
from desktop.intake.readers import pdf
from desktop.intake.readers.sheets import Line
from desktop.intake.reading import read_file
from tests.intake import pages
from tests.intake.papers import LINES, TEXT

pytestmark = pytest.mark.usefixtures("qapp")


def refused(data):
    with pytest.raises(FileUnreadable) as error:
        read_file(data, "협약.pdf")
    return error.value


def test_printed_lines_come_back_with_their_page():
    read = read_file(
        pages.printed([LINES, ["두 번째 쪽에는 협약의 기간을 적고 서명하였습니다."]]), "a.pdf"
    )
    assert read.format is FileFormat.PDF
    assert "".join(read.text.split()).startswith("".join(TEXT.split()))
    assert place_words(read.place_of(read.text.index("두 번째"))) == "2쪽"
    assert read.notices == ()


def test_a_line_that_begins_with_a_space_stands_where_it_is():
    read = read_file(pages.printed([[" 사이를 띄운 첫 줄입니다.", "  둘째 줄입니다."]]), "a.pdf")
    assert [line.strip() for line in read.text.split("\n") if line] == [
        "사이를 띄운 첫 줄입니다.",
        "둘째 줄입니다.",
    ]


def text_of(data):
    return laid_out(pdf.read(data).blocks)[0]


def test_a_digit_set_off_from_its_unit_stays_with_it():
    words = [("추진", 0), ("상황", 0.3), ("총", 0.3), ("5", 0.3)]
    assert text_of(pages.placed(*words, ("건", 0.2))) == "추진 상황 총 5건"
    assert text_of(pages.placed(*words, ("건", 0.3))) == "추진 상황 총 5 건"


def test_signs_of_symbol_fonts_are_bullets_and_lost_hyphens_are_written():
    assert (
        text_of(pages.meant({b"A": "\uf0b7", b"B": "가", b"C": "\ufffe", b"D": "나"})) == "•가-나"
    )


def test_the_draft_is_that_of_the_text():
    drafted, expected = (draft(text) for text in (read_file(pages.printed(), "a.pdf").text, TEXT))
    assert [c.words.text for c in drafted.clauses] == [c.words.text for c in expected.clauses]
    assert [p.name.text for p in drafted.parties] == [p.name.text for p in expected.parties]
    assert drafted.signed.value == expected.signed.value


def test_a_document_of_pictures_is_a_failure_that_says_what_to_do():
    error = refused(pages.printed(pictures=True))
    assert (error.cause, error.code) == (Cause.SCANNED, "E-143")
    assert "글자가 없는 스캔 파일입니다." in error.sentence


def test_pages_that_are_pictures_are_told_where_others_have_text():
    found = pdf.read(pages.printed([LINES, ["- 2 -"], ["3"]]))
    assert found.notices[0].startswith("글자가 거의 없는 쪽이 있습니다(2, 3쪽).")


def test_a_locked_document_is_told():
    assert refused(pages.locked()).cause is Cause.LOCKED


@pytest.mark.parametrize("cut", [20, 400])
def test_a_cut_document_is_damaged(cut):
    with pytest.raises(Unreadable) as error:
        pdf.read(pages.printed()[:cut])
    assert error.value.cause is Cause.DAMAGED


def sheets(*pages):
    return [[Line(text) for text in page] for page in pages]


def test_what_runs_on_every_page_is_left_out():
    printed = sheets(*(["보도자료", f"본문 {x}", f"- {n} -"] for n, x in enumerate("가나다라", 1)))
    assert pdf.without_running_lines(printed) == sheets(*([f"본문 {x}"] for x in "가나다라"))


@pytest.mark.parametrize("printed", [sheets(["1"], ["1"]), sheets(["가"], [], ["나"], ["다"])])
def test_few_or_different_lines_are_no_running_ones(printed):
    assert pdf.without_running_lines(printed) == printed


def test_paragraphs_are_told_apart_from_broken_lines():
    long = "가나다라 마바사아 자차카타 파하 " * 20
    read = read_file(pages.flowing(f"{long}\n짧은 문단이다.\n다음 문단이다."), "a.pdf")
    paragraphs = read.text.split("\n\n")
    assert ["".join(p.split()) for p in paragraphs[:3]] == [
        "".join(long.split()),
        "짧은문단이다.",
        "다음문단이다.",
    ]
    assert "\n" in paragraphs[0]
