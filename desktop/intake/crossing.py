"""What crosses between the program and the child: bytes to read there, a JSON answer back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from desktop.domain.codes import FileFormat, PlaceKind
from desktop.domain.passages import Place
from desktop.intake.blocks import Block
from desktop.intake.faults import Cause, Unreadable

LONGEST_ANSWER = 32 * 1024 * 1024
MOST_LETTERS = 3_000_000  # over a thousand pages


class Read(NamedTuple):
    """What a reader makes of a file."""

    blocks: Sequence[Block]
    notices: tuple[str, ...] = ()


def request(format: FileFormat, data: bytes) -> bytes:
    return format.value.encode() + b"\n" + data


def requested(stream: bytes) -> tuple[FileFormat, bytes]:
    name, _, data = stream.partition(b"\n")
    return FileFormat(name.decode()), data


def answer(read: Read) -> bytes:
    """Raises Unreadable for more text than any document of an office has."""
    if sum(len(block.text) for block in read.blocks) > MOST_LETTERS:
        raise Unreadable(Cause.TOO_LARGE)
    return _packed({"blocks": list(map(_plain, read.blocks)), "notices": read.notices})


def refusal(cause: Cause, detail: str = "") -> bytes:
    return _packed({"cause": cause, "detail": detail})


def answered(stream: bytes) -> Read:
    """The answer of a child. Raises Unreadable for a refusal and for what is no answer."""
    try:
        found = json.loads(stream)
        if "cause" in found:
            raise Unreadable(Cause(found["cause"]), str(found["detail"]))
        return Read(list(_blocks(found["blocks"])), tuple(map(str, found["notices"])))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Unreadable(Cause.DAMAGED, "no answer") from error


def _plain(block: Block) -> list[Any]:
    place = block.place
    return [block.text, place.kind, place.number, place.row, place.column]


def _blocks(plain: Iterable[Any]) -> Iterable[Block]:
    for text, kind, *numbers in plain:
        yield Block(str(text), Place(PlaceKind(kind), *map(int, numbers)))


def _packed(found: dict[str, Any]) -> bytes:
    return json.dumps(found).encode("ascii")
