"""Forms of departments, persons and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain import codes
from desktop.domain.forms import Entries, Form, FormKind, Lookup
from desktop.services.activities import Activities
from desktop.services.editing.bound import Binding, Sheet
from desktop.services.editing.record_form import Children, RecordForm, read_all
from desktop.services.records import sentence

_DEPARTMENT, _PERSON, _POSITION = Binding("department"), Binding("person"), Binding("position")
_ORGANISATION = Binding("organisation")
_NAME, _MEMBER = Binding("organisation_name"), Binding("organisation_member")
_UNTIL = "비워 두면 지금도 그렇습니다."


@dataclass(frozen=True)
class RenameForm(RecordForm):
    """기관 명칭변경: the old name goes into the history of names."""

    def enter(
        self, activities: Activities, sheet: Sheet, form: Form, entries: Entries
    ) -> tuple[str, str]:
        if form.target.record_id:
            return super().enter(activities, sheet, form, entries)
        values = read_all(self.bounds, sheet, entries)
        organisation_id = form.target.owner_id
        label = activities.organisations.get(organisation_id).value.label()
        activities.organisations.rename(
            organisation_id,
            values["name"],
            values["valid_from"] or sheet.today,
            short_name=values["short_name"],
            reason=values["reason"],
        )
        return organisation_id, sentence("기관", label, "명칭변경")

    def title(self, service: Any, stored: Any) -> str:
        return "기관 명칭변경" if stored is None else "기관명 이력 수정"


FORMS: tuple[RecordForm, ...] = (
    RecordForm(
        kind=FormKind.DEPARTMENT,
        service="departments",
        bounds=(
            _DEPARTMENT.text("name", required=True),
            _DEPARTMENT.choice("level", list(codes.DepartmentLevel), label="단위"),
            _DEPARTMENT.link("parent_id", Lookup.DEPARTMENT, label="상위 부서"),
            _DEPARTMENT.text("code"),
            _DEPARTMENT.day("valid_from", help="비워 두면 처음부터 있던 부서입니다."),
        ),
        help="이름이 바뀌거나 합치고 나뉘는 일은 ‘조직개편’으로 합니다.",
    ),
    RecordForm(
        kind=FormKind.PERSON,
        service="people",
        bounds=(
            _PERSON.text("name", required=True, label="이름"),
            _PERSON.choice("kind", list(codes.PersonKind), label="구분"),
            _PERSON.text("contact", help="업무용 전화만 적습니다."),
            _PERSON.text("note", long=True),
        ),
        children=(
            Children(
                "positions",
                "직위",
                "positions",
                "person_id",
                (
                    _POSITION.suggested("title", Lookup.POST, required=True),
                    _POSITION.link("department_id", Lookup.DEPARTMENT, label="부서"),
                    _POSITION.link("organisation_id", Lookup.ORGANISATION, label="다른 기관"),
                    _POSITION.text("rank"),
                    _POSITION.day("valid_from", label="부터"),
                    _POSITION.day("valid_to", label="그만둔 날"),
                ),
                help=_UNTIL,
            ),
        ),
    ),
    RecordForm(
        kind=FormKind.ORGANISATION,
        service="organisations",
        bounds=(
            _ORGANISATION.text("name", required=True),
            _ORGANISATION.choice("kind", list(codes.OrganisationKind), label="종류"),
            _ORGANISATION.text("short_name"),
            _ORGANISATION.words("aliases"),
            _ORGANISATION.text("country", help="외국 기관이면 적습니다."),
            _ORGANISATION.text("note", long=True),
        ),
        children=(
            Children(
                "names",
                "기관명 이력",
                "organisation_names",
                "organisation_id",
                (
                    _NAME.text("name", required=True),
                    _NAME.text("short_name"),
                    _NAME.day("valid_from", label="부터"),
                    _NAME.day("valid_to", label="바뀐 날"),
                    _NAME.text("reason"),
                ),
                help="이름이 바뀌면 ‘명칭변경’으로 남기는 것이 쉽습니다.",
            ),
            Children(
                "members",
                "구성 기관",
                "organisation_members",
                "consortium_id",
                (
                    _MEMBER.link(
                        "member_id",
                        Lookup.ORGANISATION,
                        creates=True,
                        label="기관",
                        required=True,
                    ),
                    _MEMBER.text("note"),
                ),
                help="컨소시엄일 때만 적습니다.",
            ),
        ),
    ),
    RenameForm(
        kind=FormKind.ORGANISATION_NAME,
        service="organisation_names",
        bounds=(
            _NAME.text("name", required=True, label="새 이름"),
            _NAME.text("short_name"),
            _NAME.day("valid_from", label="바뀐 날"),
            _NAME.text("reason"),
        ),
    ),
)
