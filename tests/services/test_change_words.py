import pytest
from sqlalchemy import inspect

from desktop.domain.words.fields import field_word
from desktop.services.activities import Activities
from desktop.storage.base import NOT_HASHED, kept_classes


@pytest.mark.parametrize("table", sorted(kept_classes()))
def test_every_field_has_a_word_and_no_two_of_a_record_share_it(table):
    mapper = inspect(kept_classes()[table])
    parts = {column.name for each in mapper.composites for column in each.columns}
    names = {column.name for column in mapper.columns} - parts - NOT_HASHED - {"id", "deleted_at"}
    words = [field_word(table, name) for name in names | {each.key for each in mapper.composites}]
    assert len(set(words)) == len(words)


def test_every_kind_of_record_has_a_service_that_knows_its_word(desk):
    kinds = Activities(desk).history._kinds
    assert kinds.keys() == kept_classes().keys()
    assert len({service.noun for service in kinds.values()}) == len(kinds)
