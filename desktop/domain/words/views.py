"""The Korean word of every code that only the window knows."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.reorganising import PartKind
from desktop.domain.review import PieceKind
from desktop.domain.staffing import RosterState
from desktop.domain.views_directory import DepartmentTab, PartnerTab
from desktop.domain.views_home import CareKind
from desktop.domain.views_register import DetailTab, RecordKind

VIEW_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    RecordKind: {
        RecordKind.AGREEMENT: "협약",
        RecordKind.PLAN: "계획",
    },
    CareKind: {
        CareKind.LATE: "지연",
        CareKind.NOT_REPORTED: "미제출",
        CareKind.EXPIRED: "기간 만료",
        CareKind.COUNCIL_DUE: "의회 보고",
        CareKind.EVALUATION_DUE: "평가보고회",
        CareKind.DUE_SOON: "기한 도래",
        CareKind.EXPIRING: "만료 도래",
        CareKind.UNCONFIRMED_DATE: "날짜 확인",
    },
    DetailTab: {
        DetailTab.OVERVIEW: "개요",
        DetailTab.PARTIES: "당사자·서명",
        DetailTab.CLAUSES: "조항",
        DetailTab.ITEMS: "과제",
        DetailTab.BUDGETS: "예산",
        DetailTab.INDICATORS: "지표",
        DetailTab.MEETINGS: "회의",
        DetailTab.HISTORY: "이력",
    },
    PartKind: {
        PartKind.AGREEMENT: "협약",
        PartKind.PLAN: "계획",
        PartKind.ITEM: "과제",
        PartKind.INDICATOR: "성과지표",
        PartKind.BUDGET: "예산",
        PartKind.POST: "직원",
        PartKind.BELOW: "하위 부서",
    },
    RosterState: {
        RosterState.NEW: "새로 등록",
        RosterState.CHANGED: "바뀜",
        RosterState.SAME: "같음",
        RosterState.FAULTY: "고칠 것",
    },
    DepartmentTab: {
        DepartmentTab.OVERVIEW: "개요",
        DepartmentTab.AGREEMENTS: "협약",
        DepartmentTab.ITEMS: "과제",
        DepartmentTab.LATE: "지연",
        DepartmentTab.PEOPLE: "담당자",
        DepartmentTab.CHARGES: "담당 이력",
        DepartmentTab.NAMES: "이름 변천",
    },
    PartnerTab: {
        PartnerTab.OVERVIEW: "개요",
        PartnerTab.AGREEMENTS: "협약",
        PartnerTab.OWED: "할 과제",
        PartnerTab.PEOPLE: "서명·인물",
        PartnerTab.MEMBERS: "컨소시엄",
        PartnerTab.NAMES: "이름 변천",
    },
    PieceKind: {
        PieceKind.TITLE: "협약명",
        PieceKind.DATE: "체결일",
        PieceKind.PLACE: "장소",
        PieceKind.PARTY: "당사자",
        PieceKind.SIGNATORY: "서명자",
        PieceKind.CLAUSE: "조항",
        PieceKind.BUDGET: "예산",
        PieceKind.TARGET: "목표",
        PieceKind.FACILITY: "시설",
        PieceKind.ACTION: "과제",
        PieceKind.SOURCE: "출처",
    },
}
