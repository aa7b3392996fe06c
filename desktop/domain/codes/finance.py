"""Codes for budgets, pledges and indicators."""

from __future__ import annotations

from enum import StrEnum


class BudgetKind(StrEnum):
    WHOLE = "whole"
    ORIGINAL = "original"
    SUPPLEMENTARY = "supplementary"
    CARRIED_IN = "carried_in"
    SPENT_BEFORE = "spent_before"


class BudgetState(StrEnum):
    PLANNED = "planned"
    SECURED = "secured"
    GRANTED = "granted"
    REQUESTED = "requested"
    UNDECIDED = "undecided"


class CarryKind(StrEnum):
    """이월 (지방재정법 제50조)."""

    NONE = "none"
    EXPLICIT = "explicit"
    ACCIDENTAL = "accidental"
    CONTINUING = "continuing"


class PledgeKind(StrEnum):
    INVESTMENT = "investment"
    EMPLOYMENT = "employment"


class IndicatorKind(StrEnum):
    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    KEEP = "keep"
