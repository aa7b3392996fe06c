"""The program as its door starts it, telling the CPU time to its picture and its longest stall.

Until the picture it imports nothing that the program does not: `bench_start` counts on it.
"""

import gc
import runpy  # noqa: F401  (`python3 -m desktop` loads it)
import sys
import time

import desktop.__main__ as door

HEAVY = ("sqlalchemy", "xlsxwriter", "openpyxl", "docx")
BEAT = 5

open_window = door._open_window


def watched(*given):
    """The window of the door, whose program reports its first picture."""
    gc.disable()  # as the door does before it imports the window
    from desktop import app

    make = app.make_program

    def make_watched(*parts):
        program = make(*parts)
        program.window.painted.connect(lambda: painted(program))
        return program

    app.make_program = make_watched
    return open_window(*given)


def painted(program):
    cpu = time.process_time() * 1000
    loaded = [name for name in HEAVY if name in sys.modules]
    watch_beats(program, {"cpu": cpu, "loaded": loaded})


def watch_beats(program, found):
    """Let a clock tick until 홈 is filled: the longest pause between two ticks is the stall."""
    import itertools
    import json

    from PySide6.QtCore import Qt, QTimer

    beats = [time.perf_counter()]
    timer = QTimer(program, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)

    def beat():
        beats.append(time.perf_counter())
        page = program.window.front
        if page is not None and getattr(page, "cares", None) and page.cares.rowCount():
            timer.stop()
            gaps = [(b - a) * 1000 - BEAT for a, b in itertools.pairwise(beats)]
            found["stall"] = max(gaps)
            found["filled"] = (beats[-1] - beats[0]) * 1000
            print(json.dumps(found), flush=True)
            program.window.close()

    timer.timeout.connect(beat)
    timer.start()


door._open_window = watched
sys.exit(door.main())
