"""A bare PySide6 window that tells the CPU time to its picture, for `bench_start`."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication([])


class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.painted)

    def painted(self):
        print('{"cpu": %f}' % (time.process_time() * 1000))
        app.quit()


window = Window()
window.resize(1280, 720)
window.show()
app.exec()
