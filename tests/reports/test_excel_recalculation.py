"""A real spreadsheet program computes what the workbook says it would."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from dataclasses import replace

import pytest
from openpyxl.worksheet.formula import ArrayFormula

from reports.contents.tracker_money import ABSENT, Absent, BudgetRow
from reports.contents.tracker_rows import ItemRow
from tests.reports import workbooks
from tests.reports.tracker_office import DEPARTMENTS, SUBJECTS
from tests.reports.tracker_sample import item, sample

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed"),
]


def recalculated(path, folder):
    """The workbook as LibreOffice saves it after computing every formula itself."""
    bare = folder / "수식만.xlsx"
    workbooks.forget_results(path, bare)
    target = folder / "계산"
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(target),
            str(bare),
        ],
        check=True,
        capture_output=True,
        timeout=150,
        env={**os.environ, "HOME": str(folder)},
    )
    return target / bare.name


def nothing_is_empty(value):
    """A formula that gives "" is read as nothing by one reader and as "" by the other."""
    return "" if value is None else value


def odd_items() -> tuple[ItemRow, ...]:
    """Names that a careless criterion would count together or not at all."""
    names = ("가*", "가나", ">5", "=1", "~표", "?", "1", "01과", DEPARTMENTS[0].name)
    return tuple(
        replace(item(number), department=name, number=f"X-{number}")
        for number, name in enumerate(names * 2, start=1)
    )


def odd_budgets(seed: int) -> tuple[BudgetRow, ...]:
    """Every mixture of known, unknown, zero, negative and absent amounts."""
    chance = random.Random(seed)

    def won() -> int | Absent | None:
        amounts = (ABSENT, ABSENT, None, 0, 1, -1, 10**12 + 1, chance.randrange(-(10**9), 10**12))
        return chance.choice(amounts)

    fields = ("total", "invested_before", "original", "supplementary", "carried_in", "spent")
    return tuple(
        BudgetRow(
            subject=chance.choice(SUBJECTS),
            project=chance.choice(("=1+1", "가*", "2026")),
            source="재원",
            group=chance.choice(("국비", "국*", ">0", "=1", "지방비")),
            year=chance.choice((None, 2025, 2026)),
            **{field: won() for field in fields},
        )
        for _ in range(80)
    )


def contents_to_compute():
    plain = sample()
    yield plain
    yield sample(0, budgets=())
    yield replace(plain, items=(*plain.items, *odd_items()), budgets=odd_budgets(1))
    yield replace(plain, budgets=odd_budgets(2)[:6], items=plain.items[:3])
    weights = (replace(row, weight=place % 4) for place, row in enumerate(plain.items))
    yield replace(plain, weighted=True, items=tuple(weights))


@pytest.mark.parametrize("contents", list(contents_to_compute()), ids=range(5))
def test_every_formula_gives_its_cached_result(tmp_path, contents):
    path = workbooks.written(contents, tmp_path)
    live, cached = workbooks.formulas(path), workbooks.values(path)
    computed = workbooks.values(recalculated(path, tmp_path))
    seen = 0
    for cell in workbooks.all_cells(live):
        if cell.data_type != "f" and not isinstance(cell.value, ArrayFormula):
            continue
        name, place = cell.parent.title, cell.coordinate
        told, found = cached[name][place].value, computed[name][place].value
        if isinstance(told, float):
            assert found == pytest.approx(told, rel=1e-12), (name, place, cell.value)
        else:
            assert nothing_is_empty(found) == nothing_is_empty(told), (name, place, cell.value)
        seen += 1
    assert seen > 150
