"""One cell: a sealed region that holds one generation of a compartment or of the ledger.

    plaintext = generation u64 ‖ length u32 ‖ zlib(JSON), length bytes ‖ zeros

Called by `pair`. What is inside the JSON beyond "an object" is not its business.
"""

import json
import struct
import zlib
from dataclasses import dataclass, field
from typing import Final

from disguise_app.outside.process import wipe
from disguise_app.vault.errors import PlanTooLarge
from disguise_app.vault.primitives import (
    NONCE_BYTES,
    TAG_BYTES,
    Bytes,
    CannotUnseal,
    random_bytes,
    seal,
    unseal,
)

AD: Final = b"calculator-state-1"
SEALED_BYTES: Final = 65520
PLAINTEXT_BYTES: Final = SEALED_BYTES - NONCE_BYTES - TAG_BYTES
HEAD: Final = struct.Struct("<QI")
DEFLATED_LIMIT: Final = PLAINTEXT_BYTES - HEAD.size
JSON_LIMIT: Final = 1 << 20
GENERATION_LIMIT: Final = (1 << 64) - 1


class CellRejected(Exception):
    """The cell holds nothing that this key and these rules let through."""


@dataclass(frozen=True)
class Content:
    """What one cell holds: its generation and the JSON text in UTF-8."""

    generation: int
    text: bytes = field(repr=False)


def deflate(text: bytes) -> bytes:
    """Return `text` deflated for a cell; raises PlanTooLarge past either limit."""
    if len(text) > JSON_LIMIT:
        raise PlanTooLarge(len(text), JSON_LIMIT)
    deflated = zlib.compress(text, 9)
    if len(deflated) > DEFLATED_LIMIT:
        raise PlanTooLarge(len(deflated), DEFLATED_LIMIT)
    return deflated


def used(text: bytes) -> float:
    """Return the share of a cell's room that `text` takes, over 1.0 when it does not fit."""
    return max(len(text) / JSON_LIMIT, len(zlib.compress(text, 9)) / DEFLATED_LIMIT)


def seal_cell(key: Bytes, index: int, content: Content) -> bytes:
    """Return cell `index` sealed, 65520 bytes, not yet whitened; raises PlanTooLarge."""
    deflated = deflate(content.text)
    plaintext = bytearray(PLAINTEXT_BYTES)
    HEAD.pack_into(plaintext, 0, content.generation, len(deflated))
    plaintext[HEAD.size : HEAD.size + len(deflated)] = deflated
    try:
        return seal(key, plaintext, AD + bytes([index]))
    finally:
        wipe(plaintext)


def unseal_cell(key: Bytes, index: int, sealed: Bytes) -> Content:
    """Return what cell `index` holds; raises CellRejected."""
    try:
        plaintext = unseal(key, sealed, AD + bytes([index]))
    except CannotUnseal:
        raise CellRejected from None
    try:
        return _unpack(plaintext)
    finally:
        wipe(plaintext)


def noise() -> bytes:
    """Return a cell that nobody sealed, as long as one that somebody did."""
    return random_bytes(SEALED_BYTES)


def read_object(text: bytes) -> dict[str, object]:
    """Return the JSON object in `text`; raises CellRejected for anything else."""
    try:
        value = json.loads(text.decode())
    except (ValueError, RecursionError):
        raise CellRejected from None
    if not isinstance(value, dict):
        raise CellRejected
    return value


def _unpack(plaintext: bytearray) -> Content:
    if len(plaintext) != PLAINTEXT_BYTES:
        raise CellRejected
    generation, length = HEAD.unpack_from(plaintext)
    if length > DEFLATED_LIMIT:
        raise CellRejected
    text = _inflate(memoryview(plaintext)[HEAD.size : HEAD.size + length])
    read_object(text)
    return Content(generation, text)


def _inflate(deflated: memoryview) -> bytes:
    """Inflate at most one byte past the limit, so that a few kilobytes never become gigabytes."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(deflated, JSON_LIMIT + 1)
    except zlib.error:
        raise CellRejected from None
    finally:
        deflated.release()
    if len(text) > JSON_LIMIT or not stream.eof or stream.unused_data:
        raise CellRejected
    return text
