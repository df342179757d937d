"""The whole state file as a value: eighteen cells between two recovery cells, and the whitening over them.

    recovery cell ‖ cells 0..17, each iv ‖ CTR[sealed] ‖ recovery cell

Called by store; `pair` reads and replaces cells. It holds no key and touches no file. The recovery cells are made
afresh at every write from the ledger's recovery key.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from disguise_app.vault.cell import SEALED_BYTES, noise
from disguise_app.vault.primitives import (
    IV_BYTES,
    KEY_BYTES,
    NONCE_BYTES,
    TAG_BYTES,
    Bytes,
    CannotUnseal,
    random_bytes,
    seal,
    unseal,
    whiten,
)

COMPARTMENTS: Final = 8
LEDGER_PAIR: Final = 8
CELLS: Final = 2 * (COMPARTMENTS + 1)
CELL_BYTES: Final = IV_BYTES + SEALED_BYTES
RECOVERY_BYTES: Final = NONCE_BYTES + KEY_BYTES + TAG_BYTES
RECOVERY_AD: Final = b"calculator-state-1 recovery"
IMAGE_BYTES: Final = 2 * RECOVERY_BYTES + CELLS * CELL_BYTES


class ImageRejected(Exception):
    """Not a state file: it has another size."""


@dataclass(frozen=True)
class Image:
    """The eighteen sealed cells, their whitening taken off."""

    cells: tuple[bytes, ...] = field(repr=False)

    def with_cells(self, replaced: Mapping[int, bytes]) -> "Image":
        """Return this image with some cells replaced, by index."""
        return Image(tuple(replaced.get(index, cell) for index, cell in enumerate(self.cells)))


def fresh_image() -> Image:
    """Return an image of noise alone."""
    return Image(tuple(noise() for _ in range(CELLS)))


def decode(data: Bytes, whitening_key: Bytes) -> Image:
    """Take the whitening off a state file's bytes; raises ImageRejected for any other size."""
    if len(data) != IMAGE_BYTES:
        raise ImageRejected
    view = memoryview(data)
    starts = range(RECOVERY_BYTES, IMAGE_BYTES - RECOVERY_BYTES, CELL_BYTES)
    return Image(
        tuple(whiten(whitening_key, view[at : at + IV_BYTES], view[at + IV_BYTES : at + CELL_BYTES]) for at in starts)
    )


def encode(image: Image, *, whitening_key: Bytes, recovery_key: Bytes, device_key: Bytes) -> bytes:
    """Return the state file's bytes, every one of them new: fresh ivs, and both recovery cells wrapped afresh."""
    parts = [seal(recovery_key, device_key, RECOVERY_AD)]
    for cell in image.cells:
        iv = random_bytes(IV_BYTES)
        parts += (iv, whiten(whitening_key, iv, cell))
    parts.append(seal(recovery_key, device_key, RECOVERY_AD))
    return b"".join(parts)


def unwrap(data: Bytes, recovery_key: Bytes) -> bytearray | None:
    """Return the device key from either recovery cell of a state file's bytes; None when neither opens.

    Raises ImageRejected for any other size.
    """
    if len(data) != IMAGE_BYTES:
        raise ImageRejected
    view = memoryview(data)
    for sealed in (view[:RECOVERY_BYTES], view[-RECOVERY_BYTES:]):
        try:
            return unseal(recovery_key, sealed, RECOVERY_AD)
        except CannotUnseal:
            continue
    return None
