"""The desktop application 협약지기; refuses a Python that is too old before it meets its words."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - `python3 -m desktop` is whatever the machine has
    sys.stderr.write(
        "파이썬 3.11 이상이 필요합니다. 자료는 건드리지 않았습니다. "
        "새 파이썬을 설치하고 다시 실행합니다.\n"
    )
    raise SystemExit(3)
