"""Another program with something on its clipboards: run as `python -m tests.end2end.other_clipboard FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QClipboard, QGuiApplication


def main() -> int:
    """Offer the file's text for pasting and for the middle button, until it is killed."""
    app = QGuiApplication(["letter"])
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        app.clipboard().setText(text, mode)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
