"""Where an enumeration ends in its sentence, and how an item looks without its frame."""

from __future__ import annotations

import re

_ET_CETERA = re.compile(r"\s?등(?=(?:에서|에도|에|을|의|으로|이다|이며|이|과|도)?(?:[\s,.\"')]|$))")
_ADVERBS = (
    r"(?:(?:상호|적극|서로|공동|긴밀히|긴밀하게|함께|지속적으로|적극적으로|공동으로|상호간|"
    r"상호 간|유기적으로|힘을 모아|다양한|"
    r"여러|다각적인?|긴밀한|다방면으로|앞으로|성실히|원활히|교류|전방위|폭넓게|최대한|중점적으로|"
    r"우선)\s?)*"
)
_ACTS = (
    r"(?:협력|추진|노력|지원|합의|약속|힘쓰|힘을|실시|진행|수행|나서|나선|나가|이행|협의|실천|"
    r"담당|협조|공조|교류|제공|모색|도모|"
    r"전개|운영|공유|뜻을|맞손|손을|논의|맡|상호|마련|함께|강화|발굴|개최|앞장)"
)
_TIGHT = re.compile(
    r"(?:에서|에도|에|을|의|으로|이|과|도)?[\s,]{0,2}(?:대해|대하여|관해|관한|위해|위하여|통해)?\s?"
    + _ADVERBS
    + r"(?:분야|사항|내용|업무|과제|기관|협력|공동|상호|힘|이다|추진|교류|지속|\S{1,12}\s(?:분야|"
    r"부문|업무|사업)|"
    + _ACTS
    + r"|주요|(?:(?!등)[가-힣·\s]){0,20}(?:위해|위한|분야)|[두양세네]\s?기관|\d+개|"
    r"(?:다양|여러)[^,.]{0,24}?"
    r"(?:분야|사업|협력|방면|방안|영역|활동|과제|프로그램|업무|내용|사항|지원|교류|노력|정책|"
    r"부문|형태|"
    r"방법|방식|측면|주제|서비스|협업)(?:[에을를]|으로|의|이)"
    r"|[가-힣]{2,6}\s?(?:분야|활동|사업))"
)
_FRAME = re.compile(
    r"(?:(?:에|를|을)\s?(?:대해서?|대하여|관해|관하여)|(?:을|를)\s위(?:해|하여)|분야에서|"
    r"부문에서|하는\s?데|에서|에|을|를|으로)\s"
    + _ADVERBS
    + r"(?:협력|노력|추진|지원|합의|약속|힘쓰|힘을|실시|진행|수행|나서|나선|이행|협의|실천|협조|"
    r"교류|모색|뜻을|맞손|손을|함께|맡|앞장)"
)
_GOES = re.compile(r"(?:이|가|을|를)\s(?:진행|운영|마련|추진|제공|실시)(?:될|할|된다|한다)")
_COPULA = re.compile(
    r"(?:(?<!예정)(?<!계획)(?<!방침)(?<!것)(?:이다|입니다|이며)|(?:이|가|도)\s(?:주요|포함|담|"
    r"골자|핵심)|(?:을|를)\s(?:포함|담|골자|주요|"
    r"핵심|주 ?내용|내용)|"
    r"으로 구성|로 구성|(?:으로|로)\s(?:되어|돼))"
)
_PLEDGE = re.compile(
    r"(?:하기로|키로|시켜\s?나(?:갈|가기로)|해\s?나갈|해\s?나가기로|할\s?(?:계획|예정|"
    r"방침))[^.]{0,14}[.]?\s*$"
)
_DEED = re.compile(r"(?:한다|합니다)[.]?\s*$")
_COUNT = re.compile(
    r"(?:의|이라는|라는)\s(?:\d+|[두세네]|다섯|여섯|일곱|여덟)\s?(?:개|"
    r"가지)?\s?(?:주요\s|공동\s)?(?:과제|분야|사항|항목|사업)"
)
_ASIDE = re.compile(r",?\s(?:이\s?외에도|이 밖에도?|그 밖에도?|뿐만 아니라)\s*$")
_TRAIL = re.compile(r"(?:[\s,;.*]|\s및|\s등(?:이다)?|(?<=[가-힣])등)+$")


def end_of_list(text: str, start: int, end: int) -> int:
    """Where the last item ends that begins at `start`; `end` is the end of its sentence."""
    loose = None
    for found in _ET_CETERA.finditer(text, start, end):
        if _TIGHT.match(text, found.end(), end):
            return found.start()
        if not text[found.end() : found.end() + 1].isspace():
            loose = found.start()
    if loose is not None and end - loose < 90:
        return loose
    for pattern in (_COUNT, _FRAME, _GOES, _COPULA):
        for found in pattern.finditer(text, start + 2, end):
            if end - found.end() < 70:
                return found.start()
    return end


def without_pledge(text: str, start: int, end: int, *, inline: bool) -> int:
    """Where an item that is a sentence of its own ends: 나무를 함께 심기로 했다."""
    found = _PLEDGE.search(text[start:end]) or (inline and _DEED.search(text[start:end]))
    return start + found.start() if found and found.start() > 3 else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """An item without blanks, trailing comma, 등 and full stop."""
    aside = _ASIDE.search(text, start, end)
    end = aside.start() if aside else end
    words = text[start:end]
    start += len(words) - len(words.lstrip(" :,"))
    found = _TRAIL.search(text[start:end])
    return (start, start + found.start()) if found else (start, end)


def split_at_commas(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pieces between commas that stand in no bracket and no quotation marks."""
    pieces, depth, quoted, first = [], 0, False, start
    for place in range(start, end):
        letter = text[place]
        if letter in "([「<{":
            depth += 1
        elif letter in ")]」>}":
            depth = max(0, depth - 1)
        elif letter in "'\"":
            quoted = not quoted
        elif (
            letter == "," and not depth and not quoted and not text[place + 1 : place + 2].isdigit()
        ):
            pieces.append((first, place))
            first = place + 1
    return [*pieces, (first, end)]


_PHRASE_END = re.compile(
    r"(?:은|는|을|를|에|에서|까지|부터|해|여|고|며|면|돼|따라|통해|위해|으로|이|가|다\.)$"
)
_VERB_END = re.compile(
    r"(?:면서|따라|하고|하며|하여|되어|통해|위해|걸쳐|들여|선정돼|으로|에서|"
    r"해|여)$"
)
_TIME_WORD = re.compile(
    r"(?:\d{4}|'\d\d)년.*|올해|내년|올|연말.*|\d{1,2}월.*|까지|향후|최근|지난해.*"
)


def noun_phrase(words: str) -> str:
    """The last noun phrase of `words`, without words for time."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if _TIME_WORD.fullmatch(word):
            continue
        if kept and _PHRASE_END.search(word):
            break
        kept.insert(0, word)
    phrase = " ".join(kept).strip(" '\",:()△▲▷▴□ㅇ○-")
    if _VERB_END.search(phrase):
        return ""
    return re.sub(r"(?<=..)(?:은|는|이|가|을|를|에|의)$", "", phrase)
