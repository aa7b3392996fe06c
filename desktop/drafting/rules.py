"""The dictionaries of the reader: bodies, local governments, posts and funding sources."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from desktop.domain.errors import UserError

# Beside the packages, in a checkout and in an installation alike.
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "rules"


class RulesFault(UserError):
    """A dictionary of the reader cannot be used as it is."""

    exit_status = 4

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            "E-130",
            f"읽기 사전 {name}.toml 파일을 쓸 수 없습니다. {reason} "
            "저장된 자료는 바뀌지 않았습니다. 프로그램을 다시 설치하십시오.",
        )


def read(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """One dictionary as it stands in its file."""
    try:
        return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RulesFault(name, "파일이 없습니다.") from error
    except tomllib.TOMLDecodeError as error:
        raise RulesFault(name, f"문법에 맞지 않습니다({error}).") from error


@cache
def read_once(name: str) -> dict[str, Any]:
    return read(name)


@cache
def particles() -> tuple[str, ...]:
    """What may stand behind a name, the longer ones first."""
    return tuple(read_once("bodies")["endings"]["particles"].split())


@cache
def families() -> dict[str, tuple[str, ...]]:
    """A post to the endings of the bodies that have it."""
    return {post: tuple(kinds.split()) for post, kinds in read_once("posts")["families"].items()}


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of single words; `key` may go down with a dot."""
    value: Any = read_once(name)
    for part in key.split("."):
        value = value[part]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def names() -> dict[str, str]:
    """Every known form of a body's name to its full name."""
    known: dict[str, str] = {}
    for full, shorts in read_once("bodies")["names"].items():
        for form in (full, *shorts):
            known.setdefault(form, full)
    for province in read_once("regions")["province"]:
        for form in (province["name"], province["short"], *province["also"]):
            known.setdefault(form, province["name"])
    for province in read_once("regions")["province"]:
        for district in province["districts"].split():
            known.setdefault(district, district)
    return known


@cache
def bare_regions() -> frozenset[str]:
    """Provinces called without their kind: 대구, 경기, 충북."""
    provinces = read_once("regions")["province"]
    return frozenset(form for p in provinces for form in p["also"] if len(form) == 2)


@cache
def shorts() -> dict[str, tuple[str, ...]]:
    """The usual short forms of a full name."""
    found = {full: tuple(forms) for full, forms in read_once("bodies")["names"].items()}
    for province in read_once("regions")["province"]:
        found[province["name"]] = (province["short"], *province["also"])
    return found
