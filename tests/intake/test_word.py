"""Word documents: the words of every paragraph, table and box, once and in order."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place
from desktop.domain.words.places import place_words
from desktop.intake.blocks import laid_out
from desktop.intake.faults import Unreadable
from desktop.intake.readers import word
from tests.intake.papers import LINES, ROWS, TEXT, changed, saved, word_document

NAMES = (
    nsdecls("w")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_INSIDE = "<w:txbxContent><w:p><w:r><w:t>상자 속 글</w:t></w:r></w:p></w:txbxContent>"
BOX = (
    f"<mc:AlternateContent><mc:Choice Requires='v'><v:shape>{_INSIDE}</v:shape></mc:Choice>"
    f"<mc:Fallback><w:pict>{_INSIDE}</w:pict></mc:Fallback></mc:AlternateContent>"
)


def text_of(data):
    return laid_out(word.read(data).blocks)[0]


def paragraph(inner):
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {NAMES}>{inner}</w:p>"))
    return text_of(saved(document))


def test_paragraphs_and_rows_are_read_in_order():
    assert text_of(word_document()) == TEXT + "\n" + "\n".join(map("\t".join, ROWS))


def test_each_passage_says_where_it_stands():
    text, passages = laid_out(word.read(word_document()).blocks)
    assert [text[p.start : p.end] for p in passages[:3]] == list(LINES)
    assert passages[1].place == Place(PlaceKind.PARAGRAPH, 2)
    assert passages[4].place == Place(PlaceKind.TABLE, 1, 2)
    assert [place_words(passages[n].place) for n in (1, 4)] == ["2번째 문단", "표 1의 2행"]


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("<w:r><w:t>가</w:t><w:tab/><w:t>나</w:t><w:br/><w:t>다</w:t></w:r>", "가\t나\n다"),
        ("<w:ins><w:r><w:t>더한 말</w:t></w:r></w:ins>", "더한 말"),
        ("<w:r><w:t>남은</w:t></w:r><w:del><w:r><w:delText>지운</w:delText></w:r></w:del>", "남은"),
        ("<w:hyperlink><w:r><w:t>이어진 말</w:t></w:r></w:hyperlink>", "이어진 말"),
        (f"<w:r><w:t>앞</w:t></w:r><w:r>{BOX}</w:r><w:r><w:t> 뒤</w:t></w:r>", "앞 뒤\n상자 속 글"),
    ],
    ids=["signs", "inserted", "deleted", "link", "text box"],
)
def test_every_way_of_holding_words_is_read(inner, words):
    assert paragraph(inner) == words


def test_a_cell_of_several_paragraphs_keeps_them_apart():
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "보도자료"
    cell.add_paragraph("업무협약을 체결했다.")
    text, passages = laid_out(word.read(saved(document)).blocks)
    assert text == "보도자료\n업무협약을 체결했다."
    assert place_words(passages[1].place) == "표 1의 1행 1열"


def test_merged_cells_are_read_once_and_inner_tables_with_their_cell():
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "합친 칸"
    table.cell(0, 1).text = "오른쪽"
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "안쪽 표"
    assert text_of(saved(document)).split() == ["합친", "칸", "오른쪽", "안쪽", "표"]


def test_a_document_with_entities_is_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'
    lines = changed(word_document(), "word/document.xml", lambda xml: bomb + xml.split(b"?>", 1)[1])
    with pytest.raises(Unreadable):
        word.read(lines)
