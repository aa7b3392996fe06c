"""What commands print: results on standard output, messages on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any

from desktop.domain.codes import TextKind
from desktop.domain.errors import StorageUnavailable
from desktop.domain.words import word

if TYPE_CHECKING:
    from desktop.domain.history import LoggedUnit
    from desktop.services.office_files import Finding


def tell(sentence: str) -> None:
    """A message; where none can be shown, the status alone speaks."""
    try:
        print(sentence, file=sys.stderr, flush=True)
    except OSError:
        print_no_more(sys.stderr)


def show(text: str) -> None:
    with _told_where_it_fails():
        print(text, flush=True)


def show_json(document: dict[str, Any] | list[dict[str, Any]]) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=1)
    show_parts([text.encode("utf-8", "backslashreplace"), b"\n"])


def show_parts(parts: Iterable[bytes]) -> None:
    """JSON for other programs: always in UTF-8, whatever the console speaks."""
    if sys.stdout is None:
        return
    for part in parts:
        with _told_where_it_fails():
            sys.stdout.buffer.write(part)
    with _told_where_it_fails():
        sys.stdout.buffer.flush()


@contextmanager
def _told_where_it_fails() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        print_no_more(sys.stdout)
        raise StorageUnavailable(
            "O-33",
            "결과를 끝까지 내보내지 못했습니다. 저장된 자료와 이미 만든 파일은 그대로입니다. "
            "결과를 받는 디스크의 남은 공간을 확인하고 다시 실행하십시오.",
        ) from error


def print_no_more(stream: IO[str]) -> None:
    """Python would try the rest again at its end, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def findings(found: Sequence[Finding], *, as_json: bool) -> None:
    if as_json:
        show_json({"findings": [_plain(finding) for finding in found]})
    for finding in found:
        if not as_json:
            show(f"{finding.code}\t{finding.place}\t{finding.sentence}")
    tell(f"이상 {len(found)}건을 찾았습니다." if found else "이상이 없습니다.")


def log(units: Sequence[LoggedUnit], *, as_json: bool) -> None:
    if as_json:
        show_json({"units": [unit.as_json() for unit in units]})
        return
    for unit in units:
        show(f"{unit.number}\t{unit.at:%Y-%m-%d %H:%M}\t{unit.user}\t{unit.sentence}")


def draft(plain: dict[str, Any], *, with_name: bool) -> None:
    """One line a piece: what it is, a tab, its words."""
    if with_name:
        show(f"파일\t{plain['file']}")
    show(f"구분\t{word(TextKind(plain['kind']))}")
    signed = plain["signed_on"] or plain["month_day"] or plain["day_only"]
    single = {"협약명": plain["title"], "체결일": signed, "장소": plain["place"]}
    for name, value in single.items():
        if value:
            show(f"{name}\t{value}")
    for name, lines in _draft_lists(plain).items():
        for line in lines:
            show(f"{name}\t{line}")


def registered(plain: dict[str, Any], *, name: str) -> None:
    """The number of what was registered; then, a line each, what was left out and why."""
    if name:
        show(f"파일\t{name}")
    show(f"등록\t{plain['number'] or '-'}\t{plain['sentence']}")
    for left in plain["left_out"]:
        show(f"남김\t{left['kind']}\t{left['text']}\t{left['reason']}")


def _draft_lists(plain: dict[str, Any]) -> dict[str, list[str]]:
    return {
        "당사자": [party["name"] for party in plain["parties"]],
        "서명자": [f"{s['party']} {s['post']} {s['name']}" for s in plain["signatories"]],
        "조항": [clause["text"] for clause in plain["clauses"]],
        "조문": [f"제{number}조({heading})" for number, heading, _ in plain["articles"]],
        "예산": [f"{b['label']} {b['total']:,}원".strip() for b in plain["budgets"]],
        "목표": [f"{t['indicator']} {t['text']}".strip() for t in plain["targets"]],
        "기한": [f"{day['label']} {day['text']}" for day in plain["dates"]],
        "담당": [f"{officer['dept']} {officer['name']}" for officer in plain["officers"]],
        "협의체": [body["text"] for body in plain["follow_up"]],
    }


def _plain(finding: Finding) -> dict[str, str]:
    return {"code": finding.code, "place": finding.place, "sentence": finding.sentence}
