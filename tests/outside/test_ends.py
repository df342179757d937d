"""Frames are read from a pipe until its end."""

import os
import threading

import pytest

from disguise_app.outside import ends, files
from disguise_app.outside.wire import BadFrame, Kind, encode


def test_what_is_written_whole_arrives_as_frames_until_the_end() -> None:
    reading, writing = os.pipe()
    payload = os.urandom(300_000)

    def write() -> None:
        # More than a pipe holds, so that one call cannot take it all.
        files.write_all(writing, encode(Kind.SHOW, payload) + encode(Kind.UNLOCK))
        os.close(writing)

    writer = threading.Thread(target=write)
    writer.start()
    got = [(frame.kind, bytes(frame.payload)) for frame in ends.frames(reading)]
    writer.join()
    os.close(reading)
    assert got == [(Kind.SHOW, payload), (Kind.UNLOCK, b"")]


def test_bytes_that_are_no_frame_are_refused() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"\xff" * 9)
    os.close(writing)
    with pytest.raises(BadFrame):
        list(ends.frames(reading))
    os.close(reading)
