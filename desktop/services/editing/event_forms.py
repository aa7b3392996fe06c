"""Forms of meetings, steps with the council, and evidence."""

from __future__ import annotations

from desktop.domain import codes
from desktop.domain.forms import FormKind, Lookup
from desktop.services.editing.bound import Binding
from desktop.services.editing.record_form import Children, RecordForm

_MEETING, _PARTICIPANT = Binding("meeting"), Binding("participant")
_DECISION, _REQUEST = Binding("decision"), Binding("request")
_COUNCIL, _EVIDENCE = Binding("council_action"), Binding("evidence")
_MORE = "그 밖에"

FORMS: tuple[RecordForm, ...] = (
    RecordForm(
        kind=FormKind.MEETING,
        service="meetings",
        owners=("agreement_id", "plan_id"),
        bounds=(
            _MEETING.text("name", required=True, label="이름"),
            _MEETING.choice("kind", list(codes.MeetingKind), label="종류"),
            _MEETING.date("held_on", label="일시"),
            _MEETING.text("place"),
            _MEETING.text("host"),
            _MEETING.text("agenda", long=True),
            _MEETING.number("attendance", unit="명"),
            _MEETING.yes("attendance_approx"),
            _MEETING.text("attendance_note", section=_MORE),
            _MEETING.text("slogan", section=_MORE),
            _MEETING.text("note", long=True, section=_MORE),
        ),
        children=(
            Children(
                "participants",
                "참석자",
                "participants",
                "meeting_id",
                (
                    _PARTICIPANT.link(
                        "person_id", Lookup.PERSON, creates=True, label="이름", required=True
                    ),
                    _PARTICIPANT.link(
                        "organisation_id", Lookup.ORGANISATION, creates=True, label="기관"
                    ),
                    _PARTICIPANT.suggested("title_then", Lookup.POST, label="당시 직위"),
                    _PARTICIPANT.text("opinion", label="발언"),
                ),
                section="참석자",
            ),
            Children(
                "decisions",
                "결정사항",
                "decisions",
                "meeting_id",
                (_DECISION.text("text", required=True, label="결정사항"),),
                section="결정·건의",
            ),
            Children(
                "requests",
                "건의사항",
                "requests",
                "meeting_id",
                (
                    _REQUEST.text("text", required=True, label="건의 내용"),
                    _REQUEST.text("addressee", required=True),
                    _REQUEST.choice("state", list(codes.RequestState), label="처리"),
                    _REQUEST.text("reply", label="회신"),
                ),
                section="결정·건의",
            ),
        ),
    ),
    RecordForm(
        kind=FormKind.COUNCIL_ACTION,
        service="council_actions",
        owners=("agreement_id",),
        bounds=(
            _COUNCIL.choice("kind", list(codes.CouncilKind), required=True, label="구분"),
            _COUNCIL.text("committee"),
            _COUNCIL.text("session"),
            _COUNCIL.day("due_on"),
            _COUNCIL.day("done_on"),
            _COUNCIL.text("result", long=True),
            _COUNCIL.text("document_number"),
        ),
    ),
    RecordForm(
        kind=FormKind.EVIDENCE,
        service="evidence",
        owners=("agreement_id", "plan_id", "action_item_id"),
        bounds=(
            _EVIDENCE.text("title", required=True),
            _EVIDENCE.choice("kind", list(codes.EvidenceKind), label="종류"),
            _EVIDENCE.text("document_number", help="온나라 문서번호. 예: 정책기획관-1234"),
            _EVIDENCE.day("dated", label="날짜"),
            _EVIDENCE.choice("disclosure", list(codes.Disclosure)),
        ),
        help="서명한 협약서, 공문, 결과보고서의 문서번호를 남깁니다.",
    ),
)
