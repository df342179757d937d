"""Frames on the pipe between the two processes: pure encode and decode.

    frame = type u8 ‖ length u32 little-endian ‖ payload

To the keeper go TAPE CLEAR CHECK SETUP SHOW UNLOCK, from it come TAPE WRITTEN LOCKED UNREADABLE OPENED SHOWN HIDDEN
CLOSE. Digits travel as raw bytes in front of a CHECK's or SETUP's JSON and live in bytearrays that their owner
overwrites; nothing here turns them into a str, and no exception carries a payload.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any, Final

MAX_PAYLOAD_BYTES: Final = 256 * 1024 * 1024
_HEAD_BYTES: Final = 5


class Kind(IntEnum):
    """What a frame says; the numbers are the first byte on the pipe."""

    TAPE = 1
    CLEAR = 2
    CHECK = 3
    SETUP = 4
    SHOW = 5
    UNLOCK = 6
    WRITTEN = 7
    LOCKED = 8
    UNREADABLE = 9
    OPENED = 10
    SHOWN = 11
    HIDDEN = 12
    CLOSE = 13


class BadFrame(ValueError):
    """Bytes that are no frame of ours; carries none of them."""


@dataclass(frozen=True)
class Frame:
    """One message; `payload` belongs to the receiver, who overwrites it where it holds digits."""

    kind: Kind
    payload: bytearray

    def __repr__(self) -> str:
        return f"Frame({self.kind.name}, <hidden>)"


@dataclass(frozen=True)
class Line:
    """One line of the tape on its way: a unique id and the text as the cover wrote it."""

    id: str
    text: str


@dataclass(frozen=True)
class Place:
    """Where the cover's window stands and how it looks; lengths in native pixels."""

    window: int
    x: int
    y: int
    width: int
    height: int
    ratio: float
    scheme: str
    scale: float


@dataclass(frozen=True)
class Picture:
    """The cover's window as it looks at 0: rows of 32-bit native-endian RGB, `stride` bytes each."""

    width: int
    height: int
    stride: int
    ratio: float
    key_down: bool
    pixels: bytes


def encode(kind: Kind, payload: bytes | bytearray = b"") -> bytearray:
    """Return one frame's bytes, in a buffer of its own that the caller may overwrite once it is sent."""
    frame = bytearray(_HEAD_BYTES + len(payload))
    frame[0] = kind
    frame[1:_HEAD_BYTES] = len(payload).to_bytes(4, "little")
    frame[_HEAD_BYTES:] = payload
    return frame


class Decoder:
    """Turn the bytes of a pipe, in whatever pieces they arrive, into frames."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def feed(self, data: bytes | bytearray) -> list[Frame]:
        """Take bytes and return the frames that are whole now; raises BadFrame, after which nothing can be trusted."""
        self._waiting += data
        frames = []
        while (frame := self._next()) is not None:
            frames.append(frame)
        return frames

    def _next(self) -> Frame | None:
        if len(self._waiting) < _HEAD_BYTES:
            return None
        length = int.from_bytes(self._waiting[1:_HEAD_BYTES], "little")
        if length > MAX_PAYLOAD_BYTES or self._waiting[0] not in Kind.__members__.values():
            raise BadFrame("no frame of ours")
        end = _HEAD_BYTES + length
        if len(self._waiting) < end:
            return None
        frame = Frame(Kind(self._waiting[0]), self._waiting[_HEAD_BYTES:end])
        # Overwritten before it is cut off: a shrunk bytearray leaves its old bytes in the heap.
        self._waiting[:end] = bytes(end)
        del self._waiting[:end]
        return frame


def lines_payload(lines: Iterable[Line]) -> bytes:
    """Return tape lines as the payload of a TAPE frame."""
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False).encode()


def read_lines(payload: bytes | bytearray) -> tuple[Line, ...]:
    """Return the tape lines of a TAPE payload; raises BadFrame."""
    return tuple(Line(_text(item, "id"), _text(item, "text")) for item in _json(payload, list))


def ids_payload(ids: Iterable[str]) -> bytes:
    """Return ids as the payload of a WRITTEN or CLEAR frame."""
    return json.dumps(list(ids)).encode()


def read_ids(payload: bytes | bytearray) -> tuple[str, ...]:
    """Return the ids of a WRITTEN or CLEAR payload; raises BadFrame."""
    ids = _json(payload, list)
    if not all(isinstance(item, str) for item in ids):
        raise BadFrame("ids are text")
    return tuple(ids)


def candidate_payload(digits: bytes | bytearray, place: Place) -> bytearray:
    """Return digits and place as the payload of a CHECK or SETUP frame: count u8 ‖ digits ‖ JSON."""
    payload = bytearray(1 + len(digits))
    payload[0] = len(digits)
    payload[1:] = digits
    payload += json.dumps(asdict(place)).encode()
    return payload


def read_candidate(payload: bytearray) -> tuple[bytearray, Place]:
    """Return the digits, in a buffer of their own, and the place; the digits in `payload` are overwritten."""
    if not payload or len(payload) <= payload[0]:
        raise BadFrame("no candidate")
    end = 1 + payload[0]
    digits = payload[1:end]
    payload[1:end] = bytes(end - 1)
    return digits, _place(_json(payload[end:], dict))


def picture_payload(picture: Picture) -> bytes:
    """Return a picture as the payload of a SHOW frame: JSON length u32 ‖ JSON ‖ pixels."""
    head = {
        "width": picture.width,
        "height": picture.height,
        "stride": picture.stride,
        "ratio": picture.ratio,
        "key_down": picture.key_down,
    }
    text = json.dumps(head).encode()
    return len(text).to_bytes(4, "little") + text + picture.pixels


def read_picture(payload: bytes | bytearray) -> Picture:
    """Return the picture of a SHOW payload; raises BadFrame when sizes and pixels do not agree."""
    end = 4 + int.from_bytes(payload[:4], "little")
    head = _json(payload[4:end], dict)
    try:
        picture = Picture(
            width=int(head["width"]),
            height=int(head["height"]),
            stride=int(head["stride"]),
            ratio=float(head["ratio"]),
            key_down=bool(head["key_down"]),
            pixels=bytes(payload[end:]),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        raise BadFrame("no picture") from None
    if picture.stride < 4 * picture.width or len(picture.pixels) < picture.stride * picture.height:
        raise BadFrame("no picture")
    return picture


def _place(data: dict[str, Any]) -> Place:
    try:
        return Place(
            window=int(data["window"]),
            x=int(data["x"]),
            y=int(data["y"]),
            width=int(data["width"]),
            height=int(data["height"]),
            ratio=float(data["ratio"]),
            scheme=str(data["scheme"]),
            scale=float(data["scale"]),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        raise BadFrame("no place") from None


def _json(payload: Sequence[int], kind: type) -> Any:
    try:
        data = json.loads(bytes(payload))
    except (ValueError, RecursionError):
        raise BadFrame("no JSON") from None
    if not isinstance(data, kind):
        raise BadFrame("other JSON")
    return data


def _text(item: Any, key: str) -> str:
    value = item.get(key) if isinstance(item, dict) else None
    if not isinstance(value, str):
        raise BadFrame("a line has an id and a text")
    return value
