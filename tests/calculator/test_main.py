"""The line tool: lines in, results out, within its bounds."""

import io
import runpy
import subprocess
import sys
from time import process_time

import pytest

from disguise_app.calculator.__main__ import MOST_LINE_BYTES, main, run
from tests.calculator.lines import result


def lines(text: bytes, angle: str = "deg") -> list[str]:
    target = io.BytesIO()
    run(io.BytesIO(text), target, angle)
    return target.getvalue().decode().splitlines()


def test_a_line_for_each_line() -> None:
    assert lines(b"1+1\n\n2+\r\n1/3\n3*4") == [
        "2",
        "error: SyntaxProblem",
        "error: SyntaxProblem",
        "0.33333333333333333333333333333333333333333333333333",
        "12",
    ]
    assert lines(b"") == []
    assert lines("\ufeff√9\n".encode()) == ["3"]


def test_angle() -> None:
    assert lines(b"cos pi", "rad") == ["-1"]
    assert lines(b"sin 100", "grad") == ["1"]


def test_bytes_that_are_no_text() -> None:
    assert lines(b"\xff\xfe1+1\n1+1\n") == ["error: SyntaxProblem", "2"]


def test_a_megabyte_in_a_line_is_refused_and_the_next_line_answered() -> None:
    assert lines(b"9" * 1_000_000 + b"\n1+1\n") == ["error: TooLarge", "2"]
    assert lines(b"9" * (3 * MOST_LINE_BYTES)) == ["error: TooLarge"]
    assert lines(b"1+" * 40_000 + b"1\n2\n") == ["error: TooLarge", "2"]


def test_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "disguise_app.calculator", "--angle", "rad"],
        input=b"sin(pi/6)\nsqrt -1\n",
        capture_output=True,
        check=True,
    )
    assert done.stdout == b"0.5\nerror: DomainProblem\n"
    assert done.stderr == b""


def test_wrong_option() -> None:
    with pytest.raises(SystemExit):
        main(["--angle", "mil"])


def test_main_answers_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream:
        def __init__(self, content: bytes) -> None:
            self.buffer = io.BytesIO(content)

    source, target = Stream(b"sin 30\n"), Stream(b"")
    monkeypatch.setattr(sys, "stdin", source)
    monkeypatch.setattr(sys, "stdout", target)
    assert main([]) == 0
    assert target.buffer.getvalue() == b"0.5\n"
    source.buffer.seek(0)
    monkeypatch.setattr(sys, "argv", ["calculator"])
    monkeypatch.delitem(sys.modules, "disguise_app.calculator.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("disguise_app.calculator", run_name="__main__")
    assert ended.value.code == 0


HEAVY = [
    "9^9^9",
    "100000!",
    "99999999!",
    "(64^5)!",
    "2^123456789",
    "25205!",
    "25205!/25204!",
    "20000!*5000!",
    "3^200000",
    "1/3^200000",
    "3^200000 mod 7^100000",
    "1/3^20000+1/7^20000+1/11^20000",
    "(10^50000+1)/(10^49999+3)*(10^50000+7)/(10^49998+9)",
    "2^100000/3^100000*5^70000/7^70000",
    "sqrt(25205!)",
    "ln(25205!)",
    "ln(1+10^-90000)",
    "log2(10^99999)",
    "sin(10^99999)",
    "sin(20000!)",
    "cos(10^30000)",
    "(10^99999+pi) mod 7",
    "(10^40000*pi) mod 7",
    "sqrt(10^99998+1)-10^49999",
    "(1+10^-60000)^(10^60000)",
    "(1+10^-90000*pi)^(10^90000)",
    "1.5^(5*10^5)",
    "12345.678!",
    "(-20000.5)!",
    "sin(12345.678!)",
    "pi^pi^pi^pi",
    "exp(exp(exp(-200000)))",
    "2⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹",
    "(" * 10_000 + "1" + ")" * 10_000,
    "(" * 30_000,
    ")" * 10_000,
    "sin(" * 5000 + "1",
    "√" * 20_000 + "2",
    "-" * 20_000 + "1",
    "1" + "+1" * 12_000,
    "1" + "*2" * 12_000,
    "2" + "^2" * 12_000,
    "1" + "^1" * 12_000,
    "1" + "!" * 20_000,
    "1+5" + "%" * 20_000,
    "9" * 60_000,
    "9" * 9999 + "*" + "9" * 9999,
    "1/(1+" * 4000 + "pi",
    "ln(1+exp(" * 2000 + "1",
    "(" * 4000 + "1.1" + ")!" * 4000,
    "(1/3)^" * 2500 + "2",
    "|" * 5000 + "1",
    "+".join(f"sin({n})" for n in range(1, 3000)),
    "+".join(f"√{n}" for n in range(1, 3000)),
    "*".join(f"(1+√{n})" for n in range(2, 500)),
    "+".join(f"1/{n}" for n in range(1, 4000)),
    "+".join(f"{n}^0.5!" for n in range(1, 2500)),
    "(1.1!)" * 2500,
    "cosh(100000)^2-sinh(100000)^2",
    "1" + "0" * 9000 + "/7",
    "1," * 20_000,
    "root(" * 5000,
    "1'" * 20_000 + "1",
]


@pytest.mark.parametrize("text", HEAVY, ids=lambda text: text[:40])
def test_everything_answers_within_the_bound(text: str) -> None:
    result("sin 1+ln 3")
    spent = []
    for _ in range(3):
        start = process_time()
        assert result(text)
        spent.append(process_time() - start)
        if spent[-1] < 0.2:
            break
    assert min(spent) < 0.2


def test_memory_stays_within_64_mib_of_what_the_program_needs() -> None:
    script = (
        "import resource, sys\n"
        "from disguise_app.calculator.__main__ import answer\n"
        "answer('sin 1+ln 3', 'deg')\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "for text in sys.stdin.read().split('\\n'):\n"
        "    answer(text, 'deg')\n"
        "sys.stdout.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input="\n".join(HEAVY).encode(), capture_output=True, check=True
    )
    assert int(done.stdout) < 64 * 1024
