"""Random undo, legal or not, against a plain model of what stands."""

import shutil
from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UndoRefused
from desktop.domain.organisations import Organisation
from desktop.services.activities import Activities
from desktop.services.desk import Desk
from desktop.storage.database import Database, sqlite_url
from tests.services.conftest import SAMPLE_NOW

FIELDS = ("short_name", "country", "note")


class Model:
    """Units as functions on one record's fields; an undo takes one away."""

    def __init__(self, start):
        self.units = {start: ("make", None, None)}

    def standing(self):
        fallen = set()
        for number in sorted(self.units, reverse=True):
            kind, target, _ = self.units[number]
            if kind == "undo" and number not in fallen:
                fallen.add(target)
        return [number for number in self.units if number not in fallen]

    def fields(self):
        """What the standing units make of the record; None when it is not there."""
        values = dict.fromkeys(FIELDS, "")
        standing = self.standing()
        if min(self.units) not in standing:
            return None
        for number in standing:
            kind, field, value = self.units[number]
            if kind == "set":
                values[field] = value
        return values

    def can_undo(self, number):
        standing = self.standing()
        return number in standing and not any(
            self._touches(number) & self._touches(later)
            for later in standing
            if later > number and not self._cancels(later, number)
        )

    def _cancels(self, later, number):
        """A later undo of something later still leaves things as they were."""
        kind, target, _ = self.units[later]
        return kind == "undo" and target > number

    def _touches(self, number):
        """Making a record is about all of it; taking it away and back only about its being."""
        kind, field, _ = self.units[number]
        if kind == "make":
            return {"being", *FIELDS}
        if kind == "set":
            return {field}
        undone = self._touches(field)
        return {"being"} if "being" in undone else undone


@settings(max_examples=20, phases=[Phase.generate])
@given(chance=st.randoms(use_true_random=False))
def test_undo_is_legal_exactly_when_nothing_later_stands_on_it(
    empty_office, tmp_path_factory, chance
):
    path = tmp_path_factory.mktemp("undo") / "시험.mou"
    shutil.copyfile(empty_office, path)
    database = Database(sqlite_url(path))
    do = Activities(Desk(database, "김하나", lambda: SAMPLE_NOW))
    body = do.organisations.add(Organisation(name="경기도"))
    number = next(do.history.log(1)).number
    model = Model(number)
    for _ in range(10):
        step = chance.choice((*FIELDS, "undo", "undo"))
        if step == "undo":
            target = chance.choice(sorted(model.units))
            expected = model.can_undo(target)
            assert undone(do, target) is expected
            if not expected:
                continue
            number += 1
            model.units[number] = ("undo", target, None)
        elif model.fields() is not None:
            number += 1
            value = f"값 {number}"
            stored = do.organisations.get(body).value
            do.organisations.revise(body, replace(stored, **{step: value}))
            model.units[number] = ("set", step, value)
        assert shown(do) == model.fields()
    database.close()


def undone(do, number):
    try:
        do.history.undo(number)
    except UndoRefused:
        return False
    return True


def shown(do):
    found = do.organisations.all()
    return {name: getattr(found[0].value, name) for name in FIELDS} if found else None
