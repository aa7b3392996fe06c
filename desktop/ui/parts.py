"""Every part the program is made of, with its version and licence."""

from __future__ import annotations

import platform
import sqlite3
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import qVersion

from desktop.ui.style import RESOURCES

# Distribution -> what it does here, and its licence where its own metadata has none in short.
_DISTRIBUTIONS = {
    "PySide6-Essentials": ("Qt를 파이썬에서 쓰게 합니다", "LGPL-3.0-only"),
    "shiboken6": ("PySide6의 바탕입니다", "LGPL-3.0-only"),
    "SQLAlchemy": ("자료를 저장하고 찾습니다", "MIT"),
    "alembic": ("자료 파일을 새 판으로 옮깁니다", "MIT"),
    "Mako": ("alembic이 씁니다", "MIT"),
    "MarkupSafe": ("Mako가 씁니다", "BSD-3-Clause"),
    "typing_extensions": ("SQLAlchemy가 씁니다", "PSF-2.0"),
    "psycopg": ("PostgreSQL 서버에 잇습니다", "LGPL-3.0-only"),
    "psycopg-binary": ("psycopg의 빠른 부분입니다", "LGPL-3.0-only"),
    "uuid_utils": ("기록마다 고유 번호를 붙입니다", "BSD-3-Clause"),
    "xlsxwriter": ("엑셀 문서를 씁니다", "BSD-2-Clause"),
    "openpyxl": ("엑셀 문서를 읽습니다", "MIT"),
    "et_xmlfile": ("openpyxl이 씁니다", "MIT"),
    "python-docx": ("워드 문서를 만듭니다", "MIT"),
    "lxml": ("문서의 XML을 다룹니다", "BSD-3-Clause"),
}
_OUR_LICENCE = "Apache-2.0"


@dataclass(frozen=True)
class Part:
    """`text` is the licence in full where the part brings it along."""

    id: str
    name: str
    purpose: str
    version: str
    licence: str
    text: str


def all_parts() -> list[Part]:
    """Reads many small files: call it in the background."""
    return [_ourselves(), _python(), _qt(), _font(), _sqlite(), *_installed()]


def program_version() -> str:
    """The version of the installed program, or that it runs from its source folder."""
    try:
        return metadata.version("mou-keeper")
    except metadata.PackageNotFoundError:
        return "소스 폴더에서 실행"


def _ourselves() -> Part:
    licence = RESOURCES.parent / "LICENSE"
    text = licence.read_text(encoding="utf-8") if licence.exists() else ""
    return Part("self", "협약지기", "이 프로그램입니다", program_version(), _OUR_LICENCE, text)


def _python() -> Part:
    version = platform.python_version()
    return Part("python", "Python", "프로그램을 실행합니다", version, "PSF-2.0", _PYTHON_NOTICE)


def _qt() -> Part:
    return Part("qt", "Qt", "창과 화면을 그립니다", qVersion(), "LGPL-3.0-only", _QT_NOTICE)


def _font() -> Part:
    text = (RESOURCES / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    return Part("font", "Pretendard GOV", "화면의 글꼴입니다", "1.3.9", "OFL-1.1", text)


def _sqlite() -> Part:
    version = sqlite3.sqlite_version
    return Part("sqlite", "SQLite", "자료 파일의 형식입니다", version, "Public Domain", "")


def _installed() -> list[Part]:
    parts = []
    for name, (purpose, licence) in _DISTRIBUTIONS.items():
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        short = str(found.metadata.json.get("license_expression") or licence)
        parts.append(Part(name, name, purpose, found.version, short, _licence_text(found)))
    return parts


def _licence_text(found: metadata.Distribution) -> str:
    names = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
    texts = [
        file.read_text(encoding="utf-8")
        for file in found.files or []
        if file.name.upper().startswith(names) and file.suffix in ("", ".txt", ".md", ".rst")
    ]
    return "\n\n".join(dict.fromkeys(texts))


_QT_NOTICE = """\
이 프로그램은 Qt와 PySide6을 GNU 약소 일반 공중 사용 허가서(LGPL) 제3판에 따라 씁니다.

Qt 라이브러리는 고치지 않고 따로 떨어진 파일로 연결합니다. 쓰는 사람은 프로그램 폴더의
Qt 라이브러리를 같은 판의 다른 파일로 바꾸어 쓸 수 있고, 그러기 위하여 필요한 만큼
이 프로그램을 분석할 수 있습니다.

저작권: The Qt Company Ltd. 및 기여자
허가서 전문: https://www.gnu.org/licenses/lgpl-3.0.html
소스 코드: https://download.qt.io/official_releases/
"""
_PYTHON_NOTICE = """\
저작권: Python Software Foundation
허가서 전문: https://docs.python.org/3/license.html
"""
