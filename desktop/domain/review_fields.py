"""The fields of each kind of piece, as the review shows them."""

from __future__ import annotations

from desktop.domain.codes import AgreementKind, ClauseKind, PartyRole
from desktop.domain.forms import FieldKind, FormField, Lookup, Option
from desktop.domain.review import PieceKind
from desktop.domain.words import word

TEXT, PLAN = "text", "plan"
_DATE_EXAMPLE = "2026. 7. 1. · 2026. 7. · 미정"
_MONEY_EXAMPLE = "497억원 · 약 1,200만원"


def _text(key: str, label: str, kind: FieldKind = FieldKind.TEXT, **more: str | bool) -> FormField:
    return FormField(key=key, label=label, kind=kind, **more)  # type: ignore[arg-type]


def _choice(key: str, label: str, codes: type[AgreementKind | ClauseKind | PartyRole]) -> FormField:
    options = tuple(Option(code.value, word(code)) for code in codes)
    if codes is AgreementKind:
        options = (*options, Option(PLAN, "계획"))
    return FormField(key=key, label=label, kind=FieldKind.CHOICE, options=options)


_PERSON = FormField(
    key=TEXT, label="이름", kind=FieldKind.LOOKUP, lookup=Lookup.PERSON, creates=True
)
_ORGANISATION = FormField(
    key="organisation",
    label="기관",
    kind=FieldKind.LOOKUP,
    lookup=Lookup.ORGANISATION,
    creates=True,
    help="등록된 기관을 고릅니다. 없는 이름은 새 기관으로 등록됩니다.",
)
PIECE_FIELDS: dict[PieceKind, tuple[FormField, ...]] = {
    PieceKind.TITLE: (
        _text(TEXT, "이름", required=True),
        _choice("kind", "종류", AgreementKind),
    ),
    PieceKind.DATE: (_text(TEXT, "체결일", FieldKind.DATE, example=_DATE_EXAMPLE),),
    PieceKind.PLACE: (_text(TEXT, "장소"),),
    PieceKind.PARTY: (
        _text(TEXT, "글에 적힌 이름"),
        _ORGANISATION,
        _choice("role", "역할", PartyRole),
        _text("also", "다른 이름", help="새 기관의 줄인 이름과 다른 이름입니다."),
    ),
    PieceKind.SIGNATORY: (_PERSON, _text("post", "직위"), _text("party", "당사자")),
    PieceKind.CLAUSE: (
        _text(TEXT, "내용", FieldKind.LONG_TEXT),
        _text("mark", "표시"),
        _choice("kind", "종류", ClauseKind),
        _text("binds", "지킬 당사자", help="비우면 모든 당사자입니다. 여럿이면 쉼표로 나눕니다."),
    ),
    PieceKind.BUDGET: (
        _text(TEXT, "사업명"),
        _text("total", "총액", FieldKind.MONEY, example=_MONEY_EXAMPLE),
        _text("shares", "재원", help="예: 국비 470억원 + 지방비 27억원"),
    ),
    PieceKind.TARGET: (
        _text(TEXT, "지표"),
        _text("year", "연도", FieldKind.NUMBER),
        _text("value", "목표값"),
        _text("unit", "단위"),
    ),
    PieceKind.FACILITY: (_text(TEXT, "시설"), _text("area", "면적(㎡)")),
    PieceKind.ACTION: (
        _text(TEXT, "과제"),
        _text("owner", "맡은 당사자", help="비우면 공동 과제입니다."),
        _text("due", "기한", FieldKind.DATE, example=_DATE_EXAMPLE),
    ),
    PieceKind.SOURCE: (
        _text(TEXT, "출처 제목"),
        _text("outlet", "낸 곳"),
        _text("published", "나온 날", FieldKind.DATE, example=_DATE_EXAMPLE),
    ),
}
