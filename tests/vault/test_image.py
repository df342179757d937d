"""The file as a value: its size, its whitening, its recovery cells, and any bytes at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.vault import image as images
from disguise_app.vault.image import ImageRejected, decode, encode, fresh_image, unwrap
from disguise_app.vault.primitives import whiten

WHITENING, RECOVERY, DEVICE = bytes(range(32)), bytes(range(1, 33)), bytearray(range(2, 34))


def _encoded() -> tuple[images.Image, bytes]:
    image = fresh_image()
    return image, encode(image, whitening_key=WHITENING, recovery_key=RECOVERY, device_key=DEVICE)


def test_offsets_are_the_formats() -> None:
    image, data = _encoded()
    assert len(data) == images.IMAGE_BYTES == 1179768
    assert (images.RECOVERY_BYTES, images.CELL_BYTES, images.CELLS) == (60, 65536, 18)
    for index in (0, 17):
        start = 60 + index * 65536
        iv, whitened = data[start : start + 16], data[start + 16 : start + 65536]
        assert whiten(WHITENING, iv, whitened) == image.cells[index]
    assert 1179708 == 60 + 18 * 65536


def test_what_was_encoded_comes_back() -> None:
    image, data = _encoded()
    assert decode(data, WHITENING) == image


def test_each_recovery_cell_alone_gives_the_device_key() -> None:
    data = _encoded()[1]
    assert unwrap(data, RECOVERY) == DEVICE
    assert unwrap(bytes(60) + data[60:], RECOVERY) == DEVICE
    assert unwrap(data[:-60] + bytes(60), RECOVERY) == DEVICE
    assert unwrap(bytes(60) + data[60:-60] + bytes(60), RECOVERY) is None
    assert unwrap(data, WHITENING) is None


def test_no_byte_stays_from_one_write_to_the_next() -> None:
    image = fresh_image()
    one, other = (encode(image, whitening_key=WHITENING, recovery_key=RECOVERY, device_key=DEVICE) for _ in range(2))
    assert sum(a == b for a, b in zip(one, other, strict=True)) < len(one) / 256 * 1.1


@given(data=st.binary(max_size=200))
@settings(max_examples=50)
def test_any_bytes_of_another_size_are_rejected_by_name(data: bytes) -> None:
    with pytest.raises(ImageRejected):
        decode(data, WHITENING)
    with pytest.raises(ImageRejected):
        unwrap(data, RECOVERY)


@given(seed=st.binary(min_size=1, max_size=64))
@settings(max_examples=10, deadline=None)
def test_any_bytes_of_the_right_size_are_eighteen_cells(seed: bytes) -> None:
    data = (seed * (images.IMAGE_BYTES // len(seed) + 1))[: images.IMAGE_BYTES]
    image = decode(data, WHITENING)
    assert [len(cell) for cell in image.cells] == [65520] * 18
    assert unwrap(data, RECOVERY) is None


def test_cells_do_not_show_in_repr() -> None:
    assert len(repr(fresh_image())) < 50
