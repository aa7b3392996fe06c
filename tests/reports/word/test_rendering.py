"""The briefing laid out on pages by LibreOffice, as a reader sees it."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from reports.word import briefing as word_briefing
from tests.reports.briefings import FULL
from tests.reports.promises import agreement

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.poppler,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed"),
]

NOTICE = "예시 자료 (실적은 가상)"
REGISTER_HEAD = "협약(계획)명"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The text of each page of a briefing whose register goes over several pages."""
    folder = tmp_path_factory.mktemp("pages")
    many = tuple(
        replace(agreement(f"제{i}차 협력 협약", "나래도", "2025. 3. 4.", "세정과"), groups=())
        for i in range(1, 61)
    )
    contents = replace(FULL, agreements=(*FULL.agreements, *many))
    word_briefing.write(contents, folder / "briefing.docx")
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(folder / "briefing.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    command = ["pdftotext", "-layout", str(folder / "briefing.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def test_no_page_is_blank_and_each_carries_notice_and_number(pages):
    assert len(pages) > 10
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        assert lines[0] == NOTICE
        assert lines[-1].replace(" ", "") == f"-{number}-"
        assert len("".join(lines[1:-1])) > 8


def test_the_heading_of_a_long_table_is_on_every_page_it_covers(pages):
    row = re.compile(r"^ *\d+ +제 ?\d+ ?차 협력 협약", re.MULTILINE)
    covered = [page for page in pages if row.search(page)]
    assert len(covered) > 2
    assert all(REGISTER_HEAD in page for page in covered)


def test_no_heading_and_no_unit_ends_a_page(pages):
    for page in pages:
        last = [line.strip() for line in page.split("\n") if line.strip()][-2]
        assert not last.startswith(("□", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "(단위"))
