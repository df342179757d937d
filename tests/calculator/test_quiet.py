"""Bare numbers leave no trace: not on the tape, in Ans, in undo, in the repeat, nor in any field after clearing."""

import gc
from collections.abc import Iterator
from enum import Enum

import pytest

from disguise_app.calculator.quiet import doubled, doubled_number, is_digits_only
from disguise_app.calculator.session import Command, NumberLocale, Session
from tests.calculator.lines import press, session

N = "48291735"


def test_digits_are_given_before_and_after_equals() -> None:
    on = session()
    press(on, N)
    assert on.typed_digits() == bytearray(N.encode())
    press(on, "=")
    assert on.typed_digits() == bytearray(N.encode())
    assert on.doubled_digits() is None
    first, second = on.typed_digits(), on.typed_digits()
    assert first is not second


def test_doubled_digits_are_given_before_and_after_equals() -> None:
    on = session()
    press(on, f"{N}-{N}")
    assert on.doubled_digits() == bytearray(N.encode())
    assert press(on, "=").entry == "0"
    assert on.doubled_digits() == bytearray(N.encode())
    assert on.typed_digits() is None


def test_local_digits_are_given_as_ascii() -> None:
    on = session(NumberLocale(decimal="٫", group="٬", zero="٠"))
    press(on, "٤٨٢٩١٧٣٥")
    assert on.typed_digits() == bytearray(N.encode())


@pytest.mark.parametrize(
    "keys",
    [
        "",
        f"{N}.5",
        f"-{N}",
        f"{N}{{sign}}",
        f"{N}+1",
        f"{N}+0=",
        f"({N})",
        f"{N}%",
        f"{N}{{ms}}{{clear}}{{mr}}",
        "1+1={ans}",
        f"{N}+0={{undo}}",
    ],
)
def test_what_is_no_typed_number(keys: str) -> None:
    on = session()
    press(on, keys)
    assert on.typed_digits() is None


def test_pasted_recalled_and_inserted_digits_are_not_typed() -> None:
    on = session()
    on.paste(N)
    assert on.display().entry == "48,291,735"
    assert on.typed_digits() is None
    press(on, "{backspace}5")
    assert on.typed_digits() is None
    press(on, f"{{clear}}{N}")
    assert on.typed_digits() is not None
    on.recall(f"{N} = {N}")
    assert on.typed_digits() is None
    on.insert_result(f"1 + 1 = {N}")
    assert on.typed_digits() is None
    on.paste(f"{N}-{N}")
    assert on.doubled_digits() is None


@pytest.mark.parametrize(
    "keys",
    [
        f"{N}-{N}5",
        f"{N}+{N}",
        f"{N}-48291736",
        "1234567-1234567",
        f"{N}-{N}-{N}",
        f"{N}.5-{N}.5",
        "5{sign}",
        "",
        f"-{N}",
    ],
)
def test_what_is_not_doubled(keys: str) -> None:
    on = session()
    press(on, keys)
    assert on.doubled_digits() is None


@pytest.mark.parametrize("digits", ["1" * 8, "9" * 32])
def test_doubled_lengths(digits: str) -> None:
    assert doubled([*digits, "−", *digits])
    assert doubled_number([*digits, "−", *digits]) == bytearray(digits.encode())


@pytest.mark.parametrize(
    "pieces", [[], ["−"], [*"1" * 7, "−", *"1" * 7], [*"1" * 33, "−", *"1" * 33], [*"0" * 8, "−", *"0" * 8]]
)
def test_not_doubled_lengths(pieces: list[str]) -> None:
    assert not doubled(pieces)
    assert doubled_number(pieces) is None


def test_digits_only() -> None:
    assert is_digits_only([*"12", "−", *"3"])
    assert not is_digits_only([*"12", "+"])


def reachable(start: object) -> Iterator[object]:
    """Walk everything that a session holds."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, (type, Enum)) or type(thing).__name__ in ("module", "function"):
            continue
        seen.add(id(thing))
        yield thing
        waiting.extend(gc.get_referents(thing))


def holds(on: Session, number: str) -> bool:
    """Tell whether a session holds `number` as text, as pieces or as a value."""
    value = int(number)
    for thing in reachable(on):
        text = ""
        if isinstance(thing, (bytes, bytearray)):
            text = thing.decode("latin-1")
        elif isinstance(thing, (str, list, tuple)):
            text = "".join(one for one in thing if isinstance(one, str)).replace(",", "")
        if number in text or thing == value:
            return True
    return False


def test_the_search_finds_what_is_there() -> None:
    on = session()
    press(on, N)
    assert holds(on, N)
    press(on, "+1=")
    assert holds(on, N)


@pytest.mark.parametrize(
    "keys",
    [
        f"{N}={{clear}}",
        f"{N}{{clear}}",
        f"{N}=5",
        f"{N}={{backspace}}{{clear}}",
        f"{N}-{N}={{clear}}",
        f"{N}-{N}{{clear}}",
        f"{N}-{N}=7+1=",
        f"{N}-{N}=+1=",
        f"{N}-{{clear}}",
        f"{N}={{undo}}{{redo}}{{clear}}",
        f"{N}{{left}}{{left}}={{clear}}",
        f"1+1={N}={{clear}}",
        f"{N}{{backspace}}{{backspace}}{{backspace}}{{backspace}}{{backspace}}{{backspace}}{{backspace}}{{backspace}}{{clear}}",
    ],
)
def test_no_field_keeps_a_bare_number(keys: str) -> None:
    on = session()
    press(on, keys)
    assert not holds(on, N)


@pytest.mark.parametrize("keys", [f"{N}+1", f"{N}-{N}", f"{N}=", f"sin({N}", f"{N}#("])
def test_wipe_leaves_nothing_of_any_entry(keys: str) -> None:
    on = session()
    press(on, keys)
    on.wipe()
    assert not holds(on, N)
    assert on.clear().entry == "0"
    assert not on.display().can_undo


def test_a_bare_number_is_neither_ans_nor_repeated_nor_undone() -> None:
    on = session()
    press(on, f"2+3={N}=")
    assert not on.display().can_undo
    assert press(on, "=").entry == "48,291,735"
    assert press(on, "{clear}{ans}=").entry == "5"
    assert [line.text for line in on.tape] == ["2 + 3 = 5", "Ans = 5"]


def test_nothing_secret_is_shown_by_repr() -> None:
    on = session()
    press(on, N)
    assert all(N not in repr(thing) for thing in (on, on._line, on._line.entry, on._view))


def test_commands_are_all_served() -> None:
    for command in Command:
        for keys in ("", "5", "2+3=", "5+", "13=", "√2="):
            on = session()
            press(on, keys)
            assert on.apply(command).entry
