"""Every part has room at every size: nothing overlaps, nothing leaves the window, keys keep a height to hit."""

import itertools

import pytest

from disguise_app.cover.geometry import MODES, Asked, Box, Places, arrange, label_px

SIZES = [(300, 420), (360, 560), (320, 500), (560, 560), (480, 640), (820, 560), (1920, 1080), (3000, 1600), (300, 900)]
ALL = list(itertools.product(SIZES, MODES, (1.0, 1.5, 2.0, 3.0), (False, True), (False, True)))


def parts(places: Places) -> list[Box]:
    below = [places.strip, places.block, places.pad, places.tape]
    return [places.header, places.display, *(box for box in below if box is not None)]


@pytest.mark.parametrize(("size", "mode", "scale", "tape", "functions"), ALL)
def test_parts_stay_apart_and_inside(
    size: tuple[int, int], mode: str, scale: float, tape: bool, functions: bool
) -> None:
    places = arrange(Asked(*size, scale=scale, mode=mode, is_tape_open=tape, shows_functions=functions))
    for box in parts(places):
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= size[0]
        assert box.bottom <= size[1]
        assert min(box.width, box.height) > 0
    for one, other in itertools.combinations(parts(places), 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart or one.bottom <= other.y or other.bottom <= one.y, (one, other)
    assert places.key_height >= 30


@pytest.mark.parametrize(("size", "height"), [((360, 560), 47), ((300, 420), 35)])
def test_keys_have_the_height_of_the_design(size: tuple[int, int], height: int) -> None:
    assert arrange(Asked(*size)).key_height in (height, height + 1)


def test_a_low_window_gives_up_the_strip_and_not_the_keys() -> None:
    places = arrange(Asked(300, 420))
    assert places.strip is None
    assert places.is_low
    assert arrange(Asked(360, 560)).strip is not None


def test_wide_windows_do_not_stretch_the_keys() -> None:
    pad = arrange(Asked(1900, 560)).pad
    assert pad is not None
    assert pad.width <= 4 * 2.4 * 48 + 3 * 6 + 1
    assert pad.x == (1900 - pad.width) // 2


def test_the_tape_stands_beside_where_there_is_room_and_else_in_the_keypads_place() -> None:
    beside = arrange(Asked(540, 560, is_tape_open=True))
    assert beside.is_tape_beside
    assert beside.tape == Box(300, 0, 240, 560)
    narrow = arrange(Asked(539, 560, is_tape_open=True))
    assert not narrow.is_tape_beside
    assert narrow.tape == narrow.pad_zone
    assert narrow.pad is None
    assert not arrange(Asked(719, 560, mode="scientific", is_tape_open=True)).is_tape_beside
    assert arrange(Asked(720, 560, mode="scientific", is_tape_open=True)).is_tape_beside


def test_scientific_keys_stand_beside_above_or_by_turns() -> None:
    assert arrange(Asked(480, 560, mode="scientific")).is_wide
    above = arrange(Asked(400, 760, mode="scientific"))
    assert above.block is not None
    assert above.pad is not None
    turns = arrange(Asked(300, 420, mode="scientific"))
    assert turns.has_switch
    assert turns.strip is not None
    assert (turns.block, turns.pad is not None) == (None, True)
    other = arrange(Asked(300, 420, mode="scientific", shows_functions=True))
    assert (other.block, other.pad) == (turns.pad, None)


def test_a_label_fits_its_key_and_can_be_read() -> None:
    assert label_px(20, 1.0, 48, 80, 0.6) == 20
    assert label_px(20, 3.0, 30, 80, 0.6) == 18
    assert label_px(16, 1.0, 48, 40, 2.5) == 13
    assert label_px(16, 1.0, 48, 20, 4.0) == 12
