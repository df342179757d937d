"""The line being typed, piece by piece."""

from disguise_app.calculator.entry import MOST_PIECES, Entry, overwrite, typed_number
from disguise_app.calculator.history import MOST_STEPS, History
from disguise_app.calculator.keys import split


def entry_of(text: str) -> Entry:
    entry = Entry()
    entry.insert(*text)
    return entry


def test_wiping_overwrites_the_very_list() -> None:
    entry = entry_of("48291735")
    pieces = entry.pieces
    entry.wipe()
    assert pieces == []
    assert (entry.caret, entry.typed, entry.is_empty) == (0, True, True)
    kept = list("123")
    overwrite(kept)
    assert kept == []


def test_an_entry_takes_only_so_much() -> None:
    entry = Entry()
    for _ in range(5):
        entry.insert(*"1" * 3000)
    assert len(entry.pieces) == entry.caret == MOST_PIECES


def test_numbers_and_operands_at_the_caret() -> None:
    entry = entry_of("12+3.5e−2")
    assert entry.number_run() == (3, 9)
    entry.caret = 1
    assert entry.number_run() == (0, 2)
    entry = Entry()
    entry.insert("sin(", "3", "0", ")")
    assert entry.operand() == (0, 4)
    entry.insert("+")
    assert entry.operand() == (5, 5)
    entry = entry_of("1)")
    assert entry.operand() == (0, 2)


def test_typed_number() -> None:
    assert typed_number(list("0123")) == bytearray(b"0123")
    assert typed_number([]) is None
    assert typed_number(list("1.2")) is None
    assert typed_number(["1", "sin("]) is None


def test_history_forgets_by_overwriting() -> None:
    history, entry = History(), Entry()
    snapshots = []
    for _ in range(MOST_STEPS + 5):
        snapshots.append(entry.snapshot())
        history.keep(snapshots[-1])
        entry.insert("1")
    assert snapshots[4].pieces == []
    assert snapshots[5].pieces == ["1"] * 5
    history.wipe()
    assert all(snapshot.pieces == [] for snapshot in snapshots)
    assert not history.can_undo


def test_text_is_cut_into_what_keys_type() -> None:
    assert split("2*sin(30)-pi/ans") == ["2", "×", "sin(", "3", "0", ")", "−", "π", "÷", "Ans"]
    assert split("asinh(1)mod2") == ["asinh(", "1", ")", "mod", "2"]
    assert split("sqrt(2) cbrt(3)") == ["√(", "2", ")", "∛(", "3", ")"]
    assert split("٣#☃") == ["3"]
    assert split("2–3－4‐5") == ["2", "−", "3", "−", "4", "−", "5"]
    assert split("2·3＊4x5∕6：7") == ["2", "×", "3", "×", "4", "×", "5", "÷", "6", "7"]
    assert split("2**[3＋4]％") == ["2", "^", "(", "3", "+", "4", ")", "%"]
    assert split("EXP(1E5)MOD X") == ["exp(", "1", "e", "5", ")", "mod", "×"]
    assert split("x") == ["x"]
