"""Codes for the rules that an office sets for itself."""

from __future__ import annotations

from enum import StrEnum


class CouncilRule(StrEnum):
    """Until when the council is told of an agreement that was signed."""

    DAYS = "days"
    SESSION = "session"
    NONE = "none"


class MoneyUnit(StrEnum):
    """In what money is shown; WORDS is 억 and 만 as people say it (112억5천만원)."""

    WORDS = "words"
    WON = "won"
    THOUSAND = "thousand"
    MILLION = "million"
    HUNDRED_MILLION = "hundred_million"


class MeanKind(StrEnum):
    """How 평균 추진율 is computed: every item counts alike, or by its weight."""

    PLAIN = "plain"
    WEIGHTED = "weighted"


class RateKind(StrEnum):
    """The rates of action items."""

    PROGRESS = "progress"
    COMPLETION = "completion"
    FULFILMENT = "fulfilment"


class DayCount(StrEnum):
    """What kind of days the warning before a deadline is counted in."""

    CALENDAR = "calendar"
    WORKING = "working"


class PageProfile(StrEnum):
    """Margins of the pages of documents."""

    STANDARD = "standard"
    EVEN = "even"
    BOUND = "bound"


class Typeface(StrEnum):
    """Typefaces that documents may name; none is shipped with the program."""

    HUMAN_MYEONGJO = "human_myeongjo"
    HAMCHO_BATANG = "hamcho_batang"
    BATANG = "batang"
    NANUM_MYEONGJO = "nanum_myeongjo"
    HY_HEADLINE = "hy_headline"
    HY_GOTHIC = "hy_gothic"
    HAMCHO_DOTUM = "hamcho_dotum"
    MALGUN_GOTHIC = "malgun_gothic"
    NANUM_GOTHIC = "nanum_gothic"
    DOTUM = "dotum"
