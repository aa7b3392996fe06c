"""Organisations, their names through time, and consortia."""

from __future__ import annotations

from desktop.domain.organisations import Organisation, OrganisationMember, OrganisationName
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import OrganisationMemberRow, OrganisationNameRow, OrganisationRow


class Organisations(Records[Organisation]):
    """기관: parties, partners, owners of plans."""

    row = OrganisationRow
    record = Organisation
    noun = "기관"
    once = (Once(("name",), "같은 이름의 기관이 이미 있습니다."),)


class OrganisationNames(Records[OrganisationName]):
    """기관명 이력: which name held when."""

    row = OrganisationNameRow
    record = OrganisationName
    noun = "기관명 이력"
    fixed = ("organisation_id",)


class OrganisationMembers(Records[OrganisationMember]):
    """Who belongs to a consortium."""

    row = OrganisationMemberRow
    record = OrganisationMember
    noun = "컨소시엄 구성"
    once = (Once(("consortium_id", "member_id"), "이미 구성 기관입니다."),)
