"""Forms of what stands in the text of an agreement: parties with signatories, and clauses."""

from __future__ import annotations

from desktop.domain import codes
from desktop.domain.forms import FormKind, Lookup
from desktop.services.editing.bound import Binding
from desktop.services.editing.record_form import Children, RecordForm

_PARTY, _SIGNATORY = Binding("agreement_party"), Binding("signatory")
_CLAUSE, _BINDING = Binding("clause"), Binding("clause_binding")

_SIGNATORIES = (
    _SIGNATORY.link("person_id", Lookup.PERSON, creates=True, label="서명자", required=True),
    _SIGNATORY.suggested("title_as_signed", Lookup.POST, label="서명 당시 직위"),
    _SIGNATORY.yes("is_proxy"),
    _SIGNATORY.text("proxy_for"),
)

FORMS: tuple[RecordForm, ...] = (
    RecordForm(
        kind=FormKind.PARTY,
        service="parties",
        owners=("agreement_id",),
        bounds=(
            _PARTY.link(
                "organisation_id", Lookup.ORGANISATION, creates=True, label="기관", required=True
            ),
            _PARTY.text("name_as_signed", help="비워 두면 체결일의 기관 이름을 씁니다."),
            _PARTY.choice("role", list(codes.PartyRole)),
            _PARTY.text("duties", long=True),
        ),
        children=(Children("signatories", "서명자", "signatories", "party_id", _SIGNATORIES),),
    ),
    RecordForm(
        kind=FormKind.CLAUSE,
        service="clauses",
        owners=("version_id",),
        bounds=(
            _CLAUSE.text("text", long=True, required=True),
            _CLAUSE.text("mark", help="협약서에 적힌 표시. 예: 제2조①"),
            _CLAUSE.choice("kind", list(codes.ClauseKind), label="종류"),
            _CLAUSE.yes("is_tracked", help="끄면 이행을 점검하지 않는 조항입니다."),
            _CLAUSE.text("note", long=True),
        ),
        children=(
            Children(
                "bindings",
                "누구의 의무인지",
                "bindings",
                "clause_id",
                (_BINDING.link("party_id", Lookup.PARTY, label="당사자", required=True),),
                help="비워 두면 모든 당사자의 의무입니다.",
            ),
        ),
    ),
)
