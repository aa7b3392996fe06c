"""What surrounds the text and is none of it: credits, comment boxes, headlines, second copies."""

from __future__ import annotations

import re
from datetime import date

from desktop.drafting.lines import Line

_FRONT_MATTER = re.compile(r"\A\s*---[ ]*\n.{0,3000}?\n---[ ]*\n", re.DOTALL)
_LIST_OF_RECORD = re.compile(r"-\s*(?:부처|배포일|NewsItemId|원문|담당부서|조회수|첨부파일)\s*:")
_HEADING = re.compile(r"#{1,3}\s*(?:본문|출처|첨부)\s*$")
_SOURCES = re.compile(r"#{1,3}\s*출처\s*$")
_END = re.compile(r"저작권자|무단\s?전재|Copyright|All rights reserved|ⓒ|©", re.IGNORECASE)
_CREDIT = re.compile(
    r"^(?:[•-]\s*)?(?:승인|입력|수정|등록|기사입력|댓글|조회|글자크기|공유)\s*[\d:. ]*$"
    r"|^(?:[•-]\s*)?(?:승인|입력|수정|등록|기사입력)\s*:?\s*\d{4}[.\-]"
    r"|^(?:[•-]\s*)?[가-힣]{2,4}\s?(?:선임)?기자\b.{0,40}$|^[가-힣]{2,3}\s[가-힣]{2,4}\s기자$"
    r"|^\[[^\]]{0,40}(?:기자|특파원)\]$|^이 기사를 공유|^관련\s?기사|^댓글|^삭제한 댓글|"
    r"^그래도 삭제"
    r"|^계정을 선택|^사진\s?=|^/?사진\s?제공|\S+@\S+\.\S+$|^▶\s|^#\S+(?:\s#\S+)*$"
)
_CAPTION = re.compile(r"[\[/(]\s*(?:사진|자료|그래픽|제공)\s*[=:제]?[^\])]{0,30}[\])]?$")
_STAMP = re.compile(
    r"(?:승인|입력|등록|배포일시?|보도일시?|작성일|게시일|approve_date|게재일|발행일|기사입력)"
    r"[\s:\"(]{0,6}(?:(?P<y>(?:19|20)\d\d)\s?[.\-/년]\s?(?P<m>\d{1,2})\s?[.\-/월]\s?(?P<d>\d{1,2})"
    r"|(?P<m2>\d\d)/(?P<d2>\d\d)/(?P<y2>20\d\d))"
)


def without_front_matter(text: str) -> int:
    """Where the text begins after the record that a download puts in front."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def stamp(text: str) -> date | None:
    """The day of publication where the text bears it as a stamp."""
    for found in _STAMP.finditer(text):
        year, month, day = (found["y"], found["m"], found["d"])
        year, month, day = (year or found["y2"], month or found["m2"], day or found["d2"])
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def is_credit(line: Line) -> bool:
    words = line.words
    return bool(_CREDIT.search(words) or _LIST_OF_RECORD.match(words) or _HEADING.match(words))


def is_caption(line: Line) -> bool:
    return bool(_CAPTION.search(line.words))


def kept(lines: list[Line]) -> list[Line]:
    """The lines up to the end of the article, without credits."""
    found: list[Line] = []
    for line in lines:
        if _SOURCES.match(line.words) or (found and _END.search(line.words)):
            if _holds_sentence(found):
                break
            continue
        if not is_credit(line):
            found.append(line)
    return found


def _holds_sentence(lines: list[Line]) -> bool:
    return any(line.words.endswith(("다.", '다."', "함", "음", "됨")) for line in lines)


def key(words: str) -> str:
    """A line by its letters: what is printed twice has the same key."""
    return "".join(letter for letter in words if letter.isalnum())
