"""The words of every command (their forms are fixed: offices script them)."""

from __future__ import annotations

import argparse
from datetime import date

from desktop.cli.korean import KoreanParser
from desktop.domain.codes import ReportKind

_PURPOSE = "업무협약과 시책의 추진상황을 관리합니다. 명령 없이 실행하면 창이 열립니다."
_FILE_HELP = "자료 파일(.mou)이나 서버 주소"
_USER_HELP = "작업하는 사람. 없으면 이 PC의 계정"


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command to `run` with its options; exits with 2 when the words are wrong."""
    parser = KoreanParser(prog="mou-keeper", description=_PURPOSE)
    parser.set_defaults(command="window", needs_file=False)
    _add_common(parser, default=None)
    offered = parser.add_subparsers(title="명령", metavar="명령", parser_class=KoreanParser)
    for add in _COMMANDS:
        add(offered)
    given = parser.parse_args(arguments)
    needs_file = given.needs_file or getattr(given, "register", False)
    if needs_file and given.file is None:
        parser.error("the following arguments are required: --file")
    return given


def _command(
    offered: argparse._SubParsersAction[KoreanParser],
    name: str,
    purpose: str,
    *,
    file: bool = True,
) -> KoreanParser:
    parser = offered.add_parser(name, help=purpose, description=purpose)
    parser.set_defaults(command=name, needs_file=file)
    _add_common(parser, default=argparse.SUPPRESS)
    return parser


def _add_common(parser: KoreanParser, *, default: str | None) -> None:
    """Options that may stand before or after the command."""
    options = parser.titled
    options.add_argument("--file", metavar="자료", default=default, help=_FILE_HELP)
    options.add_argument("--user", metavar="이름", default=default, help=_USER_HELP)


def _json(parser: KoreanParser) -> None:
    parser.titled.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")


def _demo(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "demo", "예시 자료와 문서를 만들고 창을 엽니다.", file=False)
    parser.add_argument("folder", metavar="폴더", help="만들 폴더")


def _new(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "new", "빈 자료를 만듭니다.", file=False)
    parser.add_argument("office", metavar="자료", help="새 자료 파일(.mou)이나 서버 주소")
    parser.titled.add_argument("--name", metavar="기관명", required=True, help="우리 기관 이름")


def _sample(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "sample", "예시 협약이 든 자료를 만듭니다.", file=False)
    parser.add_argument("office", metavar="자료", help="새 자료 파일(.mou)이나 서버 주소")


def _facts(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    _json(_command(offered, "facts", "저장된 모든 것을 출력합니다."))


def _report(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "report", "문서를 만듭니다.")
    kinds = {kind.value: kind for kind in ReportKind}
    parser.add_argument(
        "kind", metavar="종류", choices=list(kinds), help="briefing(보고서) 또는 tracker(현황표)"
    )
    options = parser.titled
    options.add_argument("--out", metavar="파일", required=True, help="만들 파일(.docx, .xlsx)")
    options.add_argument("--as-of", metavar="날짜", type=_day, help="기준일(예: 2026-09-30)")
    options.add_argument("--recorded", metavar="번호", type=int, help="기록시점(이력 번호)")
    options.add_argument("--round", metavar="회차", help="점검 회차(2026Q3, 2026H1, 2026)")
    options.add_argument("--department", metavar="부서", help="이 부서의 과제만 담습니다.")
    options.add_argument("--today", metavar="날짜", type=_day, help="지연을 따지는 날")


def _check(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    _json(_command(offered, "check", "자료가 온전한지 검사합니다."))


def _backup(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "backup", "자료와 증빙을 백업합니다.")
    parser.titled.add_argument("--out", metavar="파일", required=True, help="만들 백업 파일(.zip)")


def _restore(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "restore", "백업을 새 자료로 되살립니다.", file=False)
    parser.add_argument("backup", metavar="백업", help="백업 파일(.zip)")
    parser.titled.add_argument("--out", metavar="자료", required=True, help="만들 자료 파일(.mou)")


def _log(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    _json(_command(offered, "log", "변경 이력을 출력합니다."))


def _undo(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "undo", "한 작업을 되돌립니다.")
    parser.add_argument("change", metavar="번호", type=int, help="이력 번호")


def _draft(offered: argparse._SubParsersAction[KoreanParser]) -> None:
    parser = _command(offered, "draft", "글을 읽어 협약 초안을 만듭니다.", file=False)
    parser.add_argument(
        "sources",
        metavar="글",
        nargs="+",
        help="파일(.txt .md .docx .hwpx .hwp .pdf), 표준 입력은 -",
    )
    parser.titled.add_argument(
        "--article-date", metavar="날짜", type=_day, help="글이 나온 날(예: 2026-09-30)"
    )
    parser.titled.add_argument(
        "--register", action="store_true", help="확실한 것을 자료(--file)에 등록합니다."
    )
    _json(parser)


def _day(text: str) -> date:
    return date.fromisoformat(text)


_COMMANDS = (
    _demo,
    _new,
    _sample,
    _draft,
    _facts,
    _report,
    _check,
    _backup,
    _restore,
    _log,
    _undo,
)
