"""Forms that live in memory: what the window's editing is tested against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from desktop.domain.errors import ChangedMeanwhile, InvalidEntry, NotFound
from desktop.domain.forms import (
    FieldKind,
    Form,
    FormField,
    FormKind,
    FormTarget,
    Found,
    Lookup,
    Option,
    Saved,
    Unfinished,
)
from desktop.domain.text import search_key

KOREA = timezone(timedelta(hours=9))
NEW = FormTarget(kind=FormKind.AGREEMENT)
OLD = FormTarget(kind=FormKind.AGREEMENT, record_id="a1")
ORGANISATIONS = (
    Found(id="o1", name="가온군", note="기초자치단체"),
    Found(id="o2", name="가온대학교", note="대학"),
    Found(id="o3", name="나래시", note="옛 이름 나래군"),
)

PARTY = (
    FormField(key="name", label="기관", kind=FieldKind.LOOKUP, lookup=Lookup.ORGANISATION),
    FormField(key="title", label="직위"),
    FormField(key="signed", label="서명일", kind=FieldKind.DATE),
)
FIELDS = (
    FormField(key="title", label="협약명", required=True, section="기본 사항", help="원문 그대로"),
    FormField(key="purpose", label="목적", kind=FieldKind.LONG_TEXT, section="기본 사항"),
    FormField(key="signed", label="체결일", kind=FieldKind.DATE, section="기본 사항"),
    FormField(key="registered", label="등록일", kind=FieldKind.DAY, section="기본 사항"),
    FormField(
        key="kind",
        label="종류",
        kind=FieldKind.CHOICE,
        section="기본 사항",
        options=(Option("mou", "업무협약"), Option("invest", "투자협약")),
    ),
    FormField(key="money", label="투자액", kind=FieldKind.MONEY, section="약속"),
    FormField(key="jobs", label="고용", kind=FieldKind.NUMBER, unit="명", section="약속"),
    FormField(key="rate", label="진척률", kind=FieldKind.PERCENT, unit="%", section="약속"),
    FormField(
        key="bases",
        label="근거",
        kind=FieldKind.MANY,
        section="약속",
        options=(Option("law", "법률"), Option("rule", "조례"), Option("plan", "계획")),
    ),
    FormField(key="public", label="공개", kind=FieldKind.YES, section="약속"),
    FormField(
        key="partner",
        label="상대 기관",
        kind=FieldKind.LOOKUP,
        lookup=Lookup.ORGANISATION,
        creates=True,
        section="약속",
    ),
    FormField(key="parties", label="당사자", kind=FieldKind.ROWS, columns=PARTY, section="당사자"),
)
ENTRIES = {
    "title": "상생발전을 위한 업무협약",
    "purpose": "함께 발전한다.",
    "signed": "2023. 5. 12.",
    "kind": "mou",
    "money": "497억원",
    "bases": "law plan",
    "public": "1",
    "partner": "가온군",
    "parties": ({"name": "가온군", "title": "군수"}, {"name": "나래시", "title": "시장"}),
}


def now() -> datetime:
    return datetime(2026, 10, 20, 9, 0, tzinfo=KOREA)


@dataclass
class MemoryForms:
    """Keeps one agreement; raises what it has been told to raise, once."""

    fields: tuple[FormField, ...] = FIELDS
    stored: dict = field(default_factory=lambda: dict(ENTRIES))
    seen: int = 3
    fails: list[Exception] = field(default_factory=list)
    keep_fails: list[Exception] = field(default_factory=list)
    cautions: tuple[str, ...] = ()
    kept: dict = field(default_factory=dict)
    saved: list = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    removed: list[FormTarget] = field(default_factory=list)
    before_entering: Callable[[], object] = lambda: None

    def open(self, target: FormTarget) -> Form:
        if target.record_id == "gone":
            raise NotFound("협약을")
        old = bool(target.record_id)
        return Form(
            target=target,
            title="협약 수정" if old else "협약 등록",
            fields=self.fields,
            entries=dict(self.stored) if old else {},
            seen=self.seen if old else None,
        )

    def warnings(self, form, entries):
        self.calls.append("warnings")
        return self.cautions

    def enter(self, form, entries):
        self.calls.append("save")
        self.before_entering()
        if self.fails:
            raise self.fails.pop(0)
        if form.seen is not None and form.seen != self.seen:
            raise ChangedMeanwhile("협약이")
        if "\x07" in str(entries.get("title", "")):
            raise InvalidEntry("title", "글자로 쓸 수 없는 제어 문자가 들어 있습니다.")
        self.saved.append((form, dict(entries)))
        self.kept.pop(form.target, None)
        return Saved(sentence=f"협약 ‘{entries['title']}’ 저장", number=12, record_id="a1")

    def remove(self, target):
        self.removed.append(target)
        return Saved(sentence="당사자 삭제", number=13)

    def look_up(self, what, typed, owner_id=""):
        self.calls.append(f"look up {typed}")
        key = search_key(typed)
        return [each for each in ORGANISATIONS if key in search_key(each.name)]

    def keep(self, form, entries):
        if self.keep_fails:
            raise self.keep_fails.pop(0)
        self.kept[form.target] = Unfinished(
            target=form.target,
            title=form.title,
            entries=dict(entries),
            shown=dict(form.entries),
            seen=form.seen,
            kept_at=now(),
        )

    def drop(self, target):
        self.calls.append("drop")
        self.kept.pop(target, None)

    def unfinished(self):
        return sorted(self.kept.values(), key=lambda each: each.kept_at, reverse=True)

    def leave(self, target: FormTarget, entries: dict, *, minutes: int, seen: int | None = None):
        """As if it had been kept some minutes ago."""
        form = self.open(target)
        self.keep(replace(form, seen=seen if seen is not None else form.seen), entries)
        at = now() - timedelta(minutes=minutes)
        self.kept[target] = replace(self.kept[target], kept_at=at)
