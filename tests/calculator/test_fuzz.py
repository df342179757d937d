"""Nothing typed, pasted or pressed crashes or hangs the calculator."""

from time import thread_time

from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.calculator.functions import WORDS
from disguise_app.calculator.session import Command, NumberLocale
from tests.calculator.lines import result, session

MANY = settings(max_examples=250, deadline=None)

pieces = st.sampled_from(
    [
        *"0123456789.,+-*/^()!%|=e ",
        *WORDS,
        "sin(",
        "√",
        "²",
        "⁻¹",
        "½",
        "−",
        "×",
        "÷",
        "π",
        "1e5",
        "999",
        "0.5",
        "E",
        "**",
        ";",
        "#",
    ]
)
texts = st.lists(pieces, max_size=25).map("".join)
commands = st.sampled_from(list(Command))


@MANY
@given(texts, st.sampled_from(["deg", "rad", "grad"]))
def test_any_text_of_the_calculators_signs_answers(text: str, angle: str) -> None:
    start = thread_time()
    answer = result(text, angle)
    assert answer
    assert "\n" not in answer
    assert thread_time() - start < 0.4


@MANY
@given(st.text(max_size=60))
def test_any_text_at_all_answers(text: str) -> None:
    assert result(text)


@MANY
@given(st.lists(commands, max_size=40))
def test_any_row_of_keys_leaves_a_display(row: list[Command]) -> None:
    on = session()
    for command in row:
        display = on.apply(command)
        assert display.entry
        assert 0 <= display.caret <= len(display.entry)
        assert display.problem_at is None or 0 <= display.problem_at <= len(display.entry)
        assert not (display.live and display.is_result)
    on.wipe()
    assert on.display().entry == "0"


@MANY
@given(st.lists(st.one_of(commands, texts, st.text(max_size=8)), max_size=15), st.sampled_from(["0", "٠", "०"]))
def test_keys_typing_and_pasting_together(row: list[Command | str], zero: str) -> None:
    on = session(NumberLocale(decimal=",", group=".", zero=zero))
    for part in row:
        display = (
            on.apply(part) if isinstance(part, Command) else on.paste(part) if len(part) % 2 else on.type_text(part)
        )
        assert display.entry
        assert 0 <= display.caret <= len(display.entry)
    for line in on.tape:
        assert on.recall(line.text).entry
        assert on.insert_result(line.text).entry


@MANY
@given(st.lists(commands, min_size=1, max_size=25))
def test_undo_goes_all_the_way_back_and_redo_forth(row: list[Command]) -> None:
    on = session()
    for command in row:
        on.apply(command)
    for _ in range(60):
        on.apply(Command.UNDO)
    assert not on.display().can_undo
    for _ in range(60):
        on.apply(Command.REDO)
    assert not on.display().can_redo
