"""What an office chooses for its papers: typefaces, margins, the unit of money."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest

from reports.contents.look import Look, Margins
from reports.contents.tracker_money import MoneyUnit
from reports.word import briefing as printer
from reports.word.base import _FONTS, base_document
from tests.reports.briefings import FULL
from tests.reports.word.printed import lines, printed

USUAL = {"휴먼명조", "HY헤드라인M", "맑은 고딕"}
OTHER = Look(body="함초롬바탕", heading="HY견고딕", table="함초롬돋움")


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {
            name: package.read(name).decode() for name in package.namelist() if name[-4:] == ".xml"
        }


def test_every_part_names_the_chosen_typefaces_and_no_others(tmp_path):
    path = tmp_path / "보고.docx"
    printer.write(replace(FULL, look=OTHER), path)
    text = "".join(parts(path).values())
    assert not USUAL & set(re.findall('"([^"]*)"', text))
    styles = parts(path)["word/styles.xml"]
    assert all(
        f'w:eastAsia="{face}"' in styles for face in ("함초롬바탕", "HY견고딕", "함초롬돋움")
    )


def test_typefaces_that_change_places_are_not_mixed_up():
    swapped = Look(body="맑은 고딕", heading="휴먼명조", table="HY헤드라인M")
    usual, other = (zipfile_part(base_document(look)) for look in (Look(), swapped))
    assert other.count('"맑은 고딕"') == usual.count('"휴먼명조"')
    assert other.count('"휴먼명조"') == usual.count('"HY헤드라인M"')


def zipfile_part(package: bytes, name: str = "word/styles.xml") -> str:
    return zipfile.ZipFile(io.BytesIO(package)).read(name).decode()


@pytest.mark.parametrize("face", _FONTS)
def test_a_typeface_has_a_substitute_for_machines_without_it(face):
    table = zipfile_part(base_document(Look(body=face)), "word/fontTable.xml")
    assert f'<w:font w:name="{face}"><w:altName' in table


def test_margins_are_those_of_the_profile():
    edges = Margins(top=30, right=15, bottom=15, footer=7)
    xml = zipfile_part(base_document(Look(margins=edges)), "word/document.xml")
    assert 'w:top="1701" w:right="850" w:bottom="850" w:left="1134"' in xml


@pytest.mark.parametrize(
    ("unit", "caption"),
    [
        (MoneyUnit.WON, "(단위: 원)"),
        (MoneyUnit.THOUSAND, "(단위: 천원)"),
        (MoneyUnit.MILLION, "(단위: 백만원)"),
        (MoneyUnit.HUNDRED_MILLION, "(단위: 억원)"),
    ],
)
def test_tables_of_money_are_in_the_chosen_unit(tmp_path, unit, caption):
    text = "\n".join(lines(printed(replace(FULL, unit=unit), tmp_path)))
    assert caption in text
    others = {"(단위: 원)", "(단위: 천원)", "(단위: 백만원)", "(단위: 억원)"} - {caption}
    assert not any(other in text for other in others)
