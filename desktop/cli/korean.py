"""argparse in Korean: headings, usage and every complaint about the words of a command."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

_COMPLAINTS = (
    (r"the following arguments are required: (.+)", "빠진 것이 있습니다: {0}."),
    (r"unrecognized arguments: (.+)", "알 수 없는 낱말입니다: {0}."),
    (
        r"argument (.+): invalid choice: (.+) \(choose from (.+)\)",
        "{0}에 쓸 수 없는 말입니다: {1}.",
    ),
    (r"argument (.+): invalid \w+ value: (.+)", "{0}의 값이 맞지 않습니다: {1}."),
    (r"argument (.+): expected (?:one|at least one) argument", "{0} 뒤에 값이 없습니다."),
    (r"argument (.+): not allowed with argument (.+)", "함께 쓸 수 없습니다: {0}, {1}."),
    (r"argument (.+): (.+)", "{0}: {1}."),
)


class _KoreanHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "사용법: " if prefix is None else prefix)


class KoreanParser(argparse.ArgumentParser):
    """Exits with status 2 and a Korean sentence when the words of a command are wrong."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", _KoreanHelp)
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.titled = self.add_argument_group("선택 사항")
        self._positionals.title = "적을 것"
        self.titled.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줍니다.")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"{in_korean(message)} 자료는 바뀌지 않았습니다.", file=sys.stderr)
        self.exit(2)


def in_korean(complaint: str) -> str:
    """The Korean for one of argparse's complaints."""
    for pattern, korean in _COMPLAINTS:
        found = re.fullmatch(pattern, complaint)
        if found:
            return korean.format(*found.groups())
    return "명령을 알아볼 수 없습니다."
