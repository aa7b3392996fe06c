"""Codes for organisations, departments and people."""

from __future__ import annotations

from enum import StrEnum


class OfficeLevel(StrEnum):
    """광역 or 기초, which decides what 자체재원 means."""

    METROPOLITAN = "metropolitan"
    BASIC = "basic"


class OrganisationKind(StrEnum):
    CENTRAL = "central"
    METROPOLITAN = "metropolitan"
    BASIC = "basic"
    EDUCATION = "education"
    PUBLIC = "public"
    LOCAL_PUBLIC = "local_public"
    UNIVERSITY = "university"
    RESEARCH = "research"
    COMPANY = "company"
    CONSORTIUM = "consortium"
    ASSOCIATION = "association"
    FOREIGN = "foreign"
    OTHER = "other"


class DepartmentLevel(StrEnum):
    OFFICE = "office"
    BUREAU = "bureau"
    DIVISION = "division"
    OFFICER = "officer"
    TEAM = "team"
    AGENCY = "agency"
    DIRECT = "direct"


class SuccessionKind(StrEnum):
    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    ABOLISH = "abolish"
    ESTABLISH = "establish"
    TRANSFER = "transfer"


class PersonKind(StrEnum):
    OFFICIAL = "official"
    EXTERNAL = "external"


class AssignmentRole(StrEnum):
    COORDINATING = "coordinating"
    LEAD = "lead"
    SUPPORTING = "supporting"
    OFFICER = "officer"
    TEAM_HEAD = "team_head"
