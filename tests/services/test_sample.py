"""The sample office holds what the five articles say, and nothing else as their word."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.domain.codes import RoundState, Status
from desktop.services.activities import Activities
from desktop.services.facts import Facts
from desktop.services.office_files import create_office
from desktop.services.sample import load_sample, sample_office

ARTICLES = ("정보통신신문", "대구신문", "대구일보", "서울신문", "서울경제")
CLAUSES = {
    "디지털 혁신 정보통신기술(ICT)융합신산업 육성을 위한 업무협약": (
        "열린혁신 디지털 오픈랩 구축 및 운영 협력",
        "5G, 인공지능(AI) 등 기술융합을 통한 디지털 혁신 생태계 조성",
        "디지털 혁신 융합신산업 육성과 기업의 글로벌 성장 지원",
        "신기술 기반 융합 서비스 확산을 위한 공동 협력",
        "스마트시티 조성 사례 벤치마킹 등을 교류 협력",
    ),
    "대구시-NIA, 세계시장 개척 업무협약": (
        "대구시에서 추진하는 IoT 테스트베드 성공 구축",
        "대구시 육성 첨단산업분야(의료, 미래형자동차 등) 연구개발 및 ICT융합 기반 산업발전",
        "국민 체감형 서비스 구현 및 정부3.0 질적 향상을 위한 전자정부 추진 및 인프라 고도화",
        "지역기업·기관과 연계된 ICT 전문인력 양성 및 해외진출",
        "건전한 정보문화 조성과 정보격차 해소를 위한 정보통신망 신기술 적용 등",
    ),
    "인공지능 데이터센터 건립 등 본사업과 연계된 약 8천억 원 규모 투자 협약": (
        "인공지능 데이터센터 건립",
    ),
    "남부거대경제권 조성 협약": ("국가 AI·디지털 혁신지구 구축에 힘을 합쳐 공동추진할 계획",),
    "상생발전을 위한 업무협약": (
        "인공지능산업 생태계 활성화와 선도 협력",
        "청년·청소년 교류프로그램 공동 추진",
        "미래차 생태계 구축 협력",
        "5·18정신 헌법전문 수록 공동 협력",
        "관광산업 활성화 위한 관광상품 공동 개발·운영",
        "K-뷰티페스티벌 개최 협력·교류",
        "후쿠시마 원전 오염수 방류 단호 대처",
        "고향사랑 기부제 활성화",
    ),
}


def clock():
    return datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def sample_facts(path):
    file = create_office(str(path), sample_office(), user="한예린", clock=clock)
    load_sample(file.desk)
    facts = Facts(file.desk).all()
    units = [unit.sentence for unit in Activities(file.desk).history.log()]
    file.close()
    return facts, units


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    return sample_facts(tmp_path_factory.mktemp("sample") / "예시.mou")


@pytest.fixture(scope="module")
def facts(loaded):
    return loaded[0]


def by_id(rows):
    return {row["id"]: row for row in rows}


def named(rows, name, field="title"):
    (found,) = [row for row in rows if row[field] == name]
    return found


def cited(facts, kind):
    """Ids of the records of a kind that stand in one of the five articles."""
    articles = {row["id"] for row in facts["source"] if row["outlet"] in ARTICLES}
    articles -= {row["id"] for row in facts["source"] if row["title"] in EXTERNAL_OF_SAME_OUTLETS}
    return {
        row["record_id"]
        for row in facts["citation"]
        if row["record_kind"] == kind and row["source_id"] in articles
    }


# The same papers confirm other facts in other articles.
EXTERNAL_OF_SAME_OUTLETS = (
    "디지털 오픈랩 사업비 가운데 대구 몫",
    "AI기반 공정혁신 시뮬레이션센터 전체 사업비",
    "인공지능 데이터센터 투자협약 체결일",
)


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("agreement", 5),
        ("plan", 2),
        ("clause", 20),
        ("action_item", 68),
        ("budget", 8),
        ("indicator", 6),
        ("meeting", 15),
        ("request", 2),
        ("decision", 1),
        ("strategy", 3),
    ],
)
def test_every_fact_is_there_and_cites_its_article(facts, kind, count):
    assert len(facts[kind]) == count
    assert {row["id"] for row in facts[kind]} == cited(facts, kind)


def test_fourteen_people_stand_in_the_articles(facts):
    assert len(cited(facts, "person")) == 14


def test_every_clause_stands_word_for_word_in_its_agreement(facts):
    versions = by_id(facts["agreement_version"])
    agreements = by_id(facts["agreement"])
    found = {}
    for clause in sorted(facts["clause"], key=lambda row: row["position"]):
        agreement = agreements[versions[clause["version_id"]]["agreement_id"]]
        found.setdefault(agreement["title"], []).append(clause["text"])
    assert {title: tuple(texts) for title, texts in found.items()} == CLAUSES


def test_the_open_lab_ties_to_the_won(facts):
    budget = named(facts["budget"], "디지털 오픈랩", "project")
    sources = {row["id"]: row["name"] for row in facts["funding_source"]}
    lines = {
        sources[line["funding_source_id"]]: line["amount"]["won"]
        for line in facts["budget_line"]
        if line["budget_id"] == budget["id"]
    }
    assert lines == {"국비": 47_000_000_000, "지방비(미구분)": 2_700_000_000}
    assert sum(lines.values()) == budget["stated_total"]["won"] == 49_700_000_000
    assert budget["headline"] == "500억 규모"


def test_ai_companies_go_from_fifty_to_two_hundred(facts):
    indicator = named(facts["indicator"], "AI기업 수", "name")
    targets = {
        row["year"]: row["value"]
        for row in facts["indicator_target"]
        if row["indicator_id"] == indicator["id"]
    }
    assert (indicator["baseline_year"], indicator["baseline"]) == (2023, "50")
    assert targets == {2026: "100", 2030: "200"}


def test_unknown_stays_unknown(facts):
    assert all(row["effective_until"]["latest"] is None for row in facts["agreement"])
    asked = named(facts["budget"], "융·복합단지, 실증화 단지, 체험홍보관", "project")
    (line,) = [row for row in facts["budget_line"] if row["budget_id"] == asked["id"]]
    assert (line["amount"]["won"], line["state"]) == (None, "requested")
    earlier = named(facts["meeting"], "IoT 분야 국비과제 공동 추진", "name")
    assert earlier["held_on"]["earliest"] is None


def test_days_that_only_others_report_say_so(facts):
    bases = {row["title"]: row["signed_on"]["basis"] for row in facts["agreement"]}
    assert [title for title, basis in bases.items() if basis == "stated"] == [next(iter(CLAUSES))]
    assert set(bases.values()) == {"stated", "external"}
    for row in facts["agreement"]:
        fields = {c["field"] for c in facts["citation"] if c["record_id"] == row["id"]}
        assert ("signed_on" in fields) == (row["signed_on"]["basis"] == "external")


def test_stated_counts_stay_beside_what_is_listed(facts):
    plan = named(facts["plan"], "4차 산업혁명 특별시, 대전 비전")
    listed = {row["action_item_id"] for row in facts["action_strategy"]}
    assert (plan["strategies_stated"], plan["tasks_stated"], len(listed)) == (3, 12, 13)


def test_the_office_is_made_up_and_party_to_nothing(facts):
    (office,) = facts["office"]
    parties = {row["organisation_id"] for row in facts["agreement_party"]}
    assert office["is_sample"]
    assert office["organisation_id"] is None
    assert office["name"] not in {row["name"] for row in facts["organisation"]}
    assert len(parties) == 5


def test_made_up_figures_say_so(facts):
    cited_values = cited(facts, "indicator_actual")
    made_up = [
        *facts["execution"],
        *facts["pledge_result"],
        *[row for row in facts["indicator_actual"] if row["id"] not in cited_values],
    ]
    assert made_up
    assert all("가상" in row["note"] for row in made_up)


def test_rounds_show_every_kind_of_standing(facts):
    rounds = {row["sequence"]: row for row in facts["round"]}
    assert {n: row["state"] for n, row in rounds.items()} == {
        1: RoundState.CLOSED,
        2: RoundState.CLOSED,
        3: RoundState.OPEN,
        4: RoundState.OPEN,
    }
    third = [row for row in facts["progress_entry"] if row["round_id"] == rounds[3]["id"]]
    assert {row["status"] for row in third} >= {
        Status.DONE_CONTINUING,
        Status.ON_TRACK,
        Status.PARTIAL,
        Status.DELAYED,
        Status.ON_HOLD,
    }
    settled = {r["action_item_id"] for r in facts["progress_entry"] if r["status"] in SETTLED}
    reported = {row["action_item_id"] for row in third}
    assert 0 < 68 - len(reported | settled) < 15


SETTLED = (Status.DONE, Status.STOPPED)


def test_percents_never_fall_from_round_to_round(facts):
    order = {row["id"]: row["sequence"] for row in facts["round"]}
    last = {}
    for entry in sorted(facts["progress_entry"], key=lambda row: order[row["round_id"]]):
        if entry["percent"] is not None:
            assert entry["percent"] >= last.get(entry["action_item_id"], 0)
            last[entry["action_item_id"]] = entry["percent"]


def test_reports_name_the_department_of_their_day(facts):
    rounds = {row["id"]: row["sequence"] for row in facts["round"]}
    item = named(facts["action_item"], "D·N·A 융합 혁신 디바이스·서비스 개발 기반 마련")
    then = {
        rounds[row["round_id"]]: (row["department_then"], row["author"])
        for row in facts["progress_entry"]
        if row["action_item_id"] == item["id"]
    }
    assert then[1] == ("ABB산업과", "김하람")
    assert then[2] == ("AI정책과", "김하람")
    assert then[3] == ("AI정책과", "이도윤")


def test_departments_were_renamed_and_split(facts):
    names = {row["id"]: row["name"] for row in facts["department"]}
    steps = [
        (row["kind"], names[row["predecessor_id"]], names[row["successor_id"]])
        for row in sorted(facts["department_succession"], key=lambda r: r["effective_on"])
    ]
    assert steps[:2] == [
        ("rename", "AI블록체인과", "ABB산업과"),
        ("rename", "ABB산업과", "AI정책과"),
    ]
    assert {step[0] for step in steps} == {"rename", "split"}


def test_every_item_has_a_department_and_an_officer_today(facts):
    today = date(2026, 11, 25).isoformat()
    held = [
        row
        for row in facts["assignment"]
        if (row["valid_from"] or "") <= today and (row["valid_to"] or "9999") > today
    ]
    for role in ("lead", "officer"):
        targets = [row["action_item_id"] for row in held if row["role"] == role]
        items = [target for target in targets if target is not None]
        assert sorted(items) == sorted(row["id"] for row in facts["action_item"])


def test_history_tells_each_file_as_one_step(loaded):
    _, units = loaded
    assert len(units) < 30
    assert "협약 ‘상생발전을 위한 업무협약’ 등록" in units


def test_loading_twice_gives_equal_facts(loaded, tmp_path):
    again, _ = sample_facts(tmp_path / "다시.mou")
    assert without_ids(again) == without_ids(loaded[0])


def without_ids(facts):
    """The facts with every id replaced by the place of its row."""
    places = {
        row["id"]: f"{table}-{number}"
        for table, rows in facts.items()
        if isinstance(rows, list)
        for number, row in enumerate(rows)
    }
    return {
        table: [{field: known(value, places) for field, value in row.items()} for row in rows]
        for table, rows in facts.items()
        if isinstance(rows, list)
    }


def known(value, places):
    return places.get(value, value) if isinstance(value, str) else value
