"""Makes the control for a field, by its kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.domain.forms import FieldKind, FormField
from desktop.ui.forms.chosen import ChoiceControl, ManyControl, YesControl
from desktop.ui.forms.control import Around, Control
from desktop.ui.forms.looked_up import LookupControl
from desktop.ui.forms.rows_control import RowsControl
from desktop.ui.forms.written import LongTextControl, TextControl, UnderstoodControl

_PLAIN: dict[FieldKind, Callable[[FormField, QWidget], Control]] = {
    FieldKind.TEXT: TextControl,
    FieldKind.LONG_TEXT: LongTextControl,
    FieldKind.CHOICE: ChoiceControl,
    FieldKind.MANY: ManyControl,
    FieldKind.YES: YesControl,
}


def control_for(field: FormField, around: Around, parent: QWidget) -> Control:
    if field.kind in _PLAIN:
        return _PLAIN[field.kind](field, parent)
    if field.kind is FieldKind.LOOKUP:
        return LookupControl(field, around.look_up, parent)
    if field.kind is FieldKind.ROWS:
        return RowsControl(field, around, parent)
    return UnderstoodControl(field, around.today, parent)
