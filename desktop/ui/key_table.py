"""Every key of the window with what it does: the list on Ctrl+/ and the help are made of it."""

from __future__ import annotations

from typing import NamedTuple


class KeyLine(NamedTuple):
    """`keys` as Qt writes them; several mean the same, and `…` stands for a row of figures."""

    keys: tuple[str, ...]
    does: str


EVERYWHERE = "어디서나"

KEY_TABLE: dict[str, tuple[KeyLine, ...]] = {
    EVERYWHERE: (
        KeyLine(("F1",), "지금 화면의 도움말"),
        KeyLine(("Ctrl+/",), "단축키 목록"),
        KeyLine(("Alt+1…9",), "왼쪽 목록의 차례대로 화면 열기"),
        KeyLine(("Ctrl+PgUp", "Ctrl+PgDown"), "앞 화면, 다음 화면"),
        KeyLine(("Ctrl+1…9",), "화면 안의 탭"),
        KeyLine(("F6", "Shift+F6"), "다음 영역, 앞 영역"),
        KeyLine(("Ctrl+F",), "목록에서 찾기"),
        KeyLine(("F5",), "다시 읽기"),
        KeyLine(("Esc",), "한 걸음 뒤로"),
        KeyLine(("Ctrl+Z",), "방금 한 일 되돌리기"),
        KeyLine(("Ctrl+Y", "Ctrl+Shift+Z"), "되돌린 일 다시 하기"),
        KeyLine(("Ctrl+P",), "보고서 화면"),
        KeyLine(("Ctrl+O",), "다른 자료 열기"),
    ),
    "목록": (
        KeyLine(("Return",), "고른 줄 열기"),
        KeyLine(("Ctrl+N",), "새로 등록"),
        KeyLine(("Ins",), "앞에 있는 탭에 더하기"),
        KeyLine(("F2",), "고른 것 고치기"),
        KeyLine(("Del",), "고른 것 삭제(되돌릴 수 있음)"),
        KeyLine(("Home", "End"), "첫 줄, 끝 줄"),
    ),
    "입력 양식": (
        KeyLine(("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"), "저장"),
        KeyLine(("Tab", "Backtab"), "다음 칸, 앞 칸"),
        KeyLine(("Ctrl+;",), "날짜 칸에 오늘 넣기"),
        KeyLine(("Ctrl+Delete",), "표에서 고른 행 지우기"),
        KeyLine(("Esc",), "닫기(바뀐 것이 있으면 물어봄)"),
    ),
    "칸을 채우는 표": (
        KeyLine(("Return",), "아래 칸으로"),
        KeyLine(("Tab", "Backtab"), "오른쪽 칸, 왼쪽 칸"),
        KeyLine(("F2",), "칸 안의 글 고치기"),
        KeyLine(("Ctrl+D",), "위의 값으로 채우기"),
        KeyLine(("Del",), "칸 비우기"),
        KeyLine(("Alt+Return",), "칸 안에서 줄 바꾸기"),
        KeyLine(("Esc",), "고친 것 버리기"),
    ),
    "조항": (
        KeyLine(("Return",), "다음 조항 만들기"),
        KeyLine(("Tab", "Backtab"), "한 단계 아래로, 위로"),
        KeyLine(("Alt+Up", "Alt+Down"), "순서 바꾸기"),
        KeyLine(("Ctrl+T",), "이 조항의 실행과제 만들기"),
        KeyLine(("Del",), "조항 삭제"),
    ),
    "붙여넣기로 등록": (
        KeyLine(("Ctrl+Shift+V",), "협약 화면에서 복사한 글로 등록하기"),
        KeyLine(("Return",), "목록에서 등록, 칸에서 목록으로"),
        KeyLine(("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"), "읽기, 읽은 뒤에는 등록"),
        KeyLine(("F2",), "고른 항목 고치기"),
        KeyLine(("Space",), "등록할 것에 표시하거나 빼기"),
        KeyLine(("Ctrl+Space",), "확실하지 않은 것 모두 표시하거나 빼기"),
        KeyLine(("Del",), "항목 지우기"),
        KeyLine(("Alt+Up", "Alt+Down"), "순서 바꾸기"),
        KeyLine(("Alt+Left", "Alt+Right"), "조항을 한 단계 위로, 아래로"),
        KeyLine(("Ctrl+J",), "조항을 다음 조항과 합치기"),
        KeyLine(("Ctrl+K",), "조항을 커서 자리에서 나누기"),
        KeyLine(("1…9",), "원문에서 고른 글이 무엇인지 정하기"),
    ),
    "조직개편": (
        KeyLine(("Shift+Up", "Shift+Down"), "여럿 고르기"),
        KeyLine(("1…9",), "고른 것을 그 번호의 부서에 맡기기"),
        KeyLine(("Ctrl+S", "Ctrl+Return"), "다음 단계로, 끝에서는 시행"),
        KeyLine(("Esc",), "앞 단계로"),
    ),
}

_SPOKEN = {
    "Return": "Enter",
    "Backtab": "Shift+Tab",
    "Del": "Delete",
    "Ctrl+Delete": "Ctrl+Delete",
    "Ins": "Insert",
    "PgUp": "PageUp",
    "PgDown": "PageDown",
    "Up": "↑",
    "Down": "↓",
    "Space": "스페이스바",
    "Left": "←",
    "Right": "→",
}


def spoken(keys: str) -> str:
    """`Ctrl+PageUp`: a key as it is printed on the keyboard."""
    *holding, last = keys.split("+") if not keys.endswith("+") else [keys]
    return "+".join((*holding, _SPOKEN.get(last, last)))


def as_markdown() -> str:
    """The list of all keys, a table for each place where they work."""
    parts = ["# 단축키\n"]
    for place, lines in KEY_TABLE.items():
        rows = (f"| {_together(line)} | {line.does} |" for line in lines)
        parts += [f"## {place}\n", "| 글쇠 | 하는 일 |", "|---|---|", *rows, ""]
    return "\n".join(parts)


def _together(line: KeyLine) -> str:
    """Keys that a keyboard prints alike are told once."""
    return ", ".join(dict.fromkeys(map(spoken, line.keys)))
