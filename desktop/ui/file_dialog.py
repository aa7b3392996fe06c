"""The system's file dialog; where Qt paints its own, the words it lacks in Korean are added."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

_LABELS = {
    QFileDialog.DialogLabel.LookIn: "찾는 곳",
    QFileDialog.DialogLabel.FileType: "파일 형식",
    QFileDialog.DialogLabel.FileName: "파일 이름",
    QFileDialog.DialogLabel.Reject: "취소",
}


def opening(title: str, kinds: str) -> QFileDialog:
    """Asks for a file that is there."""
    dialog = _dialog(title, QFileDialog.AcceptMode.AcceptOpen, "열기")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    return dialog


def saving(title: str, kinds: str, offered: Path) -> QFileDialog:
    """Asks where a file is to be saved, and whether it may take the place of another."""
    dialog = _dialog(title, QFileDialog.AcceptMode.AcceptSave, "저장")
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDirectory(str(offered.parent))
    dialog.selectFile(offered.name)
    return dialog


def folder(title: str, offered: Path) -> QFileDialog:
    """Asks for a folder."""
    dialog = _dialog(title, QFileDialog.AcceptMode.AcceptOpen, "고르기")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(offered))
    return dialog


def chosen(dialog: QFileDialog) -> Path | None:
    """Ask; None when nothing was chosen."""
    path = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return path


def _dialog(title: str, mode: QFileDialog.AcceptMode, accept: str) -> QFileDialog:
    dialog = QFileDialog(QApplication.activeWindow(), title)
    dialog.setAcceptMode(mode)
    for label, words in _LABELS.items():
        dialog.setLabelText(label, words)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    return dialog
