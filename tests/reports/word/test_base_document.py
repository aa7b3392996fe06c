"""The base document: Korean paper and fonts, and nothing that Word would hold against it."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn

from reports.contents.look import Look
from reports.word.packaging import open_base
from reports.word.styles import ALL
from tests.reports.briefings import EMPTY, FULL
from tests.reports.word.printed import printed, style_of

FONTS = {"휴먼명조", "HY헤드라인M", "맑은 고딕"}


@pytest.fixture(scope="module")
def base():
    return open_base(Look())


def xml_of(document, name: str) -> str:
    parts = {str(part.partname): part for part in document.part.package.iter_parts()}
    return parts[f"/word/{name}"].blob.decode()


def test_the_paper_is_a4_with_170_mm_of_text(base):
    section = base.sections[0]
    assert (section.page_width.twips, section.page_height.twips) == (11906, 16838)
    assert round(section.left_margin.mm) == round(section.right_margin.mm) == 20
    assert (round(section.top_margin.mm), round(section.bottom_margin.mm)) == (25, 20)
    assert (round(section.header_distance.mm), round(section.footer_distance.mm)) == (10, 10)


def test_no_grid_respaces_the_lines(base):
    grid = base.element.body.sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) is None
    assert '<w:snapToGrid w:val="0"/>' in xml_of(base, "styles.xml")


@pytest.mark.parametrize("part", ["styles.xml", "numbering.xml"])
def test_every_typeface_is_named_for_hangul_and_none_comes_from_a_theme(base, part):
    xml = xml_of(base, part)
    fonts = re.findall(r"<w:rFonts[^>]*>", xml)
    assert fonts
    for entry in fonts:
        names = set(re.findall(r'w:(?:ascii|eastAsia|hAnsi|cs)="([^"]+)"', entry))
        assert len(names) == 1
        assert names <= FONTS
    assert "Theme=" not in xml


def test_the_language_of_hangul_is_korean(base):
    assert 'w:eastAsia="ko-KR"' in xml_of(base, "styles.xml")
    assert base.core_properties.language == "ko-KR"


def test_word_shows_no_compatibility_mode_and_asks_for_no_update(base):
    settings = xml_of(base, "settings.xml")
    assert re.search(r'"compatibilityMode"[^>]*w:val="15"', settings)
    assert "updateFields" not in settings


def test_nothing_tells_of_the_library_that_wrote_it(base):
    package = base.part.package
    for part in package.iter_parts():
        assert b"python-docx" not in part.blob
    assert not [part for part in package.iter_parts() if "thumbnail" in str(part.partname)]


def test_pages_carry_their_number(base):
    footer = base.sections[0].footer.paragraphs[0]
    assert footer.text == "- 1 -"
    assert "PAGE" in footer._p.xml


def test_headings_reach_the_navigation_pane(base):
    outlined = {
        style.name: style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val"))
        for style in base.styles
        if style.name in ("Heading 1", "Heading 2")
    }
    assert outlined == {"Heading 1": "0", "Heading 2": "1"}


def test_every_style_of_the_table_is_in_the_file(base):
    assert {style.id for style in ALL} <= {style.style_id for style in base.styles}


@pytest.mark.parametrize("briefing", [EMPTY, FULL], ids=["empty", "full"])
def test_documents_use_named_styles_only(tmp_path, base, briefing):
    known = {style.style_id for style in base.styles}
    body = printed(briefing, tmp_path).element.body
    assert {style_of(paragraph) for paragraph in body.iter(qn("w:p"))} <= known
    assert not list(body.iter(qn("w:rFonts")))


def test_parts_follow_the_order_that_the_schema_demands(tmp_path):
    order = ["pStyle", "keepNext", "numPr", "pBdr", "shd", "spacing", "ind", "jc", "outlineLvl"]
    cells = ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "tcMar", "vAlign"]
    tables = ["tblStyle", "tblW", "jc", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]
    document = printed(FULL, tmp_path)
    roots = (document.element.body, document.styles.element)
    for parent, names in (("pPr", order), ("tcPr", cells), ("tblPr", tables)):
        for root in roots:
            for element in root.iter(qn(f"w:{parent}")):
                found = [child.tag.split("}")[1] for child in element]
                placed = [names.index(name) for name in found if name in names]
                assert placed == sorted(placed)
