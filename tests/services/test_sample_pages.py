"""The sample's briefing laid out on pages by LibreOffice: short, full pages, nothing lost."""

import re
import shutil
import subprocess

import docx
import pytest
from docx.oxml.ns import qn

from reports.word import briefing
from tests.services.gathering import gathered

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.poppler,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed"),
]

MOST_PAGES = 12


@pytest.fixture(scope="module")
def printed(sample, tmp_path_factory):
    """The file and the text of its pages."""
    folder = tmp_path_factory.mktemp("briefing")
    path = folder / "briefing.docx"
    briefing.write(gathered(sample), path)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    command = ["pdftotext", "-raw", str(path.with_suffix(".pdf")), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return path, [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]


def test_a_manager_gets_few_pages_and_none_nearly_empty(printed):
    _, pages = printed
    assert len(pages) <= MOST_PAGES
    usual = sum(map(len, pages)) / len(pages)
    assert [number for number, page in enumerate(pages[:-1], 1) if len(page) < usual / 4] == []


def test_every_paragraph_reaches_the_paper(printed):
    path, pages = printed
    paper = "".join(pages)
    runs = (
        re.sub(r"\s", "", "".join(node.text or "" for node in paragraph.iter(qn("w:t"))))
        for paragraph in docx.Document(str(path)).element.body.iter(qn("w:p"))
    )
    # A paragraph that goes on over the page is met by its beginning.
    assert [text for text in runs if text[:12] not in paper] == []
