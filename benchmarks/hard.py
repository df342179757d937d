"""Expressions that calculators get wrong or take long for, with their true values; used by `evaluate`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mpmath import acos, asin, atan, cbrt, ceil, cos, cosh, degrees, exp, fac, fmod, ln, log10, mpf, pi, sin, sqrt, tan


@dataclass(frozen=True)
class Hard:
    """One expression: as ours and GNOME's read it, its true value, and for `bc`, "" where it has none of it."""

    text: str
    true: Callable[[], Any]
    bc: str = ""
    qalc: str = ""

    def for_qalc(self) -> str:
        """Return the expression as Qalculate reads it."""
        return self.qalc or self.text


def _deg(angle: str) -> Any:
    return mpf(angle) * pi / 180


HARD = (
    Hard("0.1+0.2-0.3", lambda: mpf(0), "0.1+0.2-0.3"),
    Hard("1/3+1/3+1/3-1", lambda: mpf(0)),
    Hard("2^100+1-2^100", lambda: mpf(1), "2^100+1-2^100"),
    Hard("1000000000000000000000+1-1000000000000000000000", lambda: mpf(1), "10^21+1-10^21"),
    Hard("100!/98!", lambda: mpf(9900)),
    Hard("200!/199!-200", lambda: mpf(0)),
    Hard("2^0.5", lambda: sqrt(mpf(2)), "sqrt(2)"),
    Hard("sqrt(2)^2-2", lambda: mpf(0)),
    Hard("(2*sqrt(3))^2-12", lambda: mpf(0)),
    Hard("sqrt(2.25)-1.5", lambda: mpf(0), "sqrt(2.25)-1.5"),
    Hard("3456^0.5-sqrt(3456)", lambda: mpf(0)),
    Hard("sqrt(10^40+1)-10^20", lambda: sqrt(mpf(10) ** 40 + 1) - mpf(10) ** 20),
    Hard("sin(30)", lambda: mpf("0.5")),
    Hard("cos(90)", lambda: mpf(0)),
    Hard("tan(45)", lambda: mpf(1)),
    Hard("sin(180)", lambda: mpf(0)),
    Hard("sin(45)-1/sqrt(2)", lambda: mpf(0)),
    Hard("tan(10)-sin(10)/cos(10)", lambda: mpf(0)),
    Hard("sin(1)", lambda: sin(_deg("1")), "s(4*a(1)/180)"),
    Hard("cos(89.9999999999)", lambda: cos(_deg("89.9999999999")), "c(89.9999999999*4*a(1)/180)"),
    Hard("tan(89.9999999999)", lambda: tan(_deg("89.9999999999"))),
    Hard("sin(10^22)", lambda: sin(_deg(str(10**22 % 360)))),
    Hard("asin(0.7)", lambda: degrees(asin(mpf("0.7")))),
    Hard("acos(0.7)", lambda: degrees(acos(mpf("0.7")))),
    Hard("atan(10^30)", lambda: degrees(atan(mpf(10) ** 30))),
    Hard("ln(2)", lambda: ln(mpf(2)), "l(2)"),
    Hard("ln(e)", lambda: mpf(1), "l(e(1))"),
    Hard("log(1000)", lambda: mpf(3), qalc="log10(1000)"),
    Hard("log(2)", lambda: log10(mpf(2)), "l(2)/l(10)", "log10(2)"),
    Hard("ln(1.00000000000000000001)", lambda: ln(mpf("1.00000000000000000001")), "l(1.00000000000000000001)"),
    Hard("e^-1000", lambda: exp(mpf(-1000))),
    Hard("e^1000", lambda: exp(mpf(1000)), "e(1000)"),
    Hard("e^(pi*sqrt(163))-262537412640768744", lambda: exp(pi * sqrt(mpf(163))) - 262537412640768744),
    Hard("cosh(10)-(e^10+e^-10)/2", lambda: mpf(0), qalc="cosh(10 rad)-(e^10+e^-10)/2"),
    Hard("cosh(1)", lambda: cosh(mpf(1)), "(e(1)+e(-1))/2", "cosh(1 rad)"),
    Hard("100!", lambda: fac(mpf(100))),
    Hard("3.5!", lambda: fac(mpf("3.5"))),
    Hard("1/7", lambda: mpf(1) / 7, "1/7"),
    Hard("10^-20", lambda: mpf(10) ** -20),
    Hard("2^-1074", lambda: mpf(2) ** -1074),
    Hard("1.0000001^10000000", lambda: mpf("1.0000001") ** 10000000),
    Hard("(1+1/10^15)^(10^15)", lambda: (1 + mpf(10) ** -15) ** (mpf(10) ** 15)),
    Hard("7^77 mod 1000", lambda: mpf(pow(7, 77, 1000))),
    Hard("-7 mod 5", lambda: mpf(3)),
    Hard("10^50 mod 7", lambda: fmod(mpf(10) ** 50, 7)),
    Hard("100+10%", lambda: mpf(110)),
    Hard("72-20%+5%", lambda: mpf("60.48")),
    Hard("2^3^2", lambda: mpf(512), "2^3^2"),
    Hard("-2^2", lambda: mpf(-4), "-(2^2)"),
    Hard("6/2(1+2)", lambda: mpf(9), qalc="6/2*(1+2)"),
    Hard("27^(1/3)", lambda: ceil(cbrt(mpf(27)))),
)

TOO_LARGE = ("9^9^9", "9^9^9^9", "100000000!", "(64^5)!", "2^123456789012", "1e1000000^1e10")
