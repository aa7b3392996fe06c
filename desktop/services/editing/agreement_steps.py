"""Forms of what happens to an agreement: its end, a new version, a relation to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from desktop.domain import codes
from desktop.domain.agreements import Agreement
from desktop.domain.codes import EndReason, VersionKind
from desktop.domain.forms import Entries, Form, FormKind, FormTarget, Lookup
from desktop.domain.words import word
from desktop.services.activities import Activities
from desktop.services.editing.bound import Binding, Bound, Sheet
from desktop.services.editing.record_form import RecordForm, read_all
from desktop.services.records import sentence

_AGREEMENT, _VERSION = Binding("agreement"), Binding("agreement_version")
_RELATION = Binding("agreement_relation")


@dataclass(frozen=True)
class EndForm(RecordForm):
    """종료: with one of the three reasons of the ordinance. Of one that ended it is corrected."""

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        agreement_id = form.target.record_id
        stored = activities.agreements.get(agreement_id)
        label = stored.value.label()
        if stored.value.lifecycle is codes.Lifecycle.ENDED:
            corrected = cast(Agreement, self.corrected(sheet, stored, entries))
            activities.agreements.revise(agreement_id, corrected, seen=form.seen)
            return agreement_id, sentence("협약", label, "종료 수정")
        values = read_all(self.bounds, sheet, entries)
        activities.agreements.end(
            agreement_id, values["end_reason"], values["ended_on"], values["end_note"]
        )
        return agreement_id, sentence("협약", label, "종료")

    def title(self, service: Any, stored: Any) -> str:
        return "협약 종료"


@dataclass(frozen=True)
class VersionForm(RecordForm):
    """변경·연장·갱신: the clauses go on in a new version, the term as it is given."""

    def open(self, activities: Activities, sheet: Sheet, target: FormTarget) -> Form:
        form = super().open(activities, sheet, target)
        if target.record_id:
            return form
        agreement = activities.agreements.get(target.owner_id).value
        shown = {
            bound.key: bound.show(sheet, getattr(agreement, bound.key)) for bound in _TERM_BOUNDS
        }
        return Form(
            target=target,
            title="협약 변경·갱신",
            fields=(*form.fields, *(bound.field for bound in _TERM_BOUNDS)),
            entries={**form.entries, **shown},
            help=form.help,
        )

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        if form.target.record_id:
            return super().enter(activities, sheet, form, entries)
        values = read_all(self.bounds, sheet, entries)
        agreement_id, kind = form.target.owner_id, values.pop("kind")
        agreement = activities.agreements.get(agreement_id).value
        term = read_all(_TERM_BOUNDS, sheet, entries, agreement)
        versions = activities.versions
        if kind is VersionKind.AMENDMENT:
            made = versions.amend(agreement_id, **values)
        elif kind is VersionKind.EXTENSION:
            made = versions.extend(agreement_id, until=term["effective_until"], **values)
        elif kind is VersionKind.RENEWAL:
            made = versions.renew(
                agreement_id,
                effective_from=term["effective_from"],
                until=term["effective_until"],
                **values,
            )
        else:
            made = versions.supplement(agreement_id, (), **values)
        return made, sentence("협약", agreement.label(), word(kind))


_TERM_BOUNDS: tuple[Bound, ...] = (
    _AGREEMENT.date("effective_from", section="새 유효기간", help="갱신일 때만 바뀝니다."),
    _AGREEMENT.date("effective_until", section="새 유효기간", help="연장과 갱신일 때 바뀝니다."),
)


FORMS: tuple[RecordForm, ...] = (
    EndForm(
        kind=FormKind.AGREEMENT_END,
        service="agreements",
        bounds=(
            _AGREEMENT.choice("end_reason", list(EndReason), required=True),
            _AGREEMENT.day("ended_on", required=True),
            _AGREEMENT.text("end_note", long=True),
        ),
        help="조례가 정한 세 가지 사유 가운데 하나를 고릅니다. 종료도 의회 보고 대상입니다.",
    ),
    VersionForm(
        kind=FormKind.AGREEMENT_VERSION,
        service="versions",
        owners=("agreement_id",),
        bounds=(
            _VERSION.choice(
                "kind",
                [each for each in VersionKind if each is not VersionKind.FIRST],
                required=True,
                label="구분",
            ),
            _VERSION.date("dated", label="변경일"),
            _VERSION.text("changes", long=True),
        ),
        help="조항은 새 판으로 이어지고, 앞선 판은 그대로 남습니다.",
    ),
    RecordForm(
        kind=FormKind.AGREEMENT_RELATION,
        service="relations",
        owners=("agreement_id",),
        bounds=(
            _RELATION.choice("kind", list(codes.RelationKind), required=True, label="관계"),
            _RELATION.link("other_agreement_id", Lookup.AGREEMENT, label="관련 협약"),
            _RELATION.link("other_plan_id", Lookup.PLAN, label="관련 계획"),
            _RELATION.text("note", long=True),
        ),
        help="관련 협약과 관련 계획 가운데 하나만 적습니다.",
    ),
)
