import pytest

LEAD = "가나군과 다라공단은 {} 군청에서 ‘물 관리 업무협약’을 체결했다. 이번 협약은 3년간 이어진다."


@pytest.mark.parametrize(
    ("said", "published", "signed_on", "month_day", "day_only"),
    [
        ("2026년 6월 4일", None, "2026-06-04", None, None),
        ("‘26.6.4.(목)", None, "2026-06-04", None, None),
        ("6월 4일", None, None, "06-04", None),
        ("6월 4일(목)", "2026-06-05", "2026-06-04", None, None),
        ("4일", None, None, None, 4),
        ("4일", "2026-06-05", "2026-06-04", None, None),
        ("30일", "2026-07-01", "2026-06-30", None, None),
        ("1일", "2026-05-31", "2026-06-01", None, None),
        ("12월 30일", "2027-01-02", "2026-12-30", None, None),
        ("오늘", "2026-06-05", "2026-06-05", None, None),
        ("오늘", None, None, None, None),
        ("지난 29일 라마시, 30일 바사시에 이어 4일", "2026-06-05", "2026-06-04", None, None),
    ],
)
def test_the_day_of_signing_is_as_stated_or_resolved(
    drafted, said, published, signed_on, month_day, day_only
):
    found = drafted(LEAD.format(said), published)
    assert (found["signed_on"], found["month_day"], found["day_only"]) == (
        signed_on,
        month_day,
        day_only,
    )


def test_the_basis_tells_a_stated_day_from_a_resolved_one(drafted):
    assert drafted(LEAD.format("2026년 6월 4일"))["signed_basis"] == "stated"
    assert drafted(LEAD.format("4일"), "2026-06-05")["signed_basis"] == "inferred"


def test_without_a_day_in_the_text_none_is_made_up(drafted):
    found = drafted(LEAD.format("어제도 내일도 아닌 날"), "2026-06-05")
    assert found["signed_on"] is None


def test_impossible_days_are_left_out(drafted):
    found = drafted(LEAD.format("2026년 2월 31일"))
    assert found["signed_on"] is None


def test_the_box_about_the_ceremony_gives_the_year(drafted):
    source = LEAD.format("11월 1일") + "\n\nㅇ 일시 및 장소 : ‘26.11.1.(일) 14:30 / 군청"
    assert drafted(source)["signed_on"] == "2026-11-01"
