"""The child: one foreign file in, its text or a cause out. `python -m desktop.intake.child`.

Whatever breaks in it, a library or this program, ends it alone, and is told as a damaged file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from desktop.domain.codes import FileFormat
from desktop.intake import crossing, limits
from desktop.intake.crossing import Read
from desktop.intake.faults import Cause, Unreadable

MODULE = "desktop.intake.child"


def main() -> int:
    sys.excepthook = _tell
    format, data = crossing.requested(sys.stdin.buffer.read())
    read = _reader_of(format)
    limits.confine()
    _say(crossing.answer(read(data)))
    return 0


def _reader_of(format: FileFormat) -> Callable[[bytes], Read]:
    """The one reader that is needed, loaded before the limits close the door."""
    if format is FileFormat.WORD:
        from desktop.intake.readers import word

        return word.read
    if format is FileFormat.HWPX:
        from desktop.intake.readers import hwpx

        return hwpx.read
    if format is FileFormat.HWP:
        from desktop.intake.readers import hwp

        return hwp.read
    from desktop.intake.readers import pdf

    return pdf.read


def _tell(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    if isinstance(error, Unreadable):
        _say(crossing.refusal(error.cause, error.detail))
    elif isinstance(error, MemoryError):
        _say(crossing.refusal(Cause.TOO_LARGE, kind.__name__))
    else:
        _say(crossing.refusal(Cause.DAMAGED, f"{kind.__name__}: {error}"[:300]))


def _say(message: bytes) -> None:
    sys.stdout.buffer.write(message)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
