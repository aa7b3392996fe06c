"""The form of an agreement: registered with all that stands in its text, and corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from desktop.domain import codes
from desktop.domain.agreements import Agreement
from desktop.domain.errors import InvalidEntry
from desktop.domain.forms import (
    Entries,
    FieldKind,
    Form,
    FormField,
    FormKind,
    FormTarget,
    Lookup,
    Row,
)
from desktop.domain.outline import outline
from desktop.domain.registration import ClauseDraft, PartyDraft, SignatoryDraft
from desktop.services.activities import Activities
from desktop.services.editing.bound import Binding, Sheet
from desktop.services.editing.charge import Charge
from desktop.services.editing.charged_form import MORE as _MORE
from desktop.services.editing.charged_form import ChargedForm
from desktop.services.editing.record_form import (
    RecordForm,
    pointing_at,
    read_all,
)
from desktop.services.records import sentence

_AGREEMENT, _PARTY, _SIGNATORY = (
    Binding("agreement"),
    Binding("agreement_party"),
    Binding("signatory"),
)

_WHAT, _TERM = "협약", "기간"
_BOUNDS = (
    _AGREEMENT.text(
        "title", required=True, section=_WHAT, help="협약서에 적힌 이름 그대로 적습니다."
    ),
    _AGREEMENT.choice("kind", list(codes.AgreementKind), section=_WHAT),
    _AGREEMENT.choice("field", list(codes.Field), section=_WHAT),
    _AGREEMENT.date("signed_on", section=_WHAT, label="체결일"),
    _AGREEMENT.text("place", section=_WHAT, label="체결 장소"),
    _AGREEMENT.choice(
        "lifecycle",
        list(codes.Lifecycle),
        section=_WHAT,
        help="끝난 협약은 저장한 뒤 ‘종료’로 사유와 함께 남깁니다.",
    ),
    _AGREEMENT.text("purpose", long=True, section=_WHAT),
    _AGREEMENT.date("effective_from", section=_TERM),
    _AGREEMENT.date("effective_until", section=_TERM),
    _AGREEMENT.text("renewal", section=_TERM, help="예: 만료 1개월 전 통지가 없으면 1년 연장"),
)
_FURTHER = (
    _AGREEMENT.money("amount", section=_MORE),
    _AGREEMENT.many(
        "burdens",
        list(codes.Burden),
        section=_MORE,
        help="해당하면 의회 보고·의결 기한을 홈에서 알립니다.",
    ),
    _AGREEMENT.choice("legal_force", list(codes.LegalForce), section=_MORE),
    _AGREEMENT.choice("disclosure", list(codes.Disclosure), section=_MORE),
    _AGREEMENT.text("document_number", section=_MORE, help="온나라 문서번호. 예: 정책기획관-1234"),
    _AGREEMENT.words("aliases", section=_MORE),
    _AGREEMENT.text("framework", section=_MORE, label="추진 근거", help="예: 달빛동맹 산업동맹"),
    _AGREEMENT.text("title_note", section=_MORE, help="예: 정식 협약명은 미정"),
    _AGREEMENT.number(
        "clauses_stated",
        section=_MORE,
        help="협약서나 보도가 말한 조항의 수. 등록된 조항의 수와 다르면 알립니다.",
    ),
    _AGREEMENT.text("note", long=True, section=_MORE),
)
_PARTY_ROWS = (
    _PARTY.link("organisation_id", Lookup.ORGANISATION, creates=True, label="기관", required=True),
    _PARTY.choice("role", list(codes.PartyRole)),
    _SIGNATORY.link("person_id", Lookup.PERSON, creates=True, label="서명자"),
    _SIGNATORY.suggested("title_as_signed", Lookup.POST, label="서명 당시 직위"),
    _SIGNATORY.text("proxy_for", label="대리 대상"),
)


@dataclass(frozen=True)
class AgreementForm(ChargedForm):
    """A new agreement is registered with parties, signatories and clauses in one go."""

    def open(self, activities: Activities, sheet: Sheet, target: FormTarget) -> Form:
        form = super().open(activities, sheet, target)
        if target.record_id:
            return form
        entries: dict[str, Any] = {**form.entries, "parties": [], "clauses": ""}
        return Form(target=target, title=form.title, fields=form.fields, entries=entries)

    def fields(self, is_new: bool) -> tuple[FormField, ...]:
        mine = super().fields(is_new)
        at = len(_BOUNDS)
        return (*mine[:at], *_NEW_FIELDS, *mine[at:]) if is_new else mine

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        if form.target.record_id:
            return super().enter(activities, sheet, form, entries)
        agreement = cast(Agreement, self.made(activities, sheet, form.target, entries))
        registered = activities.agreements.register(
            agreement,
            parties=_party_drafts(sheet, cast(Sequence[Row], entries.get("parties", ()))),
            clauses=_clause_drafts(cast(str, entries.get("clauses", ""))),
        )
        Charge(self.column).enter(activities, sheet, registered.agreement_id, entries)
        return registered.agreement_id, sentence("협약", agreement.label(), "등록")


_NEW_FIELDS = (
    FormField(
        key="parties",
        label="당사자·서명자",
        kind=FieldKind.ROWS,
        section="당사자",
        help="협약서의 순서대로 적습니다. 처음 나오는 기관과 사람은 새로 등록됩니다.",
        columns=tuple(bound.field for bound in _PARTY_ROWS),
    ),
    FormField(
        key="clauses",
        label="조항",
        kind=FieldKind.LONG_TEXT,
        section="조항",
        help="한 줄에 조항 하나. 붙여 넣으면 ‘제1조’, ‘①’, ‘1.’, ‘△’ 같은 표시를 알아보고, "
        "들여쓴 줄은 위 조항의 아래에 둡니다.",
    ),
)


def _party_drafts(sheet: Sheet, rows: Sequence[Row]) -> list[PartyDraft]:
    drafts: list[PartyDraft] = []
    for number, row in enumerate(rows):
        if not any(str(value).strip() for key, value in row.items() if key not in ("id", "role")):
            continue
        with pointing_at(f"parties.{number}"):
            values = read_all(_PARTY_ROWS, sheet, row)
            signatories = _signatories(values)
            if any(draft.organisation_id == values["organisation_id"] for draft in drafts):
                raise InvalidEntry("organisation_id", "같은 기관이 두 번 들어 있습니다.")
        drafts.append(
            PartyDraft(
                organisation_id=values["organisation_id"],
                role=values.get("role", codes.PartyRole.PARTY),
                signatories=signatories,
            )
        )
    return drafts


def _signatories(values: dict[str, Any]) -> tuple[SignatoryDraft, ...]:
    if values["person_id"] is None:
        if values["title_as_signed"].strip():
            raise InvalidEntry("person_id", "직위를 적었으면 서명자의 이름도 입력하십시오.")
        return ()
    proxy_for = values["proxy_for"].strip()
    return (
        SignatoryDraft(
            person_id=values["person_id"],
            title_as_signed=values["title_as_signed"],
            is_proxy=bool(proxy_for),
            proxy_for=proxy_for,
        ),
    )


def _clause_drafts(typed: str) -> list[ClauseDraft]:
    def drafts(lines: Sequence[Any]) -> tuple[ClauseDraft, ...]:
        return tuple(ClauseDraft(text=x.text, mark=x.mark, below=drafts(x.below)) for x in lines)

    return list(drafts(outline(typed)))


FORMS: tuple[RecordForm, ...] = (
    AgreementForm(
        kind=FormKind.AGREEMENT,
        service="agreements",
        bounds=(*_BOUNDS, *_FURTHER),
        column="agreement_id",
    ),
)
