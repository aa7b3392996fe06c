"""The only dictionary from codes to the office's Korean words."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain import codes as c

# Members of different lists may be equal as strings, so each list has a table of its own.
_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    c.OfficeLevel: {
        c.OfficeLevel.METROPOLITAN: "광역",
        c.OfficeLevel.BASIC: "기초",
    },
    c.OrganisationKind: {
        c.OrganisationKind.CENTRAL: "중앙행정기관",
        c.OrganisationKind.METROPOLITAN: "광역자치단체",
        c.OrganisationKind.BASIC: "기초자치단체",
        c.OrganisationKind.EDUCATION: "교육청",
        c.OrganisationKind.PUBLIC: "공공기관",
        c.OrganisationKind.LOCAL_PUBLIC: "지방공기업·출연기관",
        c.OrganisationKind.UNIVERSITY: "대학",
        c.OrganisationKind.RESEARCH: "연구기관",
        c.OrganisationKind.COMPANY: "기업",
        c.OrganisationKind.CONSORTIUM: "컨소시엄",
        c.OrganisationKind.ASSOCIATION: "협회·단체",
        c.OrganisationKind.FOREIGN: "외국기관",
        c.OrganisationKind.OTHER: "기타",
    },
    c.DepartmentLevel: {
        c.DepartmentLevel.OFFICE: "실",
        c.DepartmentLevel.BUREAU: "국",
        c.DepartmentLevel.DIVISION: "과",
        c.DepartmentLevel.OFFICER: "담당관",
        c.DepartmentLevel.TEAM: "팀",
        c.DepartmentLevel.AGENCY: "사업소",
        c.DepartmentLevel.DIRECT: "직속기관",
    },
    c.SuccessionKind: {
        c.SuccessionKind.RENAME: "명칭변경",
        c.SuccessionKind.MERGE: "통합",
        c.SuccessionKind.SPLIT: "분리",
        c.SuccessionKind.ABOLISH: "폐지",
        c.SuccessionKind.ESTABLISH: "신설",
        c.SuccessionKind.TRANSFER: "업무이관",
    },
    c.PersonKind: {
        c.PersonKind.OFFICIAL: "공무원",
        c.PersonKind.EXTERNAL: "외부",
    },
    c.AssignmentRole: {
        c.AssignmentRole.COORDINATING: "총괄부서",
        c.AssignmentRole.LEAD: "주관부서",
        c.AssignmentRole.SUPPORTING: "협조부서",
        c.AssignmentRole.OFFICER: "담당자",
        c.AssignmentRole.TEAM_HEAD: "팀장",
    },
    c.AgreementKind: {
        c.AgreementKind.MOU: "업무협약",
        c.AgreementKind.MOA: "합의각서",
        c.AgreementKind.STATEMENT: "합의문",
        c.AgreementKind.INVESTMENT: "투자협약",
        c.AgreementKind.REGIONAL: "광역협력 협약",
        c.AgreementKind.SISTER: "자매결연·교류",
        c.AgreementKind.DECLARATION: "공동선언",
        c.AgreementKind.OTHER: "기타",
    },
    c.Field: {
        c.Field.ECONOMY: "지역경제·투자",
        c.Field.SCIENCE: "과학·산업",
        c.Field.CULTURE: "문화·관광",
        c.Field.WELFARE: "보건·복지",
        c.Field.EDUCATION: "교육·청년",
        c.Field.ENVIRONMENT: "환경",
        c.Field.CONSTRUCTION: "건설·교통·도시",
        c.Field.AGRICULTURE: "농림수산",
        c.Field.ADMINISTRATION: "행정·안전",
        c.Field.INTERNATIONAL: "국제교류",
        c.Field.OTHER: "기타",
    },
    c.LegalForce: {
        c.LegalForce.NON_BINDING: "비구속",
        c.LegalForce.PARTLY_BINDING: "일부구속",
        c.LegalForce.BINDING: "구속",
    },
    c.Burden: {
        c.Burden.FINANCIAL: "재정적 의무부담",
        c.Burden.PROPERTY: "공유재산 취득·처분",
        c.Burden.WAIVER: "권리포기",
        c.Burden.RESIDENTS: "주민 권리제한·의무부담",
    },
    c.Lifecycle: {
        c.Lifecycle.REVIEWING: "검토 중",
        c.Lifecycle.PLANNED: "체결 예정",
        c.Lifecycle.IN_FORCE: "이행 중",
        c.Lifecycle.ENDED: "종료",
        c.Lifecycle.NOT_SIGNED: "무산",
    },
    c.EndReason: {
        c.EndReason.ACHIEVED: "목적 달성",
        c.EndReason.COUNTERPARTY: "상대방 귀책",
        c.EndReason.UNNECESSARY: "필요성 상실",
        c.EndReason.EXPIRED: "기간 만료",
        c.EndReason.REPLACED: "대체 협약",
    },
    c.Disclosure: {
        c.Disclosure.PUBLIC: "대국민공개",
        c.Disclosure.PARTIAL: "부분공개",
        c.Disclosure.CLOSED: "비공개",
    },
    c.PartyRole: {
        c.PartyRole.PARTY: "당사자",
        c.PartyRole.LEAD: "주관",
        c.PartyRole.PARTICIPANT: "참여",
        c.PartyRole.CONSORTIUM_LEAD: "컨소시엄 대표",
    },
    c.VersionKind: {
        c.VersionKind.FIRST: "최초",
        c.VersionKind.AMENDMENT: "변경",
        c.VersionKind.EXTENSION: "연장",
        c.VersionKind.RENEWAL: "갱신",
        c.VersionKind.SUPPLEMENT: "추가 합의",
    },
    c.RelationKind: {
        c.RelationKind.SUCCESSOR: "후속",
        c.RelationKind.REPLACEMENT: "대체",
        c.RelationKind.SUPPLEMENT: "보충",
        c.RelationKind.PARENT: "상위",
        c.RelationKind.SUBORDINATE: "부속",
        c.RelationKind.LINKED: "연계",
    },
    c.ClauseKind: {
        c.ClauseKind.PURPOSE: "목적",
        c.ClauseKind.COOPERATION: "협력사항",
        c.ClauseKind.ROLES: "역할분담",
        c.ClauseKind.COUNCIL: "협의체",
        c.ClauseKind.COSTS: "비용부담",
        c.ClauseKind.SECRECY: "비밀유지",
        c.ClauseKind.TERM: "유효기간",
        c.ClauseKind.TERMINATION: "변경·해지",
        c.ClauseKind.OTHER: "기타",
    },
    c.LinkBasis: {
        c.LinkBasis.STATED: "원문",
        c.LinkBasis.INFERRED: "추정",
    },
    c.ActionKind: {
        c.ActionKind.TASK: "과제",
        c.ActionKind.SUBTASK: "세부과제",
        c.ActionKind.PROJECT: "사업",
        c.ActionKind.EVENT: "행사",
        c.ActionKind.SCHEME: "제도",
        c.ActionKind.PROPOSAL: "건의",
    },
    c.OwnerSide: {
        c.OwnerSide.JOINT: "공동",
        c.OwnerSide.PARTY: "당사자",
    },
    c.Recurrence: {
        c.Recurrence.NONE: "해당 없음",
        c.Recurrence.MONTHLY: "매월",
        c.Recurrence.QUARTERLY: "매 분기",
        c.Recurrence.HALF_YEARLY: "매 반기",
        c.Recurrence.YEARLY: "매년",
    },
    c.RoundKind: {
        c.RoundKind.QUARTER: "분기",
        c.RoundKind.HALF: "반기",
        c.RoundKind.YEAR: "연간",
        c.RoundKind.SPECIAL: "수시",
    },
    c.RoundState: {
        c.RoundState.OPEN: "점검 중",
        c.RoundState.CLOSED: "마감",
    },
    c.Grade: {
        c.Grade.EXCELLENT: "우수",
        c.Grade.FAIR: "보통",
        c.Grade.POOR: "미흡",
    },
    c.ReviewState: {
        c.ReviewState.DRAFT: "작성 중",
        c.ReviewState.IN_DEPARTMENT: "부서 검토",
        c.ReviewState.SUBMITTED: "제출",
        c.ReviewState.RETURNED: "보완요구",
        c.ReviewState.CONFIRMED: "확정",
    },
    c.Verdict: {
        c.Verdict.KEEP: "유지",
        c.Verdict.CHANGE: "변경",
        c.Verdict.EXTEND: "연장",
        c.Verdict.END: "종료",
    },
    c.BudgetKind: {
        c.BudgetKind.WHOLE: "총사업비",
        c.BudgetKind.ORIGINAL: "본예산",
        c.BudgetKind.SUPPLEMENTARY: "추경",
        c.BudgetKind.CARRIED_IN: "전년도 이월",
        c.BudgetKind.SPENT_BEFORE: "기투자",
    },
    c.BudgetState: {
        c.BudgetState.PLANNED: "계획",
        c.BudgetState.SECURED: "확보",
        c.BudgetState.GRANTED: "교부",
        c.BudgetState.REQUESTED: "건의",
        c.BudgetState.UNDECIDED: "미정",
    },
    c.CarryKind: {
        c.CarryKind.NONE: "없음",
        c.CarryKind.EXPLICIT: "명시이월",
        c.CarryKind.ACCIDENTAL: "사고이월",
        c.CarryKind.CONTINUING: "계속비이월",
    },
    c.PledgeKind: {
        c.PledgeKind.INVESTMENT: "투자",
        c.PledgeKind.EMPLOYMENT: "고용",
    },
    c.IndicatorKind: {
        c.IndicatorKind.QUANTITATIVE: "정량",
        c.IndicatorKind.QUALITATIVE: "정성",
    },
    c.Direction: {
        c.Direction.UP: "상향",
        c.Direction.DOWN: "하향",
        c.Direction.KEEP: "유지",
    },
    c.MeetingKind: {
        c.MeetingKind.SIGNING: "협약식",
        c.MeetingKind.DECLARATION: "선포식",
        c.MeetingKind.WORKING: "실무협의회",
        c.MeetingKind.COUNCIL: "협의회",
        c.MeetingKind.TALK: "간담회",
        c.MeetingKind.SELECTION: "공모 선정",
        c.MeetingKind.VISIT: "방문·참배",
        c.MeetingKind.COMPLETION: "준공·개소",
        c.MeetingKind.HISTORY: "경과",
        c.MeetingKind.OTHER: "기타",
    },
    c.RequestState: {
        c.RequestState.REQUESTED: "건의",
        c.RequestState.ACCEPTED: "반영",
        c.RequestState.PARTLY: "일부 반영",
        c.RequestState.REFUSED: "불가",
        c.RequestState.UNDER_REVIEW: "검토 중",
    },
    c.CouncilKind: {
        c.CouncilKind.PRIOR_REPORT: "사전 보고",
        c.CouncilKind.RESOLUTION: "의결",
        c.CouncilKind.CONSENT: "동의",
        c.CouncilKind.POST_REPORT: "사후 보고",
        c.CouncilKind.ANNUAL_REPORT: "연례 보고",
        c.CouncilKind.END_REPORT: "종료 보고",
    },
    c.EvidenceKind: {
        c.EvidenceKind.AGREEMENT_TEXT: "협약서",
        c.EvidenceKind.PHOTO: "사진",
        c.EvidenceKind.OFFICIAL_LETTER: "공문",
        c.EvidenceKind.RESULT: "실적 증빙",
        c.EvidenceKind.PRESS: "언론",
        c.EvidenceKind.OTHER: "기타",
    },
    c.SourceKind: {
        c.SourceKind.ARTICLE: "기사",
        c.SourceKind.DOCUMENT: "문서",
        c.SourceKind.FORM: "점검표",
        c.SourceKind.OTHER: "기타",
    },
    c.ReportKind: {
        c.ReportKind.BRIEFING: "추진상황 보고",
        c.ReportKind.TRACKER: "추진현황표",
    },
}

# 공약형 · 점검형 · 투자협약형: three vocabularies for the same codes.
_STATUS: dict[c.Status, tuple[str, str, str]] = {
    c.Status.NOT_STARTED: ("미착수", "추진예정", "투자준비"),
    c.Status.ON_TRACK: ("정상추진", "정상추진", "정상이행"),
    c.Status.PARTIAL: ("일부추진", "부진", "지연"),
    c.Status.DELAYED: ("일부추진", "지연", "지연"),
    c.Status.ON_HOLD: ("보류", "보류", "보류"),
    c.Status.STOPPED: ("폐기", "중단", "투자철회"),
    c.Status.DONE: ("완료", "완료", "투자완료"),
    c.Status.DONE_CONTINUING: ("이행 후 계속추진", "계속추진", "가동"),
    c.Status.NOT_REPORTED: ("미제출", "미제출", "미제출"),
}

_MARKS: dict[c.Status, str] = {
    c.Status.NOT_STARTED: "○",
    c.Status.ON_TRACK: "●",
    c.Status.PARTIAL: "▲",
    c.Status.DELAYED: "▼",
    c.Status.ON_HOLD: "Ⅱ",
    c.Status.STOPPED: "■",
    c.Status.DONE: "◎",
    c.Status.DONE_CONTINUING: "◉",
    c.Status.NOT_REPORTED: "×",
}


def word(code: StrEnum) -> str:
    """The Korean word of any code but a Status, whose word depends on the label set."""
    return _WORDS[type(code)][code]


def status_word(status: c.Status, labels: c.LabelSet = c.LabelSet.INSPECTION) -> str:
    return _STATUS[status][list(c.LabelSet).index(labels)]


def status_mark(status: c.Status) -> str:
    return _MARKS[status]
