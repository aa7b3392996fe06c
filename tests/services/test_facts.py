import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.action_items import Facility
from desktop.domain.codes import Burden, EndReason
from desktop.domain.dates import month
from desktop.domain.money import won
from desktop.storage.base import kept_classes
from tests.services.entries import agreement, organisation, registered


def test_every_table_of_records_is_there_and_nothing_else(do):
    facts = do.facts.all()
    assert facts.pop("format") == 1
    assert facts.keys() == kept_classes().keys()


def test_dates_money_and_codes_are_plain_and_whole(do):
    agreement_id = agreement(
        do,
        signed_on=month(2021, 7, stated="오는 7월"),
        amount=won(49_700_000_000, approx=True),
        burdens=(Burden.FINANCIAL,),
        aliases=("오픈랩 협약",),
    )
    do.agreements.end(agreement_id, EndReason.ACHIEVED, date(2024, 1, 1))
    do.facilities.add(Facility(name="오픈랩", agreement_id=agreement_id, area=Decimal("1455.50")))
    facts = do.facts.all()
    (told,) = facts["agreement"]
    assert told["signed_on"] == {
        "precision": "month",
        "earliest": "2021-07-01",
        "latest": "2021-07-31",
        "basis": "stated",
        "stated": "오는 7월",
    }
    assert told["amount"] == {"won": 49_700_000_000, "approx": True}
    assert (told["kind"], told["burdens"], told["ended_on"]) == ("mou", ["financial"], "2024-01-01")
    assert (told["aliases"], told["clauses_stated"]) == (["오픈랩 협약"], None)
    assert facts["facility"][0]["area"] == "1455.5"
    assert json.loads(json.dumps(facts)) == facts


def test_versions_hashes_and_times_are_left_out(do):
    organisation(do, "경기도")
    (told,) = do.facts.all()["organisation"]
    assert told.keys().isdisjoint({"row_version", "row_hash", "deleted_at"})
    assert next(iter(told)) == "id"


def test_deleted_records_are_left_out_and_rows_stand_by_their_ids(do):
    bodies = [organisation(do, name) for name in ("가", "나", "다")]
    do.organisations.remove(bodies[1])
    assert [row["id"] for row in do.facts.all()["organisation"]] == [bodies[0], bodies[2]]


def test_the_same_office_gives_the_same_facts(do):
    registered(do)
    assert json.dumps(do.facts.all()) == json.dumps(do.facts.all())


def test_what_is_done_together_is_seen_before_it_is_saved(do, desk):
    with desk.together("묶음"):
        body = organisation(do, "경기도")
        do.organisations.revise(body, replace(do.organisations.get(body).value, note="비고"))
        assert do.facts.all()["organisation"][0]["note"] == "비고"


def test_as_json_it_is_the_same_document_row_by_row(do):
    registered(do)
    parts = list(do.facts.as_json())
    assert json.loads(b"".join(parts)) == do.facts.all()


def test_whoever_reads_slowly_keeps_nobody_from_saving(do):
    parts = do.facts.as_json()
    organisation(do, "경기도")
    assert "경기도" not in b"".join(parts).decode()
