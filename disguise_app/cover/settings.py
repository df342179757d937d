"""What the calculator remembers: mode, angle unit, window place, whether the tape is open, the units last used.

Made by the app; the window changes and saves it. Never the entry. A file that is missing, damaged or strange means the
defaults; a save that fails is no matter. Qt reads the JSON, since Python's own reader costs more than the first frame
can spare.
"""

from __future__ import annotations

from disguise_app.cover.geometry import MODES, STANDARD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any, Final

_ANGLES: Final = ("deg", "rad", "grad")
_MOST_BYTES: Final = 65_536
_MOST_PX: Final = 32_767


class Settings:
    """Hold the settings of one calculator."""

    def __init__(self, *, path: Path | str) -> None:
        self._path = path
        self.mode = STANDARD
        self.angle = "deg"
        self.is_tape_open = False
        self.place: tuple[int, int, int, int] | None = None
        self.is_maximised = False
        self.units: tuple[str, str, str] | None = None

    def load(self) -> None:
        """Read the file; whatever in it is not understood keeps its default."""
        found = _read(self._path)
        if found.get("mode") in MODES:
            self.mode = str(found["mode"])
        if found.get("angle") in _ANGLES:
            self.angle = str(found["angle"])
        self.is_tape_open = found.get("tape_open") is True
        self.is_maximised = found.get("maximised") is True
        self.place = _place(found.get("place"))
        self.units = _units(found.get("units"))

    def save(self) -> None:
        """Write the file, if that can be done."""
        value: dict[str, Any] = {
            "mode": self.mode,
            "angle": self.angle,
            "tape_open": self.is_tape_open,
            "maximised": self.is_maximised,
        }
        if self.place is not None:
            value["place"] = list(self.place)
        if self.units is not None:
            value["units"] = list(self.units)
        _write(self._path, value)


def _write(path: Path | str, value: dict[str, Any]) -> None:
    import contextlib
    from pathlib import Path

    from PySide6.QtCore import QJsonDocument

    from disguise_app.outside import files

    file = Path(path)
    with contextlib.suppress(OSError):
        files.make_folder(file.parent)
        files.write_atomic(file, bytes(QJsonDocument.fromVariant(value).toJson().data()))


def _read(path: Path | str) -> dict[str, Any]:
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST_BYTES)
    except OSError:
        return {}
    from PySide6.QtCore import QByteArray, QJsonDocument

    value = QJsonDocument.fromJson(QByteArray(data)).toVariant()
    return value if isinstance(value, dict) else {}


def _place(value: object) -> tuple[int, int, int, int] | None:
    """Return x, y, width and height, if they are four sane whole numbers."""
    if not isinstance(value, list) or len(value) != 4:
        return None
    numbers = [number for number in value if isinstance(number, int | float) and abs(number) <= _MOST_PX]
    if len(numbers) != 4 or numbers[2] < 1 or numbers[3] < 1:
        return None
    x, y, width, height = (int(number) for number in numbers)
    return x, y, width, height


def _units(value: object) -> tuple[str, str, str] | None:
    """Return kind and the two units, if they are three short words."""
    if not isinstance(value, list) or len(value) != 3 or not all(isinstance(word, str) for word in value):
        return None
    kind, upper, lower = value
    return kind, upper, lower
