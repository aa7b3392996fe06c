"""A faulty file of the sample office is told by its name and the key at fault."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

import pytest

from desktop.domain.dates import DateBasis, DatePrecision
from desktop.domain.money import Amount
from desktop.domain.office import Office
from desktop.services.activities import Activities
from desktop.services.office_files import create_office
from desktop.services.sample import SampleFault, load_sample
from desktop.services.sample.conversion import converted, fuzzy_date
from desktop.services.sample.files import FOLDER
from desktop.services.sample.loading import FILES


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "sample")


@pytest.fixture
def desk(tmp_path):
    file = create_office(
        str(tmp_path / "빈.mou"),
        Office(name="빈 기관"),
        user="시험",
        clock=lambda: datetime(2026, 11, 25, tzinfo=UTC),
    )
    yield file.desk
    file.close()


def spoil(folder, name, old, new):
    path = folder / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("s1", 'organisation = "gg"', 'organisation = "gb"', "gb"),
        ("s1", 'key = "s1-c2"', 'key = "s1-c1"', "s1-c1"),
        ("s1", 'mark = "△"', 'marc = "△"', "marc"),
        ("s1", 'kind = "mou"', 'kind = "mau"', "s1-a1"),
        ("s1", "[[clause]]", "[[claus]]", "claus"),
        ("s1", 'title = "판교', 'text = "판교', "s1-t01"),
        ("s1", 'likely_clauses = ["s1-c1"]', 'likely_clauses = ["s1-c9"]', "s1-c9"),
        ("s2", 'source = "etnews-20160516"', 'source = "etnews"', "etnews"),
        ("s1", "[about]\n", "[about\n", "문법"),
        ("charges", 's1-a1 = "ai"', 's1-a1 = "ia"', "ia"),
        ("progress-2026q1", "[s1-t01]", "[s1-t99]", "s1-t99"),
        ("progress-2026q1", 'status = "done_continuing"', 'stat = "done"', "stat"),
    ],
)
def test_a_fault_names_file_and_key(desk, folder, name, old, new, told):
    spoil(folder, name, old, new)
    with pytest.raises(SampleFault) as caught:
        load_sample(desk, folder)
    assert f"{name}.toml" in caught.value.sentence
    assert told in caught.value.sentence


def test_a_missing_file_is_told(desk, folder):
    (folder / "s4.toml").unlink()
    with pytest.raises(SampleFault, match=r"s4\.toml"):
        load_sample(desk, folder)


def test_nothing_of_a_faulty_file_is_kept(desk, folder):
    spoil(folder, "s1", 'likely_clauses = ["s1-c5"]', 'likely_clauses = ["s1-c9"]')
    with pytest.raises(SampleFault):
        load_sample(desk, folder)
    activities = Activities(desk)
    assert activities.agreements.all() == []
    assert activities.organisations.all() != []


def test_the_loader_reads_every_file_there_is():
    assert sorted(FILES) == sorted(path.stem for path in FOLDER.glob("*.toml"))


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        (date(2021, 6, 4), DatePrecision.DAY, date(2021, 6, 4), date(2021, 6, 4)),
        ("2021-07", DatePrecision.MONTH, date(2021, 7, 1), date(2021, 7, 31)),
        ("2025", DatePrecision.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ({"stated": "앞서"}, DatePrecision.UNKNOWN, None, None),
    ],
)
def test_dates_are_as_exact_as_written(written, precision, first, last):
    made = fuzzy_date(written)
    assert (made.precision, made.earliest, made.latest) == (precision, first, last)


def test_a_date_keeps_words_and_basis():
    made = fuzzy_date({"on": date(2016, 5, 16), "stated": "16일", "basis": "external"})
    assert (made.stated, made.basis) == ("16일", DateBasis.EXTERNAL)


def test_amounts_may_be_about():
    assert converted(27, Amount) == Amount(27)
    assert converted({"won": 8, "approx": True}, Amount) == Amount(8, approx=True)


def test_a_text_where_a_number_belongs_is_refused():
    with pytest.raises(TypeError):
        converted("12", int)
