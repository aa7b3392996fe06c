"""Real power cuts: ext4 on a loop device, shut down without flushing while a process saves."""

from __future__ import annotations

import fcntl
import os
import random
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.soak.saving import faults_after, is_inside_a_transaction, start_saving
from tests.soak.tally import Tally, main
from tests.storage.offices import new_office

_SHUTDOWN, _NO_LOG_FLUSH = 0x8004587D, 2
_A_FILE_LASTS = 25
_IMAGE_SIZE = 256 << 20


class NotHere(Exception):
    """This machine cannot cut the power of a disk; the text says why."""


def powercuts(times: int, folder: Path, seed: int = 2) -> Tally:
    """Raises NotHere without root, loop devices or ext4."""
    number, tally = random.Random(seed), Tally()
    disk = Disk(folder)
    with disk.mounted():
        for turn in range(times):
            path = disk.folder / f"{turn // _A_FILE_LASTS}" / "협약.mou"
            if turn % _A_FILE_LASTS == 0:
                path.parent.mkdir()
                new_office(path).close()
                os.sync()
                acknowledged: list[str] = []
            saver = start_saving(path, number.randrange(2**32))
            alive = all(saver.wait_for_unit() for _unit in range(number.randint(1, 4)))
            time.sleep(number.uniform(0, 0.04))
            disk.cut()
            saver.kill()
            disk.come_back()
            inside = is_inside_a_transaction(path)
            tally.seen["cut inside a transaction" if inside else "cut between saves"] += 1
            tally.seen["saves acknowledged"] += len(saver.acknowledged)
            acknowledged += saver.acknowledged
            faults = [] if alive else ["the saving process had died by itself"]
            tally.judge(f"cut {turn}", faults + faults_after(path, acknowledged))
    return tally


class Disk:
    """An ext4 file system in a file, mounted through a loop device."""

    def __init__(self, folder: Path) -> None:
        self._image = folder / "disk.img"
        self.folder = folder / "disk"

    @contextmanager
    def mounted(self) -> Iterator[None]:
        if os.geteuid():
            raise NotHere("needs root to mount a disk")
        self.folder.mkdir()
        with self._image.open("wb") as image:
            image.truncate(_IMAGE_SIZE)
        try:
            _run("mkfs.ext4", "-q", "-F", str(self._image))
            self._mount()
        except (FileNotFoundError, subprocess.CalledProcessError) as error:
            raise NotHere("needs mkfs.ext4 and a loop device") from error
        try:
            yield
        finally:
            _run("umount", str(self.folder))

    def cut(self) -> None:
        """What the kernel has not written yet never reaches the disk."""
        handle = os.open(self.folder, os.O_RDONLY)
        fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _NO_LOG_FLUSH))
        os.close(handle)

    def come_back(self) -> None:
        _run("umount", str(self.folder))
        self._mount()

    def _mount(self) -> None:
        _run("mount", "-o", "loop", str(self._image), str(self.folder))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(powercuts, 200))
