"""The dictionaries are whole and their faults are told."""

import pytest

from desktop.drafting import rules


@pytest.mark.parametrize("name", ["bodies", "regions", "posts", "funding", "actions"])
def test_every_dictionary_can_be_read(name):
    assert rules.read(name)


def test_there_are_seventeen_provinces_and_all_districts():
    provinces = rules.read("regions")["province"]
    assert len(provinces) == 17
    districts = [d for province in provinces for d in province["districts"].split()]
    assert len(districts) >= 226
    assert all(d[-1] in "시군구" for d in districts)


def test_old_names_lead_to_the_names_of_today():
    assert rules.names()["전라북도"] == "전북특별자치도"
    assert rules.names()["강원도"] == "강원특별자치도"


@pytest.mark.parametrize(("content", "reason"), [(None, "파일이 없습니다"), ("a = ", "문법")])
def test_a_damaged_dictionary_is_told_by_name(tmp_path, content, reason):
    if content is not None:
        (tmp_path / "bodies.toml").write_text(content, encoding="utf-8")
    with pytest.raises(rules.RulesFault) as fault:
        rules.read("bodies", tmp_path)
    assert "bodies.toml" in fault.value.sentence
    assert reason in fault.value.sentence
    assert fault.value.exit_status == 4
