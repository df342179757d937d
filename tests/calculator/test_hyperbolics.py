"""Hyperbolic functions."""

import pytest

from tests.calculator.lines import result


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sinh 0", "0"),
        ("cosh 0", "1"),
        ("tanh 0", "0"),
        ("asinh 0", "0"),
        ("acosh 1", "0"),
        ("atanh 0", "0"),
        ("sinh(ln 2)", "0.75"),
        ("cosh(ln 2)", "1.25"),
        ("cosh 3^2-sinh 3^2", "1"),
        ("cosh(100000)^2-sinh(100000)^2", "1"),
        ("sinh 2-2sinh(1)cosh(1)", "0"),
        ("sinh(-2)+sinh 2", "0"),
        ("cosh(√2)-cosh(-√2)", "0"),
        ("cosh(√2)^2-sinh(√2)^2", "1"),
        ("tanh 1-sinh(1)/cosh(1)", "0"),
        ("asinh(3/4)-ln 2", "0"),
        ("asinh(-3/4)+ln 2", "0"),
        ("acosh(5/4)-ln 2", "0"),
        ("atanh(3/5)-ln 2", "0"),
        ("atanh(-3/5)+ln 2", "0"),
        ("asinh(sinh 2)", "2"),
        ("acosh(cosh 2)", "2"),
        ("atanh(tanh 2)", "2"),
        ("asinh(π)-ln(π+√(π²+1))", "0"),
        ("tanh 1e6", "1"),
        ("tanh(-1e6)", "-1"),
        # Abramowitz and Stegun, table 4.15; digits by series.
        ("sinh 1", "1.1752011936438014568823818505956008151557179813341"),
        ("cosh 1", "1.5430806348152437784779056207570616826015291123659"),
        ("tanh 1", "0.76159415595576488811945828260479359041276859725794"),
        ("acosh 2", "1.3169578969248167086250463473079684440269819714675"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert result(text) == value
    assert result(text, "rad") == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("acosh 0", "DomainProblem"),
        ("acosh 0.999", "DomainProblem"),
        ("acosh -2", "DomainProblem"),
        ("atanh 1", "NotDefined"),
        ("atanh -1", "NotDefined"),
        ("atanh 1.5", "DomainProblem"),
        ("atanh π", "DomainProblem"),
        ("sinh 1e7", "TooLarge"),
        ("cosh -1e7", "TooLarge"),
    ],
)
def test_problem(text: str, kind: str) -> None:
    assert result(text) == f"error: {kind}"
