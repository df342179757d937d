"""Two generations: which one counts, which one goes, and what a forged one can do."""

import pytest

from disguise_app.vault.cell import CellRejected, Content, noise, seal_cell
from disguise_app.vault.image import fresh_image
from disguise_app.vault.pair import read_pair, write_again, write_first, write_next

KEY = bytes(range(32))
LAST = 2**64 - 1


def _numbers(image: object, index: int = 2) -> list[int | None]:
    from disguise_app.vault.image import Image

    assert isinstance(image, Image)
    return [None if content is None else content.generation for content in read_pair(image, index, KEY).contents]


def test_the_first_save_writes_generations_one_and_two() -> None:
    image = write_first(fresh_image(), 2, KEY, b"{}")
    assert _numbers(image) == [1, 2]


def test_every_later_one_goes_over_the_older() -> None:
    image = write_first(fresh_image(), 2, KEY, b'{"n":0}')
    seen = []
    for step in range(1, 5):
        image = write_next(image, read_pair(image, 2, KEY), KEY, b'{"n":%d}' % step)
        seen.append(_numbers(image))
        newest = read_pair(image, 2, KEY).newest
        assert newest is not None
        assert newest.text == b'{"n":%d}' % step
    assert seen == [[3, 2], [3, 4], [5, 4], [5, 6]]


@pytest.mark.parametrize(("broken", "expected"), [(4, [3, 2]), (5, [1, 2])])
def test_an_unreadable_cell_is_the_one_that_goes(broken: int, expected: list[int]) -> None:
    image = write_first(fresh_image(), 2, KEY, b"{}").with_cells({broken: noise()})
    assert _numbers(write_next(image, read_pair(image, 2, KEY), KEY, b"{}")) == expected


def test_of_two_equal_generations_the_lower_cell_counts() -> None:
    cells = {4: seal_cell(KEY, 4, Content(9, b'{"a":1}')), 5: seal_cell(KEY, 5, Content(9, b'{"a":2}'))}
    pair = read_pair(fresh_image().with_cells(cells), 2, KEY)
    assert pair.newest == Content(9, b'{"a":1}')
    assert pair.older_cell == 1


def test_a_pair_that_does_not_open_has_no_newest_and_no_next() -> None:
    image = fresh_image()
    pair = read_pair(image, 2, KEY)
    assert pair.newest is None
    with pytest.raises(CellRejected):
        write_next(image, pair, KEY, b"{}")


def test_writing_again_leaves_nothing_older() -> None:
    image = write_first(fresh_image(), 2, KEY, b"{}")
    other = bytes(32)
    again = write_again(image, read_pair(image, 2, KEY), other, b'{"b":1}')
    assert _numbers(again) == [None, None]
    assert [content.generation for content in read_pair(again, 2, other).contents if content] == [3, 4]


def test_a_forged_last_generation_does_not_end_saving() -> None:
    cells = {4: seal_cell(KEY, 4, Content(LAST, b"{}"))}
    image = fresh_image().with_cells(cells)
    pair = read_pair(image, 2, KEY)
    assert _numbers(write_next(image, pair, KEY, b"{}")) == [1, 2]
    assert _numbers(write_again(image, pair, KEY, b"{}")) == [1, 2]
