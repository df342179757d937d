"""The reading end of a pipe, as both processes have it: bytes in, frames out.

Called by the cover's and the keeper's pipes, each in a thread of its own. It must not know what the frames mean.
"""

import os
from collections.abc import Iterator
from typing import Final

from disguise_app.outside.wire import Decoder, Frame

_READ_BYTES: Final = 65536


def frames(handle: int) -> Iterator[Frame]:
    """Read frames until the end of the pipe; raises OSError, and BadFrame, after which nothing can be trusted."""
    decoder = Decoder()
    while data := os.read(handle, _READ_BYTES):
        yield from decoder.feed(data)
