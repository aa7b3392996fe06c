"""The words for agreements, for concluding one, and for what only sounds like one."""

from __future__ import annotations

import re

TERM = (
    r"(?:(?:업무|상생|투자|협력|교류|공동|실시|이행|지원|합동|자매|우호|산학|시행|위탁|기본|실무|"
    r"학술|"
    r"발전|사업|상호|다자간?|교류협력|업무제휴|투자유치|제휴|동반성장|노사민정|지역발전투자|관리|"
    r"운영)*\s?협약"
    r"(?:서|식)?|양해각서|(?<![A-Za-z])M[Oo][UA](?![A-Za-z])|합의문|합의서|협력의향서|투자의향서|"
    r"공동선언문?|자매결연|우호협정|협력\s?협정)"
)
TERM_RE = re.compile(TERM)
_VERB = (
    r"(?<=식)[을이]\s?(?:개최|열|갖|가졌|가진|진행)|체결|맺[고은었기는을]|서명|교환|"
    r"손\s?(?:을\s)?(?:맞)?\s?잡|주재|협약식을|협약식이|맞손|조인"
)
SIGNING = re.compile(TERM + r"(?:\([^()]{1,20}\))?[\"'」>]?[^.\n]{0,45}?(?:" + _VERB + ")")
THIS = re.compile(
    r"(?:이번|본|이날|금번|이|동|해당)\s?(?:\S{1,8}\s)?(?:업무\s?|상생\s?|투자\s?)?(?:협약|MOU|"
    r"양해각서|합의)"
    r"|협약(?:에 따라|식에는|식에서|을 통해|을 계기|을 바탕|을 토대|의 주요|내용|기관|서에)"
    r"|협약 (?:기관|당사자)"
)
PAST = re.compile(
    r"지난\s?해|지난\s?\d{1,2}월|작년|재작년|앞서|당시|그동안|그간|지금까지|이미|기존|이후|이래|"
    r"한편"
    r"|\d{4}년(?:부터|에|\s)"
)
_TREATY = re.compile(
    r"(?:단체|임금|보충|기후\s?변화|생물\s?다양성|사막화\s?방지|국제|다자|무역|어업|조세|"
    r"이중과세방지|"
    r"사회보장|담배규제기본|고문방지|여성차별철폐|아동권리|장애인권리|인권|난민|노동|바젤|람사르|"
    r"파리|제네바|"
    r"헤이그|빈|런던|바르샤바|비엔나|로테르담|스톡홀름|미나마타|몬트리올|함부르크|바다|해양법|"
    r"세계유산|"
    r"문화유산|무형유산|습지|핵확산금지|생물무기|화학무기금지|사이버범죄|부다페스트|관세|원산지|"
    r"(?:유엔|UN|ILO|IMO|유네스코|OECD)\s?\S{0,14}?|제\s?\d{2,3}호)\s?협약(?!서|식)"
    r"|협약\s?(?:당사국|비준|가입국|보증|가격|병원|은행|금융기관|대출|요금|업체|가맹점)"
    r"|협약임금|노사협약|비준"
)


def blank_treaties(text: str) -> str:
    return _TREATY.sub(lambda found: "\u2003" * len(found[0]), text)


def treaties(text: str) -> int:
    """How often treaties and collective agreements are spoken of."""
    return sum(1 for _ in _TREATY.finditer(text))
