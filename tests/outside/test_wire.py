"""Frames survive any cutting of the stream, and nothing else is taken for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disguise_app.outside import wire
from disguise_app.outside.wire import BadFrame, Decoder, Kind, Line, Picture, Place

PLACE = Place(window=7, x=-3, y=40, width=360, height=560, ratio=1.5, scheme="dark", scale=1.0)
PICTURE = Picture(width=2, height=2, stride=8, ratio=1.0, key_down=True, pixels=bytes(16))


@given(
    frames=st.lists(st.tuples(st.sampled_from(list(Kind)), st.binary(max_size=60)), max_size=6),
    cuts=st.lists(st.integers(1, 20), max_size=40),
)
def test_frames_arrive_whole_however_the_stream_is_cut(frames: list[tuple[Kind, bytes]], cuts: list[int]) -> None:
    stream = b"".join(bytes(wire.encode(kind, payload)) for kind, payload in frames)
    decoder, got = Decoder(), []
    while stream:
        size = cuts.pop() if cuts else len(stream)
        got += decoder.feed(stream[:size])
        stream = stream[size:]
    assert [(frame.kind, bytes(frame.payload)) for frame in got] == frames


@pytest.mark.parametrize("head", [b"\x00\x00\x00\x00\x00", b"\x0e\x00\x00\x00\x00", b"\x01\x00\x00\x00\xff"])
def test_an_unknown_kind_or_a_huge_length_is_refused(head: bytes) -> None:
    with pytest.raises(BadFrame):
        Decoder().feed(head)


def test_a_frame_says_nothing_of_its_payload() -> None:
    (frame,) = Decoder().feed(wire.encode(Kind.CHECK, wire.candidate_payload(b"48291735", PLACE)))
    assert "48291735" not in repr(frame)


def test_digits_come_out_in_a_buffer_of_their_own_and_are_gone_from_the_payload() -> None:
    payload = wire.candidate_payload(b"48291735", PLACE)
    digits, place = wire.read_candidate(payload)
    assert (digits, place) == (bytearray(b"48291735"), PLACE)
    assert b"48291735" not in payload


def test_a_frame_taken_from_the_stream_leaves_no_digits_behind() -> None:
    decoder = Decoder()
    decoder.feed(wire.encode(Kind.CHECK, wire.candidate_payload(b"48291735", PLACE)) + b"\x01")
    assert b"4829" not in decoder._waiting


def test_lines_and_ids_survive() -> None:
    lines = (Line("a", "1 + 1 = 2"), Line("b", "2 × 3,5 = 7"))
    assert wire.read_lines(wire.lines_payload(lines)) == lines
    assert wire.read_ids(wire.ids_payload(["a", "b"])) == ("a", "b")


def test_a_picture_survives() -> None:
    assert wire.read_picture(wire.picture_payload(PICTURE)) == PICTURE


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\x02\x00\x00\x00{}",
        b"\xff\xff\xff\xff{}",
        wire.picture_payload(PICTURE)[:-1],
        wire.picture_payload(Picture(width=9, height=2, stride=8, ratio=1.0, key_down=False, pixels=bytes(16))),
    ],
)
def test_a_picture_whose_sizes_disagree_is_refused(payload: bytes) -> None:
    with pytest.raises(BadFrame):
        wire.read_picture(payload)


@pytest.mark.parametrize("payload", [b"", b"\x08123", b"\x00", b"\x00[]", b'\x00{"window": 1}', b"\x00{"])
def test_a_candidate_without_digits_or_place_is_refused(payload: bytes) -> None:
    with pytest.raises(BadFrame):
        wire.read_candidate(bytearray(payload))


@pytest.mark.parametrize(
    "payload", [b"{}", b"[1]", b'[{"id": 1, "text": "x"}]', b'[{"id": "a"}]', b"\xff", b"[" * 100_000]
)
def test_lines_of_another_shape_are_refused(payload: bytes) -> None:
    with pytest.raises(BadFrame):
        wire.read_lines(payload)


def test_ids_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadFrame):
        wire.read_ids(json.dumps([1]).encode())
