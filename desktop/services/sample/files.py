"""Reading the TOML files of the sample office, and saying where one of them is wrong."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.domain.errors import UserError

# Beside the packages, in a checkout and in an installation alike.
FOLDER = Path(__file__).resolve().parents[3] / "resources" / "sample"


class SampleFault(UserError):
    """A file of the sample office cannot be used as it is; the sentence names file and key."""

    exit_status = 4

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            "E-120",
            f"예시 자료 {name}.toml 파일을 쓸 수 없습니다. {reason} "
            "이 파일의 내용은 저장되지 않았습니다. 프로그램을 다시 설치하십시오.",
        )


def read(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """The tables of one file."""
    try:
        text = (folder / f"{name}.toml").read_text(encoding="utf-8")
        return tomllib.loads(text, parse_float=Decimal)
    except FileNotFoundError as error:
        raise SampleFault(name, "파일이 없습니다.") from error
    except tomllib.TOMLDecodeError as error:
        raise SampleFault(name, f"문법에 맞지 않습니다({error}).") from error
