"""What the cover has told the keeper and was not answered yet: tape lines and clearings, in their order.

The companion sends its frames to a keeper and all of them again to the next one, so that no line is lost to a kill; the
keeper drops doubles by id. Pure; it knows no process.
"""

from collections.abc import Iterable

from disguise_app.outside.wire import Kind, Line, encode, ids_payload, lines_payload


class Outbox:
    """Lines and clearings that wait for an answer."""

    def __init__(self) -> None:
        self._waiting: list[Line | str] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add_lines(self, lines: Iterable[Line]) -> bytearray:
        """Keep new tape lines until they are answered and return their frame."""
        added = list(lines)
        self._waiting += added
        return encode(Kind.TAPE, lines_payload(added))

    def add_clear(self, clear_id: str) -> bytearray:
        """Keep a clearing of the tape until it is answered and return its frame; lines before it need no sending."""
        self._waiting = [clear_id]
        return encode(Kind.CLEAR, ids_payload([clear_id]))

    def answered(self, ids: Iterable[str]) -> None:
        """Drop what the keeper has written."""
        written = set(ids)
        self._waiting = [item for item in self._waiting if _id(item) not in written]

    def lines(self) -> tuple[Line, ...]:
        """Return the lines that wait, oldest first."""
        return tuple(item for item in self._waiting if isinstance(item, Line))

    def has_clear(self) -> bool:
        """Tell whether a clearing waits: what a keeper reads from the file is then older than the cover's tape."""
        return any(isinstance(item, str) for item in self._waiting)

    def frames(self) -> list[bytearray]:
        """Return everything that waits as frames for a new keeper, in order."""
        frames: list[bytearray] = []
        run: list[Line] = []
        for item in self._waiting:
            if isinstance(item, Line):
                run.append(item)
                continue
            frames += _tape(run)
            run = []
            frames.append(encode(Kind.CLEAR, ids_payload([item])))
        return frames + _tape(run)


def _tape(lines: list[Line]) -> list[bytearray]:
    return [encode(Kind.TAPE, lines_payload(lines))] if lines else []


def _id(item: Line | str) -> str:
    return item.id if isinstance(item, Line) else item
