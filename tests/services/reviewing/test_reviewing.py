"""A pasted text is reviewed, corrected and registered as one unit with its citations."""

import time
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain import review_steps as steps
from desktop.domain.codes import AgreementKind, ClauseKind, OwnerSide, TextKind
from desktop.domain.errors import InvalidEntry
from desktop.domain.review import PieceKind
from desktop.services.drafts import KeptUnread, SourceUnreadable
from desktop.services.reviewing.desk import ReviewDesk
from tests.services.reviewing.texts import CONTRACT, RELEASE


@pytest.fixture
def reviews(desk, tmp_path):
    return ReviewDesk(desk, tmp_path / "unfinished")


def of(review, kind):
    return [piece for piece in review.pieces if piece.kind is kind]


def all_taken(review):
    return replace(review, pieces=tuple(replace(each, taken=True) for each in review.pieces))


def corrected(review, piece_id, key, typed):
    return replace(review, pieces=steps.with_entry(review.pieces, piece_id, key, typed))


def test_every_piece_stands_where_its_place_says(reviews):
    review = reviews.read_text(RELEASE)
    for piece in review.pieces:
        if piece.kind in (PieceKind.TITLE, PieceKind.PARTY, PieceKind.CLAUSE):
            start, end = piece.spans[0]
            assert review.text[start:end] == piece.text
    assert [each.text for each in of(review, PieceKind.CLAUSE)] == [
        "창업 교육 공동 운영",
        "청년 기업 판로 지원",
        "공동 연구시설 활용",
    ]
    (budget,) = of(review, PieceKind.BUDGET)
    assert budget.more["total"] == "120억원"
    assert budget.more["shares"] == "국비 80억원 + 지방비 40억원"


def test_nothing_is_stored_by_reading(reviews, do):
    reviews.read_text(RELEASE)
    assert do.agreements.all() == []
    assert do.organisations.all() == []
    assert do.sources.all() == []


def test_registering_enters_all_that_stands_in_the_text(reviews, do):
    saved = reviews.register(all_taken(reviews.read_text(RELEASE)))
    agreement = do.agreements.get(saved.record_id).value
    assert agreement.title == "청년 창업 생태계 조성을 위한 업무협약"
    assert agreement.kind is AgreementKind.MOU
    assert agreement.signed_on.earliest == date(2024, 3, 5)
    assert agreement.signed_on.stated == "2024년 3월 5일"
    assert agreement.place == "가람시청"
    parties = do.parties.below("agreement_id", saved.record_id)
    assert [each.value.name_as_signed for each in parties] == ["가람시", "나래도"]
    signed = [do.signatories.below("party_id", each.id)[0].value for each in parties]
    people = [do.people.get(each.person_id).value.name for each in signed]
    assert people == ["김하늘", "이바다"]
    version = do.agreements.first_version(saved.record_id)
    assert len(do.clauses.below("version_id", version)) == 3
    (budget,) = do.budgets.below("agreement_id", saved.record_id)
    lines = do.budget_lines.below("budget_id", budget.id)
    assert [each.value.amount.won for each in lines] == [8_000_000_000, 4_000_000_000]
    (facility,) = do.facilities.below("agreement_id", saved.record_id)
    assert (facility.value.area, facility.value.area_approx) == (1200, True)
    items = do.action_items.below("agreement_id", saved.record_id)
    owned = [each.value for each in items if each.value.owner_side is OwnerSide.PARTY]
    assert owned[0].owner_id == parties[0].value.organisation_id


def test_every_fact_is_cited_at_its_letters_of_the_stored_text(reviews, do):
    review = all_taken(reviews.read_text(RELEASE))
    saved = reviews.register(review)
    (source,) = do.sources.all()
    assert do.contents.read(source.value.content_id).decode() == review.text
    cited = [each.value for each in do.citations.all()]
    assert {each.source_id for each in cited} == {source.id}
    assert all(each.quote == " ".join(review.text[each.start : each.end].split()) for each in cited)
    kinds = {each.record_kind for each in cited}
    assert kinds >= {
        "agreement",
        "agreement_party",
        "signatory",
        "clause",
        "budget",
        "budget_line",
        "facility",
        "action_item",
    }
    fields = {each.field for each in do.citations.of(saved.record_id)}
    assert fields == {"title", "signed_on", "place"}


def test_one_undo_takes_all_back_and_the_text_stays(reviews, do):
    review = all_taken(reviews.read_text(RELEASE))
    saved = reviews.register(review)
    (source,) = do.sources.all()
    do.history.undo(saved.number)
    for service in (
        do.agreements,
        do.organisations,
        do.people,
        do.clauses,
        do.budgets,
        do.action_items,
        do.facilities,
        do.citations,
        do.sources,
    ):
        assert service.all() == []
    assert do.contents.read(source.value.content_id).decode() == review.text


def test_what_is_not_taken_is_not_registered(reviews, do):
    review = reviews.read_text(RELEASE)
    ids = [each.id for each in review.pieces if each.kind is not PieceKind.TITLE]
    review = replace(review, pieces=steps.ticked(review.pieces, ids, taken=False))
    saved = reviews.register(review)
    assert do.agreements.get(saved.record_id).value.place == ""
    assert do.parties.all() == []
    assert [each.id for each in review.left_out] == ids


def test_names_that_are_known_are_taken_and_not_entered_again(reviews, do):
    first = reviews.register(reviews.read_text(RELEASE))
    again = reviews.read_text(RELEASE.replace("생태계 조성", "환경 개선"))
    second = reviews.register(again)
    assert first.record_id != second.record_id
    assert sorted(each.value.name for each in do.organisations.all()) == ["가람시", "나래도"]


def test_a_like_agreement_is_told_before_saving(reviews):
    assert reviews.read_text(RELEASE).alike == ()
    reviews.register(reviews.read_text(RELEASE))
    (told,) = reviews.read_text(RELEASE).alike
    assert "당사자가 겹치고 이름이 비슷합니다" in told


def test_the_articles_of_an_agreement_are_a_tree_with_their_words(reviews, do):
    review = reviews.read_text(CONTRACT)
    clauses = of(review, PieceKind.CLAUSE)
    assert [(each.depth, each.more["mark"], each.text) for each in clauses] == [
        (0, "제1조(목적)", "이 협약은 청년 창업을 지원함을 목적으로 한다."),
        (0, "제2조(협력사항)", "양 기관은 다음 각 호의 사항을 협력한다."),
        (1, "", "창업 교육"),
        (1, "", "판로 지원"),
        (0, "제3조(유효기간)", "이 협약은 체결일로부터 2년으로 한다."),
    ]
    saved = reviews.register(review)
    stored = do.clauses.below("version_id", do.agreements.first_version(saved.record_id))
    parents = [each.value for each in stored if each.value.parent_id is None]
    assert [each.kind for each in parents] == [
        ClauseKind.PURPOSE,
        ClauseKind.COOPERATION,
        ClauseKind.TERM,
    ]
    assert len(stored) == 5


@pytest.mark.parametrize(
    ("kind", "key", "typed"),
    [
        (PieceKind.TITLE, "text", " "),
        (PieceKind.DATE, "text", "언젠가"),
        (PieceKind.SIGNATORY, "party", "없는 기관"),
        (PieceKind.CLAUSE, "binds", "없는 기관"),
        (PieceKind.BUDGET, "total", "많이"),
        (PieceKind.BUDGET, "shares", "국비"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_piece_and_nothing_is_saved(
    reviews, do, kind, key, typed
):
    review = all_taken(reviews.read_text(RELEASE))
    piece = of(review, kind)[0]
    with pytest.raises(InvalidEntry) as told:
        reviews.register(corrected(review, piece.id, key, typed))
    assert told.value.field == f"{piece.id}.{key}"
    assert do.agreements.all() == []
    assert do.organisations.all() == []


def test_targets_of_several_years_stand_below_one_indicator(reviews, do):
    review = reviews.read_text(RELEASE)
    pieces = review.pieces
    for year, value in (("2024", "50"), ("2026", "100"), ("2030", "200")):
        pieces, made = steps.marked(pieces, PieceKind.TARGET, "창업", (0, 2))
        for key, typed in (("text", "청년 기업"), ("year", year), ("value", value), ("unit", "개")):
            pieces = steps.with_entry(pieces, made, key, typed)
    saved = reviews.register(replace(review, pieces=pieces))
    (indicator,) = do.indicators.below("agreement_id", saved.record_id)
    targets = do.indicator_targets.below("indicator_id", indicator.id)
    assert [(each.value.year, each.value.value) for each in targets] == [
        (2024, 50),
        (2026, 100),
        (2030, 200),
    ]


def test_a_plan_is_registered_as_a_plan(reviews, do):
    review = reviews.read_text(RELEASE)
    title = of(review, PieceKind.TITLE)[0]
    saved = reviews.register(corrected(review, title.id, "kind", "plan"))
    assert do.plans.get(saved.record_id).value.title == title.text
    assert do.agreements.all() == []
    assert do.budgets.below("plan_id", saved.record_id)


def test_the_day_of_signing_is_told_from_the_day_the_text_came_out(reviews):
    review = reviews.read_text(RELEASE.replace("2024년 3월 5일", "5일"))
    assert of(review, PieceKind.DATE)[0].text == "5일(연·월 미상)"
    assert reviews.signing_day(review) is None
    (source,) = of(review, PieceKind.SOURCE)
    dated = corrected(review, source.id, "published", "2024. 3. 6.")
    assert reviews.signing_day(dated).text == "2024. 3. 5.(추정)"
    known = reviews.read_text(RELEASE)
    assert reviews.signing_day(corrected(known, source.id, "published", "2024. 3. 6.")) is None


# --- files, and what holds no agreement -------------------------------------------------------


def test_a_file_is_kept_before_it_is_read_and_named_by_the_source(reviews, do, tmp_path):
    path = tmp_path / "보도자료.txt"
    path.write_text(RELEASE, encoding="cp949")
    review = reviews.read_file(path)
    assert do.contents.read(review.content_id) == path.read_bytes()
    reviews.register(review)
    (source,) = do.sources.all()
    assert "보도자료.txt" in source.value.note
    assert review.content_id in source.value.note


def test_a_file_that_gives_no_text_is_told(reviews, tmp_path):
    path = tmp_path / "그림.pdf"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(KeptUnread):
        reviews.read_file(path)
    with pytest.raises(SourceUnreadable):
        reviews.read_file(tmp_path / "없음.txt")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "The city opened a new library on Monday. " * 20,
        "번호\t이름\t금액\n1\t가\t100\n2\t나\t200\n" * 50,
        "\x00\x01\x02\x07\ud800",
        "가나다라마바사 " * 2000,
    ],
    ids=["empty", "blank", "English", "sheet", "binary", "long"],
)
def test_a_text_without_agreement_says_what_was_looked_for(reviews, text):
    review = reviews.read_text(text)
    assert review.kind is TextKind.NOT_AGREEMENT
    assert review.reason.startswith("협약을 찾지 못했습니다.")
    assert [each.kind for each in review.pieces] == [PieceKind.TITLE]


# --- what is unfinished -----------------------------------------------------------------------


def test_an_unfinished_review_is_kept_whole_and_dropped_by_registering(reviews):
    assert reviews.kept() is None
    review = reviews.read_text(RELEASE)
    reviews.keep(review)
    assert reviews.kept() == review
    reviews.register(review)
    assert reviews.kept() is None


def test_a_kept_file_that_is_not_whole_counts_as_none(reviews, tmp_path):
    reviews.keep(reviews.read_text(RELEASE))
    (path,) = (tmp_path / "unfinished").rglob("*.초안")
    path.write_text('{"pieces": [', encoding="utf-8")
    assert reviews.kept() is None


@pytest.mark.parametrize(
    "piece", [RELEASE, CONTRACT, "△ ", "(", "가", "‘“", "1억원 ", "제1조(목적) "]
)
def test_ten_thousand_letters_take_far_less_than_two_seconds(reviews, piece):
    text = (piece * (10_000 // len(piece) + 1))[:10_000]
    before = time.process_time()
    reviews.read_text(text)
    assert time.process_time() - before < 2
