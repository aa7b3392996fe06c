"""What happens to an error nobody handled: a log without personal data, and one plain sentence."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from desktop.domain.errors import UserError

BUG = 70
INTERRUPTED = 130
MAX_BYTES, KEPT_PARTS = 5_000_000, 4
KEPT_LOGS = 20

Tell = Callable[[str], None]


class Watch:
    """Catches what escapes while the program runs; the window hands in how to tell it."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.tell: Tell = tell_on_console
        self._told_bug = False

    def guarded(self, work: Callable[[], int]) -> int:
        """Run the program; a bug becomes status 70 with the log named."""
        try:
            return work()
        except KeyboardInterrupt:
            return INTERRUPTED
        except Exception as error:
            self.report(error)
            return BUG

    def report(self, error: BaseException) -> None:
        """A failure the user can act on is told; a bug is logged, and told once."""
        if isinstance(error, UserError):
            self.tell(str(error))
            return
        logging.getLogger("desktop.crash").critical("%s", scrubbed(error))
        if not self._told_bug:
            self._told_bug = True
            self.tell(
                "예상하지 못한 오류가 발생했습니다. 저장을 마친 자료는 안전합니다. "
                "프로그램을 다시 시작하고, 되풀이되면 다음 기록 파일을 담당자에게 보냅니다: "
                f"{self.log} (E-900)"
            )


# The watch of this process; the window sets its `tell`.
current: Watch | None = None


def tell_on_console(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


@contextlib.contextmanager
def watching(folder: Path) -> Iterator[Watch]:
    """Send every unhandled error, of threads and Qt slots too, to one log file in `folder`."""
    global current
    log = folder / f"mou-keeper-{os.getpid()}.log"
    _thin(folder)
    handler = _LateLog(log)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    current = watch = Watch(log)
    sys.excepthook = lambda _kind, error, _trace: _hooked(watch, error)
    threading.excepthook = lambda args: _hooked(watch, args.exc_value)
    sys.unraisablehook = lambda args: _hooked(watch, args.exc_value)
    logging.getLogger().addHandler(handler)
    try:
        yield watch
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        logging.getLogger().removeHandler(handler)
        handler.close()
        current = None


def _hooked(watch: Watch, error: BaseException | None) -> None:
    if error is not None and not isinstance(error, KeyboardInterrupt | SystemExit):
        watch.report(error)


# --- the log ----------------------------------------------------------------------------------


class _LateLog(logging.Handler):
    """Opens the file at the first line: most runs have none, and need not load the machinery."""

    def __init__(self, log: Path) -> None:
        super().__init__(logging.WARNING)
        self._log = log
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        self._file = self._file or _rotating_file(self._log)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating_file(log: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    class Patient(RotatingFileHandler):
        """On Windows another program may hold the file: then the log simply grows on."""

        def doRollover(self) -> None:
            with contextlib.suppress(OSError):
                super().doRollover()

    handler = Patient(log, maxBytes=MAX_BYTES, backupCount=KEPT_PARTS, encoding="utf-8")
    handler.setFormatter(_Scrubbing("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler


class _Scrubbing(logging.Formatter):
    """Values never reach the log: an exception is written as its kind and its place."""

    def format(self, record: logging.LogRecord) -> str:
        own = logging.makeLogRecord(record.__dict__)
        own.exc_text = None  # another handler's full text
        return super().format(own)

    def formatException(
        self,
        ei: (
            tuple[type[BaseException], BaseException, TracebackType | None]
            | tuple[None, None, None]
        ),
    ) -> str:
        return scrubbed(ei[1]) if ei[1] else ""


def scrubbed(error: BaseException) -> str:
    """Kinds and places of an error and its causes, without the values in its message."""
    import platform
    import traceback

    lines = [f"{platform.platform()} Python {platform.python_version()}"]
    linked: BaseException | None = error
    while linked is not None:
        code = f" {linked.code}" if isinstance(linked, UserError) else ""
        lines.append(f"{type(linked).__module__}.{type(linked).__qualname__}{code}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(linked.__traceback__)
        ]
        linked = linked.__cause__ or linked.__context__
    return "\n".join(lines)


def _thin(folder: Path) -> None:
    """Only the newest logs are kept."""
    with contextlib.suppress(OSError):
        logs = sorted(folder.glob("mou-keeper-*.log*"), key=lambda log: log.stat().st_mtime)
        for old in logs[:-KEPT_LOGS]:
            old.unlink()
