from datetime import date

import pytest

from desktop.drafting.cleaning import LONGEST, read
from tests.drafting import texts


def lines(source):
    page = read(source).page
    return [page.text[p.start : p.end] for p in page.paragraphs]


def test_a_body_that_is_printed_twice_is_read_once():
    assert sum("데이터 개방" in line for line in lines(texts.TWICE)) == 1


def test_credits_and_what_follows_the_article_are_left_out():
    whole = "\n".join(lines(texts.TWICE))
    assert "기자" not in whole
    assert "댓글" not in whole
    assert "떡볶이" not in whole


def test_a_record_in_front_and_the_sources_behind_are_left_out():
    source = (
        '---\ntitle: "가"\n---\n\n# 제목\n\n- 부처: 가부\n\n## 본문\n\n글이다.\n\n## 출처\n\n- 나\n'
    )
    assert lines(source) == ["# 제목", "글이다."]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("승인 2026.05.21 10:20", date(2026, 5, 21)),
        ("입력 : 2026-05-21", date(2026, 5, 21)),
        ("배포일: 05/21/2026 11:00:00", date(2026, 5, 21)),
        ("승인 2026.13.41", None),
        ("2026. 5. 21. 협약", None),
    ],
)
def test_the_day_of_publication_is_read_from_a_stamp_only(stamp, day):
    assert read(f"제목\n{stamp}\n글이다.").published == day


def test_a_sentence_broken_over_lines_is_one_paragraph():
    broken = "□ 가나군은 오늘\n다라시와 협약을\n체결했다.\n□ 다음 문단이다."
    assert lines(broken) == ["□ 가나군은 오늘 다라시와 협약을 체결했다.", "□ 다음 문단이다."]


def test_a_headline_stays_apart_from_the_body():
    source = "가나군 협약\n가나군은 다라시와 오늘 군청에서 업무협약을 체결했다고 밝혔다."
    assert len(lines(source)) == 2


def test_speech_is_blank_in_the_plain_text_and_stays_in_the_text():
    page = read('군수는 "우리는 협약을 반드시 지키고 끝까지 실천하겠습니다"라고 말했다.').page
    assert "협약을" in page.text
    assert "협약을" not in page.plain
    assert len(page.text) == len(page.plain)


def test_treaties_are_blank_in_the_plain_text():
    page = read("기후변화협약과 단체협약, 업무협약").page
    assert page.plain.count("협약") == 1


def test_only_the_beginning_of_a_huge_text_is_read():
    huge = read("가나다라 " * LONGEST)
    assert huge.cut
    assert len(huge.page.text) <= LONGEST + 1


def test_a_record_in_front_is_left_out_with_windows_line_ends_too():
    source = '---\r\ntitle: "가"\r\n---\r\n\r\n# 제목\r\n\r\n글이다.\r\n'
    assert lines(source) == ["# 제목", "글이다."]
