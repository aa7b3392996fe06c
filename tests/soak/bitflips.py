"""One bit of an office file turned over: noticed before the first write, or without effect."""

from __future__ import annotations

import random
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from desktop.domain.errors import UserError
from tests.soak.tally import Tally, main
from tests.storage.full_office import make_full_office
from tests.storage.offices import reopened

_HEADER = ("application_id", "user_version", "encoding")


def bitflips(times: int, folder: Path, seed: int = 20261125) -> Tally:
    """Half of the bits lie anywhere in the file, half where something is stored."""
    good = folder / "온전.mou"
    make_full_office(good)
    content = good.read_bytes()
    stored = [index for index, byte in enumerate(content) if byte]
    right = values_of(good)
    number, tally = random.Random(seed), Tally()
    for turn in range(times):
        index = number.randrange(len(content)) if turn % 2 else number.choice(stored)
        flipped = bytearray(content)
        flipped[index] ^= 1 << number.randrange(8)
        path = folder / "뒤집힘.mou"
        path.write_bytes(flipped)
        changed = values_of(path) != right
        noticed = is_noticed(path)
        tally.seen[_named(changed, noticed)] += 1
        faults = ["not noticed"] if changed and not noticed else []
        if path.read_bytes() != flipped or list(folder.glob("뒤집힘.mou?*")):
            faults.append("the file was touched")
        tally.judge(f"bit in byte {index}", faults)
    return tally


def values_of(path: Path) -> object:
    """Everything that is stored, schema and numbers included; None where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA cell_size_check=ON")
            schema = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
            found: dict[str, object] = {"schema": sorted(map(repr, schema))}
            for name in _HEADER:
                found[name] = connection.execute(f"PRAGMA {name}").fetchone()
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (table,) in tables.fetchall():
                found[table] = sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))
            return found
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        return None


def is_noticed(path: Path) -> bool:
    """Whether opening or the check before the first write refuses the file."""
    try:
        office = reopened(path)
    except UserError:
        return True
    try:
        office.verify()
    except UserError:
        return True
    finally:
        office.close()
    return False


def _named(changed: bool, noticed: bool) -> str:
    what = "a value changed" if changed else "no value changed"
    return f"{what}, {'noticed' if noticed else 'not noticed'}"


if __name__ == "__main__":
    sys.exit(main(bitflips, 2000))
