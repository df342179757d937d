"""Another program with something on its clipboards: run as `python -m tests.end2end.other_clipboard FILE [HTML]`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication


def main() -> int:
    """Offer the file's text for pasting and for the middle button, as a page too if HTML is given, until killed."""
    app = QGuiApplication(["letter"])
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        offered = QMimeData()
        for page in sys.argv[2:]:
            offered.setHtml(page)
            offered.setData("text/rtf", rb"{\rtf1\ansi " + page.encode("ascii", "replace") + b"}")
        offered.setText(text)
        app.clipboard().setMimeData(offered, mode)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
