"""Who acts, where nobody is named: the account of this PC."""

from __future__ import annotations

import getpass
import os

from desktop.domain.errors import InvalidEntry, UserError
from desktop.domain.text import clean

_LONGEST = 100


def actor(named: str) -> str:
    """The name as the log keeps it; the account's for an empty one. Raises UserError."""
    return _name(named) or _account()


def _name(given: str) -> str:
    try:
        name = clean("user", given)
    except InvalidEntry as error:
        raise _unusable() from error
    if len(name) > _LONGEST or not name.isprintable():
        raise _unusable()
    return name


def _account() -> str:
    """An account without a name, or with one that cannot be kept, goes by its number."""
    try:
        return _name(getpass.getuser()) or _numbered()
    except (KeyError, ImportError, OSError, UserError):
        return _numbered()


def _numbered() -> str:
    return f"사용자 {os.getuid()}" if hasattr(os, "getuid") else "사용자"


def _unusable() -> UserError:
    return UserError(
        "E-112",
        f"작업하는 사람의 이름은 한 줄, {_LONGEST}자까지이며 보통 글자로만 적을 수 있습니다. "
        "아무것도 하지 않았고 자료는 그대로입니다. 이름을 고쳐 다시 시도하십시오.",
    )
