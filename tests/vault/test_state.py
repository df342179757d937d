"""The open file as a value: damaged ledgers, generations that stay as they are, other JSON under the ledger's key."""

import json
from dataclasses import replace

import pytest

from disguise_app.vault import ledger as ledgers
from disguise_app.vault.cell import Content, noise, seal_cell
from disguise_app.vault.image import LEDGER_PAIR
from disguise_app.vault.ledger import TapeLine
from disguise_app.vault.pair import read_pair
from disguise_app.vault.state import Keys, State, fresh_state, open_state, rescued_state

KEYS = Keys(bytes(range(32)))
LINES = [TapeLine("a", "1 + 1 = 2"), TapeLine("b", "2 + 2 = 4")]


def _with_tape() -> State:
    state = fresh_state(KEYS)
    for line in LINES:
        state = state.with_tape(state.ledger.with_lines([line]))
    return state


def _generations(state: State) -> list[int | None]:
    return [None if content is None else content.generation for content in state.pair.contents]


def _broken(state: State, *cells: int) -> State | None:
    image = state.image.with_cells({2 * LEDGER_PAIR + cell: noise() for cell in cells})
    return open_state(state.with_image(image).encoded(), KEYS)


def test_keys_are_derived_as_the_format_says_and_do_not_show() -> None:
    from disguise_app.vault.primitives import hkdf

    assert KEYS.whitening == hkdf(KEYS.device, b"whitening")
    assert KEYS.ledger == hkdf(KEYS.device, b"ledger")
    assert KEYS.pin_salt == hkdf(KEYS.device, b"pin salt")
    root = bytes(range(9, 41))
    assert KEYS.compartment(root, 5) == hkdf(root + KEYS.device, b"compartment\x05")
    assert repr(KEYS) == "Keys()"


def test_a_fresh_file_has_generations_one_and_two() -> None:
    state = fresh_state(KEYS)
    assert _generations(state) == [1, 2]
    assert open_state(state.encoded(), KEYS) == state


def test_a_file_opens_under_its_own_key_and_in_its_own_size() -> None:
    data = fresh_state(KEYS).encoded()
    assert open_state(data, Keys(bytes(32))) is None
    assert open_state(data[:-1], KEYS) is None
    assert rescued_state(data[:-1], KEYS) is None


@pytest.mark.parametrize(("cell", "texts"), [(0, ["1 + 1 = 2", "2 + 2 = 4"]), (1, ["1 + 1 = 2"])])
def test_a_broken_ledger_cell_costs_one_generation_at_most(cell: int, texts: list[str]) -> None:
    state = _with_tape()
    assert _generations(state) == [3, 4]
    opened = _broken(state, cell)
    assert opened is not None
    assert [line.text for line in opened.ledger.tape] == texts


def test_with_both_ledger_cells_broken_the_file_is_shut() -> None:
    assert _broken(_with_tape(), 0, 1) is None


@pytest.mark.parametrize("cell", [0, 1])
def test_a_change_of_places_mends_a_broken_ledger_cell(cell: int) -> None:
    opened = _broken(_with_tape(), cell)
    assert opened is not None
    changed = opened.with_places(replace(opened.ledger, taken=(1, 2)))
    newest = opened.pair.newest
    assert newest is not None
    assert _generations(changed)[1 - cell] == newest.generation
    assert _generations(changed)[cell] == newest.generation - 1
    for content in changed.pair.contents:
        assert content is not None
        assert json.loads(content.text)["taken"] == [1, 2]
    assert changed.ledger.tape == opened.ledger.tape


def test_a_change_of_places_keeps_both_numbers_and_both_tapes() -> None:
    state = _with_tape()
    changed = state.with_recovery(bytes(32))
    assert _generations(changed) == [3, 4]
    tapes = [ledgers.decode(content.text).tape for content in changed.pair.contents if content]
    assert tapes == [tuple(LINES[:1]), tuple(LINES)]
    assert {ledgers.decode(content.text).recovery for content in changed.pair.contents if content} == {bytes(32)}


def test_an_object_under_the_ledgers_key_that_is_no_ledger_is_passed_over() -> None:
    state = _with_tape()
    forged = seal_cell(KEYS.ledger, 17, Content(99, b'{"tape":[]}'))
    opened = open_state(state.with_image(state.image.with_cells({17: forged})).encoded(), KEYS)
    assert opened is not None
    assert opened.ledger.tape == tuple(LINES[:1])


def test_a_renewed_file_is_under_other_keys_in_every_cell() -> None:
    state, other = _with_tape(), Keys(bytes(range(1, 33)))
    renewed = state.renewed(other)
    assert open_state(renewed.encoded(), KEYS) is None
    opened = open_state(renewed.encoded(), other)
    assert opened is not None
    assert opened.ledger.tape == tuple(LINES)
    assert not set(state.image.cells) & set(renewed.image.cells)
    assert read_pair(renewed.image, LEDGER_PAIR, KEYS.ledger).newest is None


def test_a_rescued_file_keeps_every_compartment() -> None:
    state = _with_tape()
    broken = state.with_image(state.image.with_cells({16: noise(), 17: noise()}))
    rescued = rescued_state(broken.encoded(), KEYS)
    assert rescued is not None
    assert rescued.is_ledger_lost
    assert rescued.image.cells[:16] == state.image.cells[:16]
    assert rescued.ledger.taken == tuple(range(8))


def test_a_file_that_opens_needs_no_rescue() -> None:
    state = _with_tape()
    assert rescued_state(state.encoded(), KEYS) == state
