"""The briefing a manager signs: every part is there, in the office's way of writing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from docx.oxml.ns import qn

from reports.contents.promises import Signatory
from reports.formatting import day
from tests.reports.briefings import EMPTY, FULL, LONG_TITLE
from tests.reports.promises import HYDROGEN
from tests.reports.word.printed import caption_of, lines, printed, style_of, tables, text_of

CHAPTERS = [
    "Ⅰ 보고 개요",
    "Ⅱ 협약 현황",
    "Ⅲ 추진상황 총괄",
    "Ⅳ 협약·계획별 추진실적",
    "Ⅴ 예산 집행현황",
    "Ⅵ 성과지표",
    "Ⅶ 문제점 및 대책",
    "Ⅷ 향후계획",
]
KEPT_WITH_NEXT = {"Title", "Heading1", "Heading2", "RptUnit"}


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    return printed(FULL, tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return printed(EMPTY, tmp_path_factory.mktemp("empty"))


def headings(document) -> list[str]:
    return [" ".join(p.text.split()) for p in document.paragraphs if p.style.name == "Heading 1"]


def test_the_chapters_are_numbered_without_a_gap(full):
    assert headings(full) == CHAPTERS


def test_an_empty_office_has_all_chapters_and_each_says_that_it_is_empty(empty):
    assert headings(empty) == [*CHAPTERS[:3], "Ⅳ 협약별 추진실적", *CHAPTERS[4:]]
    styles = [p.style.name for p in empty.paragraphs]
    after_headings = [styles[i + 1] for i, name in enumerate(styles) if name == "Heading 1"]
    assert "Heading 1" not in after_headings
    assert [p.text for p in empty.paragraphs].count("해당 없음") >= 6


def test_no_empty_paragraph_stands_where_words_are_expected(full):
    blank = [style_of(p) for p in full.element.body.iter(qn("w:p")) if not text_of(p).strip()]
    # Only the gaps between tables hold no words.
    assert set(blank) <= {"RptGap"}


def test_the_front_names_subject_day_office_and_the_nature_of_the_data(full):
    assert lines(full)[:3] == [
        "업무협약 추진상황 보고",
        "(2026. 9. 30. 기준, 가온시 정책기획관)",
        "※ 예시 자료 (실적은 가상)",
    ]
    header = full.sections[0].header.paragraphs[0].text
    assert header == "예시 자료 (실적은 가상)"


def test_real_data_carry_no_notice(empty):
    assert empty.sections[0].header.paragraphs[0].text == ""
    assert not [line for line in lines(empty) if "예시" in line]


def test_no_date_is_padded_or_written_with_hyphens(full):
    text = "\n".join(lines(full))
    assert not re.search(r"\d{4}\. ?0\d|\. 0\d\.|\d{4}-\d\d-\d\d", text)


def test_every_date_ends_with_a_dot(full):
    text = "\n".join(lines(full))
    assert len(re.findall(r"\d{4}\. \d{1,2}\. \d{1,2}\.", text)) > 20
    assert not re.search(r"\d{4}\. \d{1,2}\. \d{1,2}(?![\d.])", text)


def test_every_weekday_is_right(full):
    dated = re.findall(r"(\d{4})\. (\d{1,2})\. (\d{1,2})\.\(([월화수목금토일])\)", str(lines(full)))
    assert dated
    for year, month, number, weekday in dated:
        on = date(int(year), int(month), int(number))
        assert day(on, weekday=True).endswith(f"({weekday})")


def test_the_reference_day_is_the_same_everywhere(full):
    found = re.findall(r"\d{4}\. \d{1,2}\. \d{1,2}\. 기준", "\n".join(lines(full)))
    assert set(found) == {"2026. 9. 30. 기준"}


def test_money_and_counts_name_their_unit(full):
    captions = {"체결 현황": "건", "예산 집행현황": "백만원", "부서별 추진상황": "건"}
    for table in full.element.body.iter(qn("w:tbl")):
        unit = captions.get(caption_of(table))
        if unit:
            assert f"(단위: {unit}" in text_of(table.getprevious())


def test_no_program_word_reaches_the_reader(full):
    text = "\n".join(lines(full))
    assert not re.findall(r"[A-Za-z_]{2,}", text)


def test_the_end_is_said_once_after_the_last_attachment(full, empty):
    assert [line for line in lines(full) if "끝." in line] == ["2. 지연 협약 관리카드 1부.  끝."]
    assert lines(full)[-1] == "작성: 정책기획관 협력팀 이누리(☎ 000-0000)"
    assert lines(empty)[-1] == " 끝."


def test_attachments_are_numbered_only_when_there_are_several(tmp_path):
    one = printed(replace(EMPTY, attachments=("업무협약 관리대장 1부.",)), tmp_path)
    assert lines(one)[-1] == "붙임 업무협약 관리대장 1부.  끝."


def test_headings_and_units_never_part_from_what_follows(full):
    for style in full.styles.element.iter(qn("w:style")):
        if style.get(qn("w:styleId")) in KEPT_WITH_NEXT:
            assert style.find(qn("w:pPr")).find(qn("w:keepNext")) is not None


def test_heads_of_tables_repeat_and_rows_stay_whole(full):
    for table in full.element.body.iter(qn("w:tbl")):
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in table.tr_lst)
        repeated = table.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None
        labelled = caption_of(table).endswith("개요") or caption_of(table) == "요지"
        assert repeated != labelled


def test_tables_are_as_wide_as_the_text(full):
    for table in full.element.body.iter(qn("w:tbl")):
        grid = [int(column.get(qn("w:w"))) for column in table.tblGrid.gridCol_lst]
        assert abs(sum(grid) - 9638) <= len(grid)
        assert int(table.tblPr.find(qn("w:tblW")).get(qn("w:w"))) == sum(grid)
        for row in table.tr_lst:
            assert sum(int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.tc_lst) == (
                sum(grid)
            )


def test_an_agreement_shows_parties_signatures_and_sources(full):
    overview = {row[0]: row[1] for row in tables(full)[f"{HYDROGEN.title} 개요"]}
    assert overview["당사자·서명"] == (
        "[갑] 가온시(가온시장 한가람): 부지 제공, 인허가"
        "[을] 늘푸른에너지(주)(대표이사 오미르[대리 박하늘 부사장])가온대학교 산학협력단"
    )
    assert overview["구분"] == (
        "업무협약, 이행중, 유효기간 2024. 5. 13. ~ 2027. 5. 12., 가온시청 대회의실, "
        "담당 수소산업팀 김다온"
    )
    assert overview["사업비"] == "112억5천만원(국비 70억원, 시비 42억5천만원)"
    assert overview["참고"].endswith("출처: 협약서 원본(미래산업과-1234, 2024. 5. 13.)")


def test_what_is_noted_alike_of_all_signatures_is_said_once(tmp_path):
    signed = tuple(
        replace(party, signatories=(Signatory(name="한가람", title="시장", note="사진으로 확인"),))
        for party in HYDROGEN.parties
    )
    one = replace(HYDROGEN, parties=signed)
    text = "\n".join(lines(printed(replace(EMPTY, agreements=(one,)), tmp_path)))
    assert text.count("사진으로 확인") == 1
    assert "서명: 사진으로 확인" in text


def test_what_nobody_knows_is_said_to_be_unknown(full):
    title = "고향사랑 기부제 활성화 협약"
    overview = {row[0]: row[1] for row in tables(full)[f"{title} 개요"]}
    assert f"{title} (체결일 미정, 가온시·나래도, 세정과)" in lines(full)
    assert "유효기간 미정" in overview["구분"]
    assert "근거" not in overview


def test_tasks_stand_under_their_clause_with_what_was_done_and_is_planned(full):
    rows = tables(full)[f"{HYDROGEN.title} 조항별 추진상황"]
    first = rows.index(["○ 제1항  수소 상용차 200대 보급 협력"])
    bus, sweeper, truck = rows[first + 1 : first + 4]
    assert bus == [
        "시내버스 수소 전환",
        "미래산업과 2026. 6.",
        "◎ 완료 100.0%",
        "실무협의회 2회 개최(2026. 7. 8., 9. 3.), 공동 사업계획(안) 마련 → 4분기 중 운영기관 공모",
    ]
    assert sweeper[0] == "└ [가온시] 청소차 수소 전환"
    assert truck[0] == "화물차 보조금 신설"


def test_what_goes_as_planned_gets_one_line_below_the_rest(full):
    rows = tables(full)[f"{HYDROGEN.title} 조항별 추진상황"]
    first = rows.index(
        ["○ 제2항  충전소 3개소 설치와 운영에 관한 사항    (충전소 위치는 별도 합의서로 정함)"]
    )
    assert rows[first + 1][0] == "남부 충전소 설치"
    assert rows[first + 1][2:] == ["× 미제출", "-"]
    assert rows[first + 2] == ["● 정상추진 60.0%  북부 충전소 설치(기후환경과, 2026년 4분기)"]


def test_a_part_is_marked_only_below_its_whole(tmp_path):
    whole, part, *_ = HYDROGEN.groups[0].tasks
    group = replace(HYDROGEN.groups[0], tasks=(replace(whole, routine=True), part))
    one = replace(HYDROGEN, groups=(group,))
    assert "└" not in "\n".join(lines(printed(replace(EMPTY, agreements=(one,)), tmp_path)))


def test_a_clause_without_tasks_says_so(full):
    rows = tables(full)[f"{HYDROGEN.title} 조항별 추진상황"]
    assert rows[-1] == ["○ 제3항  전문인력 양성과 연구 교류    (실행과제 없음)"]


def test_facilities_meetings_and_requests_are_told(full):
    overview = {row[0]: row[1] for row in tables(full)[f"{HYDROGEN.title} 개요"]}
    assert overview["시설"] == "북부 수소충전소(가온시 북구 산업로 12, 약 1,455㎡)"
    events = overview["회의·행사"]
    assert events.startswith(
        "2024. 5. 13.(월) 업무협약 체결식(가온시청 대회의실): 가온시장 한가람, "
    )
    assert (
        "2026. 9. 3.(목) 제2차 실무협의회 / 결정: 남부 충전소는 2027년 상반기로 늦춤 / " in events
    )
    assert "건의: 수소차 보조금 국비 비율 상향(환경부, 검토중) → 2027년 예산 편성 때 검토" in events
    assert events.endswith("건의: 충전소 안전기준 완화(산업통상자원부, 건의)")


def test_a_plan_shows_its_slogan_goal_and_counts(full):
    overview = {row[0]: row[1] for row in tables(full)["가온 미래 10년 비전 개요"]}
    assert overview["발표·구호"] == "인구 감소 시대의 대응전략 / 함께 걷는 가온"
    assert overview["목표·중점"] == "2035년까지 생활인구 100만명 / 돌봄, 일자리, 교통"
    assert overview["전략·과제"] == "발표 3대 전략 12개 과제, 열거된 과제 13개"


def test_the_register_lists_everything_once(full):
    rows = tables(full)["협약 목록"]
    assert [row[0] for row in rows[1:]] == [str(i) for i in range(1, 8)]
    assert rows[3][1] == LONG_TITLE


def test_many_parties_are_counted_in_the_heading(tmp_path):
    many = tuple(replace(HYDROGEN.parties[0], name=f"제{i}군") for i in range(1, 11))
    document = printed(replace(EMPTY, agreements=(replace(HYDROGEN, parties=many),)), tmp_path)
    assert f"{HYDROGEN.title} (2024. 5. 13.(월), 제1군·제2군 등 10개 기관, 미래산업과)" in lines(
        document
    )
    assert "제10군" in " ".join(lines(document))


def test_problems_come_with_measure_department_and_deadline(full):
    rows = tables(full)["문제점 및 대책"]
    assert rows[1:3] == [
        [f"○ {HYDROGEN.title}"],
        [
            "- 화물차 보조금 조례 개정이 늦어 보급이 지연됨",
            "10월 임시회에 개정안 제출",
            "미래산업과",
            "2026. 10. 23.",
        ],
    ]
    assert rows[4][1:] == ["미정", "미정", "-"]


def test_the_coming_months_name_what_must_be_seen_to_and_count_the_rest(full):
    rows = tables(full)["향후계획"]
    assert rows[2] == [
        "2026. 10. 23.(금)",
        f"보조금 조례 개정안 의회 제출 [{HYDROGEN.title}]",
        "미래산업과",
    ]
    assert rows[3] == ["2026. 10. 중", "그 밖의 과제 기한 3건(세정과 2, 미정 1)", "과제별 담당"]
    assert rows[4][0] == "2026년 4분기"


def test_boxes_for_approval_stand_first_when_asked_for(tmp_path):
    document = printed(replace(EMPTY, approval=("담당", "팀장", "과장")), tmp_path)
    assert lines(document)[:3] == ["담당", "팀장", "과장"]
