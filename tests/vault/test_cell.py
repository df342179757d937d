"""One cell: its shape byte for byte, its limits, and any bytes at all."""

import json
import os
import struct
import tracemalloc
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.vault import cell
from disguise_app.vault.cell import CellRejected, Content, seal_cell, unseal_cell
from disguise_app.vault.errors import PlanTooLarge
from disguise_app.vault.primitives import seal, unseal

KEY = bytes(range(32))
JSON = st.dictionaries(st.text(max_size=20), st.text(max_size=50) | st.integers() | st.none(), max_size=8)


def _sealed(plaintext: bytes, index: int = 3) -> bytes:
    return seal(KEY, plaintext, b"calculator-state-1" + bytes([index]))


def _packed(deflated: bytes, *, length: int | None = None, generation: int = 1) -> bytes:
    head = struct.pack("<QI", generation, len(deflated) if length is None else length)
    return (head + deflated).ljust(65492, b"\0")


def test_sizes_are_the_formats() -> None:
    assert (cell.SEALED_BYTES, cell.PLAINTEXT_BYTES, cell.DEFLATED_LIMIT, cell.JSON_LIMIT) == (
        65520,
        65492,
        65480,
        1048576,
    )


def test_the_plaintext_is_generation_length_zlib_zeros() -> None:
    sealed = seal_cell(KEY, 3, Content(7, b'{"a":1}'))
    assert len(sealed) == 12 + 65508
    plaintext = unseal(KEY, sealed, b"calculator-state-1\x03")
    generation, length = struct.unpack_from("<QI", plaintext)
    assert generation == 7
    assert zlib.decompress(plaintext[12 : 12 + length]) == b'{"a":1}'
    assert not any(plaintext[12 + length :])
    assert len(plaintext) == 65492


@given(value=JSON, generation=st.integers(1, 2**64 - 1), index=st.integers(0, 17))
@settings(deadline=None, max_examples=40)
def test_what_was_sealed_comes_back(value: dict[str, object], generation: int, index: int) -> None:
    content = Content(generation, json.dumps(value).encode())
    assert unseal_cell(KEY, index, seal_cell(KEY, index, content)) == content


def test_a_cell_opens_only_in_its_own_place_and_under_its_own_key() -> None:
    sealed = seal_cell(KEY, 3, Content(1, b"{}"))
    for key, index in ((KEY, 4), (bytes(32), 3)):
        with pytest.raises(CellRejected):
            unseal_cell(key, index, sealed)


@given(data=st.binary(max_size=300))
@settings(deadline=None, max_examples=60)
def test_any_bytes_are_rejected_by_name(data: bytes) -> None:
    with pytest.raises(CellRejected):
        unseal_cell(KEY, 3, data)


@given(plaintext=st.binary(max_size=200), is_whole=st.booleans())
@settings(deadline=None, max_examples=80)
def test_any_plaintext_under_the_right_key_is_an_object_or_rejected(plaintext: bytes, is_whole: bool) -> None:
    sealed = _sealed(plaintext.ljust(65492, b"\0") if is_whole else plaintext)
    try:
        content = unseal_cell(KEY, 3, sealed)
    except CellRejected:
        return
    assert isinstance(json.loads(content.text), dict)


@pytest.mark.parametrize(
    "text", [b"", b"[]", b"1", b'"a"', b"{", b"\xff", b"[" * 100_000, b'{"a":' + b"9" * 5000 + b"}"]
)
def test_only_a_json_object_is_let_through(text: bytes) -> None:
    with pytest.raises(CellRejected):
        unseal_cell(KEY, 3, _sealed(_packed(zlib.compress(text))))


def test_bytes_after_the_stream_reject_the_cell_and_padding_does_not() -> None:
    stream = zlib.compress(b"{}")
    with pytest.raises(CellRejected):
        unseal_cell(KEY, 3, _sealed(_packed(stream + b"x")))
    padded = _packed(stream)[:-1] + b"x"
    assert unseal_cell(KEY, 3, _sealed(padded)).text == b"{}"


def test_a_length_up_to_the_limit_is_read_and_no_further() -> None:
    stream = zlib.compress(b"{}")
    for length in (len(stream) - 1, 0, 65481, 2**32 - 1):
        with pytest.raises(CellRejected):
            unseal_cell(KEY, 3, _sealed(_packed(stream, length=length)))
    full = _stored_object(65480)
    assert len(full) == 65480
    assert unseal_cell(KEY, 3, _sealed(_packed(full))).text.startswith(b'{"')
    with pytest.raises(CellRejected):
        unseal_cell(KEY, 3, _sealed(_packed(full, length=65481)))


def test_a_bomb_is_rejected_in_bounded_memory() -> None:
    bomb = zlib.compress(b'{"a":"' + b"a" * (48 << 20) + b'"}', 9)
    sealed = _sealed(_packed(bomb))
    del bomb
    tracemalloc.start()
    with pytest.raises(CellRejected):
        unseal_cell(KEY, 3, sealed)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20


def test_a_megabyte_of_json_is_read_and_one_byte_more_is_not() -> None:
    text = b'{"a":"' + b"a" * ((1 << 20) - 8) + b'"}'
    assert len(text) == 1 << 20
    assert unseal_cell(KEY, 3, seal_cell(KEY, 3, Content(1, text))).text == text
    longer = text[:-2] + b'a"}'
    with pytest.raises(CellRejected):
        unseal_cell(KEY, 3, _sealed(_packed(zlib.compress(longer))))
    with pytest.raises(PlanTooLarge) as caught:
        seal_cell(KEY, 3, Content(1, longer))
    assert (caught.value.used, caught.value.limit) == ((1 << 20) + 1, 1 << 20)


def test_what_does_not_deflate_far_enough_is_too_large() -> None:
    text = json.dumps({"a": os.urandom(70_000).hex()}).encode()
    with pytest.raises(PlanTooLarge) as caught:
        cell.deflate(text)
    assert caught.value.used > caught.value.limit == 65480
    assert cell.used(text) > 1.0
    assert 0.0 < cell.used(b"{}") < 0.001


def test_noise_is_as_long_as_a_cell() -> None:
    assert len(cell.noise()) == 65520
    assert cell.noise() != cell.noise()


def test_contents_do_not_show_in_repr() -> None:
    assert "blue" not in repr(Content(1, b"blue"))


def _stored_object(size: int) -> bytes:
    """Return a zlib stream of exactly `size` bytes that holds an object, by way of stored blocks."""
    body = b'{"a":"' + b"a" * (size - 2 - 5 - 5 - 4 - 8) + b'"}'
    half = 60000
    blocks = b""
    for part, is_last in ((body[:half], 0), (body[half:], 1)):
        blocks += bytes([is_last]) + struct.pack("<HH", len(part), len(part) ^ 0xFFFF) + part
    return b"\x78\x01" + blocks + struct.pack(">I", zlib.adler32(body))
