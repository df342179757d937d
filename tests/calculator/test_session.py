"""Keys in, display out: the state rules of the conventions (section 6)."""

import pytest

from disguise_app.calculator.session import Command, NumberLocale, TapeLine
from tests.calculator.lines import press, session, shown, tape


@pytest.mark.parametrize(
    ("keys", "entry"),
    [
        ("", "0"),
        ("0", "0"),
        ("000", "0"),
        ("05", "5"),
        ("12", "12"),
        ("1234", "1,234"),
        ("1234567.8901", "1,234,567.8901"),
        (".5", "0.5"),
        ("1..5", "1.5"),
        ("1.2.3", "1.23"),
        ("5+.5", "5 + 0.5"),
        (".1{backspace}{backspace}000", "0"),
        ("12*4.75", "12 × 4.75"),
        ("12*4.75=", "57"),
        ("1+2*3=", "7"),
        ("1/3*3=", "1"),
        ("0.1+0.2=", "0.3"),
        # Operator after operator replaces it, except a minus after × ÷ ^.
        ("8/+*2=", "16"),
        ("8+-2", "8 − 2"),
        ("8*-2=", "−16"),
        ("8/-2=", "−4"),
        ("2^-2=", "0.25"),
        ("8*-+2=", "10"),
        ("8*-/2=", "4"),
        ("5--2=", "3"),
        ("+5=", "5"),
        ("*5=", "0"),
        ("-5=", "−5"),
        ("--5", "−5"),
        ("-+5", "0 + 5"),
        ("(--5", "(−5"),
        ("(5)=", "5"),
        ("(+5", "(5"),
        ("(-5", "(−5"),
        ("(*5", "(5"),
        ("%", "0%"),
        ("5+%", "5 + "),
        ("!", "0!"),
        ("!=", "1"),
        ("(!", "("),
        # After '=' a digit begins anew, an operator goes on.
        ("2+3=4", "4"),
        ("2+3=.5", "0.5"),
        ("2+3=+4=", "9"),
        ("2+3=^2=", "25"),
        ("2+3=!=", "120"),
        ("2+3=%=", "0.05"),
        ("2-5=^2=", "9"),
        ("2-5=+1=", "−2"),
        ("2+3=(4", "(4"),
        ("2+3={pi}", "π"),
        ("2+3={square}=", "25"),
        ("2+3={cube}=", "125"),
        ("4+0={reciprocal}=", "0.25"),
        ("89+1={sin}=", "1"),
        ("16+0={sqrt}=", "4"),
        ("2+3={e_to_x}", "exp(5)"),
        ("2+0={ten_to_x}=", "100"),
        ("2*0.5={exp}", "1e"),
        # Repeated '='.
        ("8*2==", "32"),
        ("8*2===", "64"),
        ("2+3=4=", "4"),
        ("13==", "13"),
        ("1+2*3==", "13"),
        ("200+10%==", "242"),
        ("2^3==", "512"),
        ("(2+3)==", "5"),
        ("2(3)==", "6"),
        ("5+(2*3==", "17"),
        ("10-3=={clear}=", "0"),
        ("8*2=5==", "5"),
        ("1/3==", "0.1111111111111111"),
        ("√2)+1==", "3.414213562373095"),
        ("-2-3^2==", "−20"),
        ("2-5=^2==", "81"),
        # A bare number stays itself.
        ("13=", "13"),
        ("13=+5=", "18"),
        ("13=5", "5"),
        ("48291735=", "48,291,735"),
        ("123456789012345678901234567890=", "123,456,789,012,345,678,901,234,567,890"),
        ("1.50=", "1.50"),
        ("13={sqrt}", "√(13)"),
        ("13={sign}", "−13"),
        ("13=%", "13%"),
        ("48291735-48291735=", "0"),
        ("48291735-48291735=+5=", "5"),
        ("48291735-48291735=7", "7"),
        ("48291735-48291735={sign}", "48,291,735 − −48,291,735"),
        # Function keys wrap a bare number, and stand before what follows elsewhere.
        ("9{sqrt}", "√(9)"),
        ("-9{abs}", "abs(−9)"),
        ("{sqrt}9", "√(9"),
        ("0{sqrt}", "√("),
        ("2+9{sqrt}", "2 + 9√("),
        ("2*{sin}30=", "1"),
        ("30{sin}=", "0.5"),
        ("{inverse}0.5{sin}=", "30"),
        ("{inverse}{sin}0.5=", "30"),
        ("{hyperbolic}0{sin}", "sinh("),
        ("{hyperbolic}{inverse}1{cos}", "cosh⁻¹(1)"),
        ("{inverse}2{log}=", "100"),
        ("{inverse}3{log2}=", "8"),
        ("{inverse}{log}2=", "100"),
        ("{inverse}0{ln}", "exp("),
        ("8{log2}=", "3"),
        ("2{ten_to_x}=", "100"),
        ("5+{ten_to_x}2=", "105"),
        ("8{root}3=", "2"),
        ("27{cbrt}=", "3"),
        ("7{mod}5=", "2"),
        ("2{pi}=", "6.283185307179586"),
        ("0{pi}", "π"),
        ("{e}", "e"),
        # C, CE, backspace, delete.
        ("12+3{clear}", "0"),
        ("9*6-{clear_entry}8=", "46"),
        ("9*6{clear_entry}8=", "72"),
        ("9*(6+1){clear_entry}8=", "72"),
        ("9*{sqrt}16){clear_entry}8=", "72"),
        ("5{pi}{clear_entry}", "5"),
        ("5!{clear_entry}", "5"),
        ("{clear_entry}", "0"),
        ("9*6={clear_entry}", "0"),
        ("123{backspace}", "12"),
        ("{backspace}", "0"),
        ("{sin}{backspace}", "0"),
        ("12+3={backspace}", "12 + 3"),
        ("12+3={backspace}{backspace}4=", "16"),
        ("48291735={backspace}", "4,829,173"),
        ("123{delete}", "0"),
        ("5+123{delete}", "5 + "),
        ("123{left}{delete}", "12"),
        ("123{home}{delete}", "23"),
        ("123{home}{right}{backspace}", "23"),
        ("13{left}2", "123"),
        ("13{home}{left}2{end}{right}4", "2,134"),
        ("12+3={left}4=", "46"),
        # +/−.
        ("5{sign}", "−5"),
        ("5{sign}{sign}", "5"),
        ("2{sign}^2=", "4"),
        ("-2^2=", "−4"),
        ("2{sign}!", "(−2)!"),
        ("2{sign}^2{left}{left}{sign}=", "4"),
        ("2^2{home}{right}{sign}=", "4"),
        ("2{sign}{square}{home}{right}{right}{right}{right}{sign}=", "4"),
        ("5+2{sign}=", "3"),
        ("5*2{sign}=", "−10"),
        ("5-2{sign}=", "7"),
        ("-5{sign}", "5"),
        ("5*-2{sign}=", "10"),
        ("(5{sign}", "(−5"),
        ("(5){sign}=", "−5"),
        ("{sqrt}16){sign}=", "−4"),
        ("{pi}{sign}", "−π"),
        ("{sign}", "−"),
        ("{sign}5", "−5"),
        ("2.6{exp}{sign}2=", "2.6e−2"),
        ("2.6{exp}2{sign}", "2.6e−2"),
        ("2.6{exp}2{sign}{sign}+0=", "260"),
        ("2.6{exp}-2+0=", "0.026"),
        ("{exp}5+0=", "100,000"),
        ("2{exp}{exp}5", "2e5"),
        ("2+3={sign}", "−5"),
        ("2+3={sign}=", "−5"),
        ("2+3={sign}+1=", "−4"),
        # Memory.
        ("5{ms}{clear}{mr}+1=", "6"),
        ("5{m_plus}3{m_plus}{mr}", "8"),
        ("5{m_plus}3{m_minus}{mr}", "2"),
        ("5{m_minus}{mr}", "−5"),
        ("5{m_minus}3*{mr}=", "−15"),
        ("2+3{m_plus}{mr}", "5"),
        ("2+3{m_plus}7", "7"),
        ("{mr}", "0"),
        ("5{ms}{mc}{mr}", "5"),
        ("5{ms}9{mr}", "5"),
        ("5{ms}9+1{mr}", "9 + 5"),
        ("1/3={ms}{clear}{mr}*3=", "1"),
        ("2+{ms}", "2 + "),
        ("{ms}{mr}", "0"),
        # Ans.
        ("2+3=4+{ans}=", "9"),
        ("2+3={ans}", "Ans"),
        ("{ans}=", "0"),
        ("1/3=3*{ans}=", "1"),
        # Undo.
        ("12{undo}", "1"),
        ("12{undo}{redo}", "12"),
        ("12{undo}{undo}{undo}", "0"),
        ("12{undo}3{redo}", "13"),
        ("1+2{clear}{undo}", "1 + 2"),
        ("1+1={undo}", "1 + 1"),
        ("1+1=5{undo}", "1 + 1"),
        ("13={undo}", "13"),
        ("12{clear}{undo}", "0"),
        ("{undo}{redo}", "0"),
    ],
)
def test_keys(keys: str, entry: str) -> None:
    assert shown(keys) == entry


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("12*4.75=", ["12 × 4.75 = 57"]),
        ("8*2==", ["8 × 2 = 16", "16 × 2 = 32"]),
        ("13=", []),
        ("13==", []),
        ("-13=", []),
        ("1.5=", []),
        ("{exp}5=", []),
        ("12345678=", []),
        ("48291735-48291735=", []),
        ("1234567-1234567=", ["1234567 − 1234567 = 0"]),
        ("48291735-48291736=", ["48291735 − 48291736 = −1"]),
        ("08-08=", ["8 − 8 = 0"]),
        ("13=+5=", ["13 + 5 = 18"]),
        ("2*(3+4=", ["2 × (3 + 4) = 14"]),
        ("2(3)=", ["2 × (3) = 6"]),
        ("√2=", ["√(2) ≈ 1.414213562373095"]),
        ("√2=+1=", ["√(2) ≈ 1.414213562373095", "1.414213562373095 + 1 ≈ 2.414213562373095"]),
        ("2{sign}^2=", ["(−2)^2 = 4"]),
        ("2^0.5={sign}*1=", ["2^0.5 ≈ 1.414213562373095", "−1.414213562373095 × 1 ≈ −1.414213562373095"]),
        ("{inverse}0.5{sin}=", ["sin⁻¹(0.5) = 30"]),
        ("8{log2}=", ["log2(8) = 3"]),
        ("10^20*1.5=", ["10^20 × 1.5 = 1.5e20"]),
        ("1/0=", []),
        ("5+=", []),
        ("=", []),
        ("2+3{m_plus}", ["2 + 3 = 5"]),
        ("100+10%=", ["100 + 10% = 110"]),
        ("7{mod}4=", ["7 mod 4 = 3"]),
    ],
)
def test_tape(keys: str, lines: list[str]) -> None:
    assert tape(keys) == lines


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
    assert not (display.can_undo or display.can_redo or display.is_result or display.more_digits)
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
    press(on, "1e99999*1{ms}")
    press(on, "1e100000*1{m_plus}")
    assert press(on, "9e99999*10{m_plus}").problem is not None


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


def test_a_line_of_a_thousand_digits() -> None:
    on = session()
    for _ in range(1100):
        on.apply(Command.DIGIT_7)
    digits = on.typed_digits()
    assert digits is not None
    assert len(digits) == 1000
