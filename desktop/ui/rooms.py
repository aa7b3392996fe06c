"""The rooms of the window: what the rail lists, in its order."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Room(StrEnum):
    HOME = "home"
    REGISTER = "register"
    ITEMS = "items"
    PEOPLE = "people"
    REPORTS = "reports"
    HISTORY = "history"
    SETTINGS = "settings"
    ABOUT = "about"
    WELCOME = "welcome"
    REVIEW = "review"


class RoomEntry(NamedTuple):
    """A line of the rail; those that need an office wait until one is open."""

    room: Room
    title: str
    icon: str
    needs_office: bool


RAIL = (
    RoomEntry(Room.HOME, "홈", "home", True),
    RoomEntry(Room.REGISTER, "협약", "agreements", True),
    RoomEntry(Room.ITEMS, "과제·실적", "items", True),
    RoomEntry(Room.PEOPLE, "부서·기관", "people", True),
    RoomEntry(Room.REPORTS, "보고서", "reports", True),
    RoomEntry(Room.HISTORY, "이력", "history", True),
)
BELOW_THE_LINE = (
    RoomEntry(Room.SETTINGS, "설정", "settings", True),
    RoomEntry(Room.ABOUT, "프로그램 정보", "about", False),
)
