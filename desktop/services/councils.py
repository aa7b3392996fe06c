"""Steps with the local council."""

from __future__ import annotations

from desktop.domain.meetings import CouncilAction
from desktop.services.records import Records
from desktop.storage.models import CouncilActionRow


class CouncilActions(Records[CouncilAction]):
    """의회 조치: reports, resolutions, consents."""

    row = CouncilActionRow
    record = CouncilAction
    noun = "의회 조치"
    fixed = ("agreement_id",)
