"""Numbers and bullets of lists stand before the words, as on paper."""

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hwpx import HwpxDocument
from hwpx.hwp5.writer import write_hwp5

from desktop.drafting.reading import draft
from desktop.intake.blocks import laid_out
from desktop.intake.readers import hwp, hwpx, word
from tests.intake.papers import LINES, hwpx_package, hwpx_paragraph, parts_of, saved


def level(depth, kind, pattern, start=1):
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def list_of(*levels, number="50"):
    family = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
    return (
        f"{family}{''.join(levels)}</w:abstractNum>",
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>',
        f'<w:num {nsdecls("w")} w:numId="{number}9"><w:abstractNumId w:val="{number}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    )


def listed(definition, *paragraphs):
    """The text of paragraphs (list, depth, words) of a document that defines a list."""
    document = docx.Document()
    numbering = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    for element in definition:
        numbering.append(parse_xml(element))
    for name, depth, words in paragraphs:
        properties = document.add_paragraph(words)._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = depth
        properties.get_or_add_numId().val = name
    return laid_out(word.read(saved(document)).blocks)[0].split("\n")


def test_articles_and_what_is_below_them_are_counted():
    definition = list_of(
        level(0, "decimal", "제%1조"),
        level(1, "decimalEnclosedCircle", "%2"),
        level(2, "ganada", "%3."),
    )
    words = ((0, "(목적)"), (1, "하나"), (2, "ㄱ"), (2, "ㄴ"), (1, "둘"), (0, "(효력)"), (1, "셋"))
    assert listed(definition, *((50, depth, text) for depth, text in words)) == [
        "제1조 (목적)", "① 하나", "가. ㄱ", "나. ㄴ", "② 둘", "제2조 (효력)", "① 셋",
    ]  # fmt: skip


def test_a_list_that_starts_anew_counts_from_its_start():
    definition = list_of(level(0, "decimal", "%1)", start=3))
    paragraphs = ((50, 0, "가"), (50, 0, "나"), (509, 0, "다"), (509, 0, "라"))
    assert listed(definition, *paragraphs) == ["3) 가", "4) 나", "3) 다", "4) 라"]


@pytest.mark.parametrize(
    ("kind", "pattern", "mark"),
    [
        ("bullet", "\uf0b7", "•"),
        ("bullet", "○", "○"),
        ("upperRoman", "%1.", "Ⅰ."),
        ("chosung", "%1.", "ㄱ."),
        ("upperLetter", "(%1)", "(A)"),
        ("decimalZero", "%1", "1"),
        ("none", "", ""),
    ],
)
def test_marks_of_every_kind_are_written_out(kind, pattern, mark):
    assert listed(list_of(level(0, kind, pattern)), (50, 0, "글")) == [f"{mark} 글".strip()]


def test_what_is_in_no_list_has_no_mark():
    assert listed(list_of(level(0, "decimal", "%1.")), (77, 0, "가"), (50, 5, "나")) == ["가", "나"]


def test_lists_of_styles_are_counted_too():
    document = docx.Document()
    for style, words in (("List Number", "하나"), ("List Number", "둘"), ("List Bullet", "점")):
        document.add_paragraph(words, style=style)
    text = laid_out(word.read(saved(document)).blocks)[0]
    assert text.split("\n") == ["1. 하나", "2. 둘", "• 점"]


def test_the_draft_tells_the_clauses_of_a_list_apart():
    document = docx.Document()
    for line in (*LINES[:2], "두 기관은 다음 각 호에 협력하기로 했다."):
        document.add_paragraph(line)
    for words in ("창업 교육 과정을 공동으로 운영", "청년 기업의 판로를 지원"):
        document.add_paragraph(words, style="List Number")
    drafted = draft(laid_out(word.read(saved(document)).blocks)[0])
    assert [clause.words.text for clause in drafted.clauses] == [
        "창업 교육 과정을 공동으로 운영",
        "청년 기업의 판로를 지원",
    ]


# --- Hangul -----------------------------------------------------------------------------------


def hangul_lists():
    with HwpxDocument.new() as document:
        for words in ("하나", "둘", "점", "없음"):
            document.add_paragraph(words)
        first = len(document.paragraphs) - 4
        form = document.styles.apply_list_format
        form(paragraph_indexes=[first, first + 1], kind="number", number_format="HANGUL_SYLLABLE")
        form(paragraph_indexes=[first + 2], kind="bullet", bullet_char="□")
        document.add_heading("개요")
        return document.to_bytes()


@pytest.mark.parametrize("older", [False, True], ids=["hwpx", "hwp"])
def test_lists_and_outlines_of_hangul_are_counted(older):
    data = hangul_lists()
    read = hwp.read(write_hwp5(parts_of(data))) if older else hwpx.read(data)
    assert laid_out(read.blocks)[0].split("\n") == ["가. 하나", "나. 둘", "□ 점", "없음", "1. 개요"]


def test_a_package_without_a_header_has_no_marks():
    assert hwpx.read(hwpx_package(hwpx_paragraph("글"))).blocks[0].text == "글"
