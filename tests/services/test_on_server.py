"""The window's answers and the documents are the same from a server as from a file."""

import dataclasses
import re
from datetime import date

import pytest

from desktop.domain.codes import ReportKind, Status
from desktop.domain.views_home import ItemScope
from desktop.domain.views_register import RegisterFilter, RegisterKey, RegisterSort
from desktop.domain.views_work import WorkFilter, WorkKey, WorkSort
from desktop.services.home.overview import Overview
from desktop.services.register.reading import Register
from desktop.services.reporting import Reporting
from desktop.services.work.desk import Work
from tests.services.small_office import make_small_office
from tests.storage.postgres import running_server

pytestmark = pytest.mark.postgres

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


@pytest.fixture(scope="module")
def on_server():
    with running_server() as server:
        ids = make_small_office(server.create("small").render_as_string())
        yield ids
        ids.file.close()


def plain(office, value):
    """The value as text, ids replaced by their names in the office."""
    names = {row_id: name for name, row_id in office.found.items()}
    return _ID.sub(lambda found: names.get(found[0], "?"), str(value))


def test_home_is_the_same(kept_small, on_server):
    home, other = (Overview(office.desk).home() for office in (kept_small, on_server))
    assert plain(kept_small, home.figures) == plain(on_server, other.figures)
    assert plain(kept_small, home.bars) == plain(on_server, other.bars)
    cares, others = (
        sorted(plain(office, row) for row in view.cares)
        for office, view in ((kept_small, home), (on_server, other))
    )
    assert cares == others


@pytest.mark.parametrize("key", list(RegisterKey))
@pytest.mark.parametrize("descending", [False, True])
def test_the_register_is_sorted_the_same(kept_small, on_server, key, descending):
    sort = RegisterSort(key, descending)
    one, other = (
        plain(office, Register(office.desk).matching(RegisterFilter(), sort))
        for office in (kept_small, on_server)
    )
    assert one == other


@pytest.mark.parametrize(
    "wanted",
    [
        RegisterFilter(text="옛산업"),
        RegisterFilter(statuses=(Status.PARTIAL, Status.DELAYED)),
        RegisterFilter(with_budget=True),
    ],
)
def test_the_register_is_filtered_the_same(kept_small, on_server, wanted):
    one, other = (
        plain(office, Register(office.desk).matching(wanted, RegisterSort()))
        for office in (kept_small, on_server)
    )
    assert one == other != "[]"


def test_lines_and_details_are_the_same(kept_small, on_server):
    for name in ("mou", "short", "plan"):
        shown = []
        for office in (kept_small, on_server):
            register = Register(office.desk)
            (line,) = register.rows([office[name]])
            detail = dataclasses.replace(register.detail(office[name]), history=())
            shown.append(plain(office, (line, detail)))
        assert shown[0] == shown[1]


@pytest.mark.parametrize("key", list(WorkKey))
def test_the_items_of_a_round_are_the_same(kept_small, on_server, key):
    told = []
    for office in (kept_small, on_server):
        work = Work(office.desk)
        in_hand = work.choices().in_hand
        for wanted in (WorkFilter(), WorkFilter(only_late=True), WorkFilter(text="산업")):
            ids = work.matching(in_hand, wanted, WorkSort(key, descending=True))
            told.append((office, ids, work.lines(in_hand, ids)))
    plainly = [plain(office, ids) for office, ids, _ in told]
    assert plainly[:3] == plainly[3:]
    titles = [[(line.title, line.officer) for line in lines] for _, _, lines in told]
    assert titles[:3] == titles[3:]


def test_items_behind_a_number_are_the_same(kept_small, on_server):
    one, other = (
        plain(office, Overview(office.desk).item_ids(ItemScope(office["tourism"])))
        for office in (kept_small, on_server)
    )
    assert one == other


@pytest.mark.parametrize(("kind", "ending"), [("briefing", "docx"), ("tracker", "xlsx")])
def test_documents_are_byte_for_byte_the_same(small, on_server, tmp_path, kind, ending):
    made = [
        Reporting(office.file)
        .write(ReportKind(kind), tmp_path / f"{n}.{ending}", as_of=date(2026, 9, 30))
        .read_bytes()
        for n, office in enumerate((small, on_server))
    ]
    assert made[0] == made[1]
