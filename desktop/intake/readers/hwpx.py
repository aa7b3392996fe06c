"""Hangul packages (.hwpx)."""

from __future__ import annotations

import io
import zipfile

from hwpx.opc.security import HwpxSecurityError

from desktop.intake.crossing import Read
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.readers import owpml, second

_MANIFEST, _LOCK = "META-INF/manifest.xml", b"encryption-data"


def read(data: bytes) -> Read:
    if _is_locked(data):
        raise Unreadable(Cause.LOCKED)
    try:
        return Read(owpml.blocks_of(data))
    except HwpxSecurityError as error:
        raise Unreadable(Cause.DAMAGED, str(error)) from error
    except second.FAULTS:
        return Read(second.hwpx_blocks(data), (second.DOUBTFUL,))


def _is_locked(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return _MANIFEST in package.namelist() and _LOCK in package.read(_MANIFEST)
