"""What set-up says to the person at the screen, in Korean."""

from __future__ import annotations

import sys

SAFE = "기존 자료는 건드리지 않았습니다."

FAILURES = {
    "cache": (
        4,
        f"준비 파일을 둘 폴더를 만들 수 없습니다. {SAFE} "
        "홈 폴더나 임시 폴더에 쓸 수 있게 한 뒤 다시 실행합니다.",
    ),
    "disk": (
        4,
        f"디스크에 남은 공간이 없어 준비를 마치지 못했습니다. {SAFE} "
        "1GB 이상 비우고 다시 실행합니다.",
    ),
    "network": (
        4,
        f"네트워크에 연결하지 못해 구성 요소를 내려받지 못했습니다. {SAFE} "
        "인터넷 연결이나 프록시 설정을 확인하고 다시 실행합니다.",
    ),
    "hash": (
        4,
        f"내려받은 구성 요소가 원본과 달라 설치하지 않았습니다. {SAFE} "
        "잠시 뒤 다시 실행합니다. 되풀이되면 네트워크 담당자에게 문의합니다.",
    ),
    "platform": (
        3,
        f"이 컴퓨터나 파이썬 버전에 맞는 구성 요소가 없습니다. {SAFE} "
        "64비트 Windows, macOS, Linux와 파이썬 3.11~3.14에서 실행합니다.",
    ),
    "libraries": (
        3,
        "시스템 구성 요소가 없어 실행할 수 없습니다({names}). 자료는 건드리지 않았습니다. "
        "관리자 권한으로 다음 명령을 실행한 뒤 다시 시도합니다.",
    ),
    "other": (4, f"준비 작업이 실패했습니다. {SAFE} 아래 내용을 확인하고 다시 실행합니다."),
}


class SetUpFailed(Exception):
    """Set-up cannot go on; `status` is the exit status, `str()` the Korean sentence."""

    def __init__(self, cause: str, detail: str = "", *, names: str = "") -> None:
        self.status, sentence = FAILURES[cause]
        super().__init__(sentence.format(names=names))
        self.detail = detail


def say(sentence: str) -> None:
    sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    print(f"[준비] {sentence}", file=sys.stderr, flush=True)
