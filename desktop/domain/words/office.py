"""The Korean word of every code that an office chooses among in its settings."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain import codes as c

STATUS_MEANINGS: dict[c.Status, str] = {
    c.Status.NOT_STARTED: "아직 착수하지 않았으나 추진할 과제",
    c.Status.ON_TRACK: "계획대로 추진 중이며 기한까지 완료가 예상되는 과제",
    c.Status.PARTIAL: "추진하고 있으나 목표에 미치지 못하는 과제",
    c.Status.DELAYED: "일정이 계획보다 늦어진 과제",
    c.Status.ON_HOLD: "여건 변화 등으로 잠정 중단된 과제",
    c.Status.STOPPED: "추진할 수 없어 이행하지 않기로 한 과제",
    c.Status.DONE: "목표를 달성하여 끝난 과제",
    c.Status.DONE_CONTINUING: "완료한 뒤 추가 목표를 세우거나 되풀이하여 추진하는 과제",
    c.Status.NOT_REPORTED: "이번 회차에 실적을 내지 않은 과제",
}

OFFICE_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    c.LabelSet: {
        c.LabelSet.PLEDGE: "공약형",
        c.LabelSet.INSPECTION: "점검형",
        c.LabelSet.INVESTMENT: "투자협약형",
    },
    c.CouncilRule: {
        c.CouncilRule.DAYS: "체결 후 일수",
        c.CouncilRule.SESSION: "체결 후 처음 여는 회기",
        c.CouncilRule.NONE: "보고하지 않음",
    },
    c.MoneyUnit: {
        c.MoneyUnit.WORDS: "억·만 섞어 쓰기",
        c.MoneyUnit.WON: "원",
        c.MoneyUnit.THOUSAND: "천원",
        c.MoneyUnit.MILLION: "백만원",
        c.MoneyUnit.HUNDRED_MILLION: "억원",
    },
    c.MeanKind: {
        c.MeanKind.PLAIN: "단순평균",
        c.MeanKind.WEIGHTED: "가중평균",
    },
    c.RateKind: {
        c.RateKind.PROGRESS: "평균 추진율",
        c.RateKind.COMPLETION: "완료율",
        c.RateKind.FULFILMENT: "이행률",
    },
    c.DayCount: {
        c.DayCount.CALENDAR: "달력일",
        c.DayCount.WORKING: "근무일",
    },
    c.PageProfile: {
        c.PageProfile.STANDARD: "표준",
        c.PageProfile.EVEN: "위아래 같게",
        c.PageProfile.BOUND: "편철용",
    },
    c.Typeface: {
        c.Typeface.HUMAN_MYEONGJO: "휴먼명조",
        c.Typeface.HAMCHO_BATANG: "함초롬바탕",
        c.Typeface.BATANG: "바탕",
        c.Typeface.NANUM_MYEONGJO: "나눔명조",
        c.Typeface.HY_HEADLINE: "HY헤드라인M",
        c.Typeface.HY_GOTHIC: "HY견고딕",
        c.Typeface.HAMCHO_DOTUM: "함초롬돋움",
        c.Typeface.MALGUN_GOTHIC: "맑은 고딕",
        c.Typeface.NANUM_GOTHIC: "나눔고딕",
        c.Typeface.DOTUM: "돋움",
    },
}
