"""A process that saves through the services and acknowledges every save over a pipe."""

from __future__ import annotations

import os
import random
import signal
from dataclasses import dataclass, field
from pathlib import Path

from desktop.storage.judging import journal_of
from tests.storage.offices import Organisations, organisation, reopened


@dataclass
class Saver:
    """The child process, and what the parent has heard from it."""

    pid: int
    pipe: int
    heard: bytes = b""
    acknowledged: list[str] = field(default_factory=list)

    def wait_for_unit(self) -> bool:
        """Read until the child has begun another unit; False when it has died."""
        seen = self.heard.count(b"begun")
        while self.heard.count(b"begun") == seen:
            more = os.read(self.pipe, 4096)
            if not more:
                return False
            self.heard += more
        return True

    def kill(self) -> None:
        """SIGKILL, then read what had been acknowledged until then."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        while more := os.read(self.pipe, 4096):
            self.heard += more
        os.close(self.pipe)
        lines = self.heard.decode().split("\n")[:-1]
        self.acknowledged = [line[6:] for line in lines if line.startswith("saved ")]


def start_saving(path: Path, seed: int) -> Saver:
    """Fork a child that enters, corrects and removes organisations until it is killed."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return Saver(pid, reader)
    os.close(reader)
    try:
        _save_for_ever(path, writer, random.Random(seed))
    finally:
        os._exit(1)


def _save_for_ever(path: Path, pipe: int, number: random.Random) -> None:
    office = reopened(path, user="저장")
    office.verify()
    service, made = Organisations(office.desk), []
    while True:
        name = f"기관 {number.random():.12f}"
        os.write(pipe, b"begun\n")
        if made and number.random() < 0.4:
            service.revise(number.choice(made), organisation(name, "고침" * number.randrange(900)))
        else:
            made.append(service.add(organisation(name, "내용" * number.randrange(900))))
        os.write(pipe, f"saved {name}\n".encode())


def is_inside_a_transaction(path: Path) -> bool:
    """A journal with something in it was left: the save had begun and not ended."""
    try:
        return journal_of(path).stat().st_size > 0
    except FileNotFoundError:
        return False


def faults_after(path: Path, acknowledged: list[str]) -> list[str]:
    """What is wrong with the office file after its process died."""
    office = reopened(path)
    try:
        faults = [f"{finding.sentence} {finding.place}" for finding in office.check()]
        with office.database.engine.connect() as connection:
            query = "SELECT after FROM change WHERE field IN ('', 'name') AND table_name = ?"
            logged = connection.exec_driver_sql(query, ("organisation",)).scalars().all()
        text = "\n".join(logged)
        faults += [f"acknowledged and lost: {name}" for name in acknowledged if name not in text]
    finally:
        office.close()
    leftovers = [file.name for file in path.parent.iterdir() if file.name.startswith(".~")]
    return faults + [f"left behind: {name}" for name in leftovers]
