"""Hangul documents of version 5 (.hwp)."""

from __future__ import annotations

from hwpx.errors import Hwp5Error
from hwpx.hwp5.package import convert, to_hwpx_bytes
from syhwp import EncryptedDocumentError

from desktop.intake.crossing import Read
from desktop.intake.faults import Cause, Unreadable
from desktop.intake.readers import owpml, second

_CAUSES = {
    "hwp5-password": Cause.LOCKED,
    "hwp5-drm": Cause.LOCKED,
    "hwp5-limit-exceeded": Cause.TOO_LARGE,
}
_HANDED_OUT = "hwp5-distribution"  # may be read by all; only the second reader has the way


def read(data: bytes) -> Read:
    try:
        return Read(owpml.blocks_of(to_hwpx_bytes(convert(data).files)))
    except Hwp5Error as error:
        if error.code in _CAUSES:
            raise Unreadable(_CAUSES[error.code], error.code) from error
        return _second(data, sound=error.code == _HANDED_OUT)
    except second.FAULTS:
        return _second(data, sound=False)


def _second(data: bytes, *, sound: bool) -> Read:
    try:
        blocks = second.hwp_blocks(data)
    except EncryptedDocumentError as error:
        raise Unreadable(Cause.LOCKED) from error
    return Read(blocks, () if sound else (second.DOUBTFUL,))
