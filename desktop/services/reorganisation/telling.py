"""A reorganisation in words: its sentence for the history, and what it will change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from desktop.domain.codes import SuccessionKind
from desktop.domain.dates import format_day
from desktop.domain.reorganising import OpenPart, PartKind, Reorganising
from desktop.domain.words import word
from reports.formatting import josa

_COUNTED = {
    PartKind.AGREEMENT: ("협약", "건"),
    PartKind.PLAN: ("계획", "건"),
    PartKind.ITEM: ("과제", "건"),
    PartKind.INDICATOR: ("성과지표", "건"),
    PartKind.BUDGET: ("예산", "건"),
    PartKind.POST: ("직원", "명"),
    PartKind.BELOW: ("하위 부서", "개"),
}


def sentence_of(wanted: Reorganising, old: Sequence[str]) -> str:
    """`조직개편 ‘ABB산업과 → AI정책과’ 명칭변경(2026. 4. 1. 시행)`."""
    names = "·".join(old)
    if wanted.new:
        names += " → " + "·".join(new.name for new in wanted.new)
    return f"조직개편 ‘{names}’ {word(wanted.kind)}({format_day(wanted.on)} 시행)"


def preview_of(
    wanted: Reorganising,
    old: Mapping[str, str],
    parts: Sequence[OpenPart],
    takers: Mapping[str, str],
    names: Mapping[str, str],
) -> Iterator[str]:
    """What will be: the departments, who takes how much, and what stays as it is.

    `old` are the names of the departments by id, `takers` the keys by part, `names` the names
    of the takers by key.
    """
    yield _what_becomes(wanted, list(old.values()))
    taken: dict[str, Counter[PartKind]] = {}
    for part in parts:
        taken.setdefault(takers[part.id], Counter())[part.kind] += 1
    stays = {key: taken.pop(key) for key in old if key in taken}
    for key, counts in taken.items():
        yield f"{josa(names[key], '이/가')} {_counts(counts)}{_object(counts)} 이어받습니다."
    for key, counts in stays.items():
        yield f"{_counts(counts)}{_subject(counts)} {old[key]}에 그대로 남습니다."
    if not parts:
        yield "이어받을 담당, 직원, 하위 부서가 없습니다."
    yield "시행일 앞의 담당 이력과 이미 낸 실적·보고서는 옛 부서 이름 그대로 남습니다."
    yield "모두 한 번의 작업으로 저장되며, 이력에서 한 번에 되돌릴 수 있습니다."


def _what_becomes(wanted: Reorganising, old: Sequence[str]) -> str:
    day = format_day(wanted.on)
    olds, news = ", ".join(old), ", ".join(new.name for new in wanted.new)
    last = wanted.new[-1].name if wanted.new else ""
    said = {
        SuccessionKind.RENAME: f"{olds}의 이름이 {josa(last, '으로/로')} 바뀝니다.",
        SuccessionKind.MERGE: f"{josa(olds, '이/가')} {josa(last, '으로/로')} 통합됩니다.",
        SuccessionKind.SPLIT: f"{josa(olds, '이/가')} {josa(news, '으로/로')} 나뉩니다.",
        SuccessionKind.ABOLISH: f"{josa(olds, '이/가')} 없어집니다.",
        SuccessionKind.TRANSFER: f"{olds}의 업무를 다른 부서로 넘깁니다. 부서는 그대로 있습니다.",
    }
    return f"{day}부터 {said[wanted.kind]}"


def _counts(counts: Counter[PartKind]) -> str:
    return ", ".join(
        f"{_COUNTED[kind][0]} {counts[kind]:,}{_COUNTED[kind][1]}"
        for kind in PartKind
        if counts[kind]
    )


def _object(counts: Counter[PartKind]) -> str:
    said = _counts(counts)
    return josa(said, "을/를")[len(said) :]


def _subject(counts: Counter[PartKind]) -> str:
    said = _counts(counts)
    return josa(said, "이/가")[len(said) :]
