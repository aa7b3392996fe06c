"""Finds inputs that a screen reader could not name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

INPUTS = {
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.PushButton,
    QAccessible.Role.Button,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.PageTabList,
    QAccessible.Role.ProgressBar,
}
COMPOUND = {QAccessible.Role.ComboBox, QAccessible.Role.SpinBox, QAccessible.Role.PageTabList}


def unnamed_inputs(root: QWidget) -> list[str]:
    """Every visible input below `root` without a name, or whose name is only its value."""
    found = []
    for node in _walk(QAccessible.queryAccessibleInterface(root)):
        if node.role() not in INPUTS or node.state().invisible:
            continue
        name = _name(node)
        value = node.text(QAccessible.Text.Value).strip()
        if not name or (name == value and node.role() != QAccessible.Role.PushButton):
            found.append(f"{node.object()}: name {name!r}, value {value!r}")
    return found


def _name(node: QAccessibleInterface) -> str:
    """On Linux Qt gives a drop-down its value for a name, whatever name it was given."""
    if node.role() == QAccessible.Role.ComboBox:
        return node.object().accessibleName()
    return node.text(QAccessible.Text.Name).strip()


def _walk(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid():
        return
    yield node
    if node.role() in COMPOUND or node.role() == QAccessible.Role.Table:
        return
    for place in range(node.childCount()):
        yield from _walk(node.child(place))
