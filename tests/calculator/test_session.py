"""Keys in, display out: the state rules of the conventions (section 6)."""

import subprocess
import sys

import pytest

from disguise_app.calculator import view
from disguise_app.calculator.session import Command, NumberLocale, TapeLine
from tests.calculator.lines import press, session


@pytest.mark.parametrize(
    ("keys", "kind", "place"),
    [
        ("5+=", "SyntaxProblem", 4),
        ("1/0=", "DivisionByZero", 1),
        ("2+3)=", "SyntaxProblem", 5),
        ("√-1=", "DomainProblem", 0),
        ("9^9^9=", "TooLarge", 1),
        ("1234+tan 90=", "NotDefined", 8),
        ("0{sign}{clear}5+{m_plus}", "SyntaxProblem", 4),
        ("0/0{ms}", "DivisionByZero", 1),
    ],
)
def test_problem_is_told_with_its_place_and_the_entry_is_kept(keys: str, kind: str, place: int) -> None:
    on = session()
    display = press(on, keys)
    assert display.problem is not None
    assert (display.problem.kind, display.problem_at) == (kind, place)
    assert display.entry != "0"
    assert not display.is_result
    assert press(on, "1").problem is None


def test_problem_in_a_repeat_leaves_the_result() -> None:
    on = session()
    assert press(on, "2-1/√4=").entry == "1.5"
    on = session()
    press(on, "1e50000*1e50000=")
    display = press(on, "=")
    assert display.problem is not None
    assert display.problem.kind == "TooLarge"
    assert display.is_result


def test_live_result() -> None:
    on = session()
    assert press(on, "12").live == ""
    assert press(on, "+").live == ""
    display = press(on, "30")
    assert (display.live, display.live_sign) == ("42", "=")
    display = press(on, "*(2+4")
    assert (display.live, display.closing) == ("192", ")")
    display = press(on, "=")
    assert (display.entry, display.live, display.expression) == ("192", "", "12 + 30 × (2 + 4)")
    display = press(on, "{clear}2^0.5")
    assert (display.live, display.live_sign) == ("1.414213562373095", "≈")
    assert press(on, "/0").live == ""
    assert press(on, "/0").problem is None


def test_the_understood_product_is_shown_at_rest() -> None:
    on = session()
    assert press(on, "6/2(1+2)").entry == "6 ÷ 2(1 + 2)"
    assert press(on, "=").expression == "6 ÷ 2 × (1 + 2)"


def test_display_of_a_fresh_session() -> None:
    display = session(angle="rad").display()
    assert (display.entry, display.caret, display.angle, display.clear_label) == ("0", 1, "rad", "AC")
    assert not any((display.can_undo, display.can_redo, display.is_result, display.more_digits))
    assert session(angle="nonsense").apply(Command.LEFT).angle == "deg"


def test_keys_that_turn() -> None:
    on = session()
    assert [on.apply(Command.ANGLE).angle for _ in range(3)] == ["rad", "grad", "deg"]
    assert on.apply(Command.ANGLE_GRAD).angle == "grad"
    assert on.apply(Command.ANGLE_RAD).angle == "rad"
    assert on.apply(Command.ANGLE_DEG).angle == "deg"
    assert on.apply(Command.INVERSE).inverse
    assert on.apply(Command.HYPERBOLIC).hyperbolic
    assert not on.apply(Command.INVERSE).inverse
    assert press(session(angle="rad"), "{pi}{cos}=").entry == "−1"


def test_label_of_the_clear_key() -> None:
    on = session()
    assert press(on, "1").clear_label == "C"
    assert press(on, "{clear}").clear_label == "AC"
    assert press(on, "1+1=").clear_label == "C"


def test_memory_is_shown_and_survives_clearing() -> None:
    on = session()
    assert press(on, "1234.5{ms}{clear}{clear}").memory == "1,234.5"
    assert press(on, "{mc}").memory == ""
    assert press(on, "{exp}100000*1{ms}").memory == "1×10¹⁰⁰⁰⁰⁰"
    display = press(on, "{m_plus}")
    assert display.problem is not None
    assert display.problem.kind == "TooLarge"
    assert display.memory == "1×10¹⁰⁰⁰⁰⁰"


def test_a_slow_live_result_is_left_to_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "LIVE_MS", 0.0)
    on = session()
    on.warm()
    display = on.type_text("+".join(f"sin {number}" for number in range(1, 200)))
    waiting = on.waiting()
    assert display.is_waiting
    assert display.live == ""
    assert waiting is not None
    outcome = waiting.run()
    assert outcome.result is not None
    on.type_text("+1")
    assert on.deliver(waiting, outcome).live == ""
    again = on.waiting()
    assert again is not None
    display = on.deliver(again, again.run())
    assert display.live != ""
    assert not display.is_waiting


def test_warming_loads_what_results_need() -> None:
    code = (
        "import sys\n"
        "from disguise_app.calculator.session import NumberLocale, Session\n"
        "on = Session(new_id=str, locale=NumberLocale())\n"
        "on.display()\n"
        "heavy = {'flint', 'fractions', 'dataclasses', 'decimal', 'disguise_app.calculator.numbers'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        "on.warm()\n"
        "assert 'disguise_app.calculator.hyperbolics' in sys.modules and 'flint' not in sys.modules\n"
        "on.load()\n"
        "before = set(sys.modules)\n"
        "on.type_text('sin(1)+2^0.5')\n"
        "assert on.display().live\n"
        "assert {name for name in set(sys.modules) - before if name.startswith('flint')} == set()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_more_digits() -> None:
    on = session()
    display = press(on, "1/3=")
    assert display.more_digits
    assert display.sign == "≈"
    assert on.digits(40) == "0." + "3" * 40
    assert on.digits(300) == "0." + "3" * 300
    assert on.copy_text() == "0." + "3" * 16
    assert on.copy_text(all_digits=True) == "0." + "3" * 1000
    press(on, "{clear}√2=")
    assert on.digits(60) == "1.41421356237309504880168872420969807856967187537694807317668"
    assert not press(on, "1/4=").more_digits
    assert on.digits(40) == "0.25"
    assert session().digits(40) == ""


def test_copying_has_no_grouping_and_the_local_sign() -> None:
    on = session(NumberLocale(decimal=",", group="."))
    press(on, "1234567,5*2=")
    assert on.display().entry == "2.469.135"
    assert on.copy_text() == "2469135"
    press(on, "1234567,5/2=")
    assert on.copy_text() == "617283,75"
    assert on.copy_text(all_digits=True) == "617283,75"
    press(on, "1234,5")
    assert on.copy_text() == "1234,5"
    assert session().copy_text() == "0"


def test_local_digits_in_and_out() -> None:
    on = session(NumberLocale(decimal="٫", group="٬", zero="٠"))
    assert on.display().entry == "٠"
    display = press(on, "١٢٣٤٫٥+1")
    assert display.entry == "١٬٢٣٤٫٥ + ١"
    assert display.live == "١٬٢٣٥٫٥"
    assert [line.text for line in on.tape] == []
    press(on, "=")
    assert [line.text for line in on.tape] == ["1234.5 + 1 = 1235.5"]


def test_both_decimal_keys_type_the_local_sign() -> None:
    assert press(session(NumberLocale(decimal=",", group=".")), "1.5").entry == "1,5"
    assert press(session(NumberLocale(decimal=",", group=".")), "1,5").entry == "1,5"
    assert press(session(), "1,5").entry == "1.5"


def test_names_are_typed_letter_by_letter_and_deleted_as_one() -> None:
    on = session()
    press(on, "2sin(")
    assert on.display().entry == "2sin("
    assert press(on, "{backspace}").entry == "2"
    assert press(on, "*ASIN(0.5=").entry == "60"
    assert press(on, "sqrt16=").entry == "4"
    assert press(on, "7mod4=").entry == "3"
    assert press(on, "xyz(2=").problem is not None


def test_typed_text_of_several_signs() -> None:
    on = session()
    assert on.type_text("12+3*sin(30)").live == "13.5"
    assert on.type_text("☃#").live == "13.5"
    assert on.type_text("").live == "13.5"
    press(on, "=")
    assert on.type_text("+1.5").live == "15"
    press(on, "=")
    assert on.type_text("2^3").live == "8"
    assert on.type_text("☃").live == "8"


def test_tape_lines_have_ids_and_are_taken_once() -> None:
    on = session()
    press(on, "1+1=2+2=")
    assert on.take_new_lines() == (TapeLine("0", "1 + 1 = 2"), TapeLine("1", "2 + 2 = 4"))
    assert on.take_new_lines() == ()
    on.set_tape([TapeLine("x", "9 − 1 = 8"), TapeLine("0", "1 + 1 = 2")])
    assert [line.id for line in on.tape] == ["x", "0", "1"]
    on.clear_tape()
    assert on.tape == ()


def test_walking_the_tape() -> None:
    on = session()
    press(on, "1+1=2*(3+4)=")
    assert press(on, "{tape_up}").entry == "2 × (3 + 4)"
    assert press(on, "{tape_up}").entry == "1 + 1"
    assert press(on, "{tape_up}").entry == "1 + 1"
    assert press(on, "{tape_down}").entry == "2 × (3 + 4)"
    assert press(on, "=").entry == "14"
    assert press(on, "{tape_up}{tape_down}").entry == "0"
    assert press(on, "{tape_down}").entry == "0"
    assert press(session(), "{tape_up}").entry == "0"


def test_reuse_of_a_line() -> None:
    on = session()
    assert on.recall("12 × 4.75 = 57").live == "57"
    assert on.recall("√(2) ≈ 1.414213562373095").live == "1.414213562373095"
    press(on, "{clear}2*")
    assert on.insert_result("3 − 8 = −5").live == "−10"
    press(on, "{clear}")
    assert on.insert_result("10^20 × 1.5 = 1.5e20").entry == "1.5e20"
    assert on.insert_result("3 − 8 = −5").entry == "−5"
    assert on.insert_result("57").entry == "57"


def test_paste() -> None:
    on = session()
    assert on.paste("$1,234.50").entry == "1,234.50"
    assert press(on, "*2=").entry == "2,469"
    assert on.paste("+1").live == "2,470"
    assert press(on, "{clear}").entry == "0"
    display = on.paste("not a number")
    assert display.problem is not None
    assert display.entry == "0"
    display = on.paste("9" * 70_000)
    assert display.problem is not None
    assert display.problem.kind == "TooLarge"


def test_what_does_not_fit_is_pasted_not_at_all() -> None:
    """Half of a sum would be a wrong sum."""
    on, other = session(), session()
    press(on, "12+")
    display = on.paste("123456\n" * 2000)
    assert display.entry == "12 + "
    assert display.problem is not None
    assert display.problem.kind == "TooLarge"
    assert on.paste("123456\n" * 1000).problem is None
    assert on.apply(Command.EQUALS).entry == "123,456,012"
    # A result makes room for all of it.
    assert on.paste("+".join(["1"] * 5000)).problem is None
    press(other, "5\n")
    assert other.paste("=" + "+1" * 4990).problem is None


@pytest.mark.parametrize(
    ("pasted", "copied"),
    [
        *(("–5", "-5"), ("−1.234,56 €", "-1234.56"), ("2·3", "6"), ("(1,234.50)", "-1234.50"), ("2**10", "1024")),
        *(("5x3", "15"), ("[2＋3]×4", "20"), ("100\t200\n(50)", "250"), ("EXP(0)", "1"), ("９÷３=", "3"), ("6∕2", "3")),
    ],
)
def test_what_pages_and_tables_write_is_reckoned(pasted: str, copied: str) -> None:
    on = session()
    on.paste(pasted)
    on.apply(Command.EQUALS)
    assert on.copy_text() == copied


def test_a_line_of_a_thousand_digits() -> None:
    on = session()
    for _ in range(1100):
        on.apply(Command.DIGIT_7)
    digits = on.typed_digits()
    assert digits is not None
    assert len(digits) == 1000
