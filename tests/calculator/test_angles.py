"""Trigonometry: exact angles, domains, units, large arguments."""

import pytest

from tests.calculator.lines import result

# NIST DLMF, table 4.17.1: sin and cos of multiples of π/12, written with roots.
EXACT = [
    (0, "0", "1"),
    (15, "(√6-√2)/4", "(√6+√2)/4"),
    (30, "1/2", "√3/2"),
    (45, "√2/2", "√2/2"),
    (60, "√3/2", "1/2"),
    (75, "(√6+√2)/4", "(√6-√2)/4"),
    (90, "1", "0"),
    (105, "(√6+√2)/4", "-(√6-√2)/4"),
    (120, "√3/2", "-1/2"),
    (135, "√2/2", "-√2/2"),
    (150, "1/2", "-√3/2"),
    (165, "(√6-√2)/4", "-(√6+√2)/4"),
    (180, "0", "-1"),
    (210, "-1/2", "-√3/2"),
    (225, "-√2/2", "-√2/2"),
    (270, "-1", "0"),
    (300, "-√3/2", "1/2"),
    (330, "-1/2", "√3/2"),
    (345, "-(√6-√2)/4", "(√6+√2)/4"),
    (360, "0", "1"),
    (-30, "-1/2", "√3/2"),
    (-90, "-1", "0"),
    (3630, "1/2", "√3/2"),
]


@pytest.mark.parametrize(("degrees", "sine", "cosine"), EXACT)
def test_multiples_of_15_degrees_are_exact_in_every_unit(degrees: int, sine: str, cosine: str) -> None:
    for angle, written in (("deg", f"{degrees}"), ("rad", f"({degrees}π/180)"), ("grad", f"({degrees}*10/9)")):
        assert result(f"sin({written})-({sine})", angle) == "0"
        assert result(f"cos({written})-({cosine})", angle) == "0"


@pytest.mark.parametrize("degrees", [0, 15, 30, 45, 60, 75])
def test_inverses_give_exact_angles_back(degrees: int) -> None:
    assert result(f"asin(sin {degrees})") == str(degrees)
    assert result(f"acos(cos {degrees})") == str(degrees)
    assert result(f"atan(tan {degrees})") == str(degrees)
    assert result(f"asin(-sin({degrees}))") == str(-degrees)
    assert result(f"atan(tan({degrees}π/180))-{degrees}π/180", "rad") == "0"


@pytest.mark.parametrize(
    ("text", "angle", "value"),
    [
        ("sin 30", "deg", "0.5"),
        ("sin 180", "deg", "0"),
        ("cos(π/2)", "rad", "0"),
        ("sin π", "rad", "0"),
        ("sin(π/6)", "rad", "0.5"),
        ("tan(π/4)", "rad", "1"),
        ("tan(50)", "grad", "1"),
        ("sin(100/3)", "grad", "0.5"),
        ("tan 45", "deg", "1"),
        ("tan 15-2+√3", "deg", "0"),
        ("tan 75-2-√3", "deg", "0"),
        ("tan 180", "deg", "0"),
        ("tan 135", "deg", "-1"),
        ("sin 45-1/√2", "deg", "0"),
        ("asin 0.5", "deg", "30"),
        ("asin(1/√2)", "deg", "45"),
        ("asin(-1)", "deg", "-90"),
        ("acos 0.5", "deg", "60"),
        ("acos(-0.5)", "deg", "120"),
        ("acos(-1)", "deg", "180"),
        ("acos 1", "deg", "0"),
        ("acos 0", "grad", "100"),
        ("atan 1", "grad", "50"),
        ("atan 1-π/4", "rad", "0"),
        ("atan √3", "deg", "60"),
        ("atan(1/√3)", "deg", "30"),
        ("atan(2+√3)", "deg", "75"),
        ("atan(2-√3)", "deg", "15"),
        ("atan -1", "deg", "-45"),
        ("asin(sin 20)", "deg", "20"),
        ("sin(asin(1/π))*π", "deg", "1"),
        ("acos(cos 77)", "deg", "77"),
        ("asin(sin 100)", "deg", "80"),
        ("sin(-20)+sin 20", "deg", "0"),
        ("cos(-20)-cos 20", "deg", "0"),
        ("sin 160-sin 20", "deg", "0"),
        ("sin 20-cos 70", "deg", "0"),
        ("sin(-1)+sin(1)", "rad", "0"),
        ("cos(-1)-cos(1)", "rad", "0"),
        ("tan(-1)+tan 1", "rad", "0"),
        ("sin(√2)-sin(√2π/180*180/π)", "deg", "0"),
        ("sin 1e22", "deg", "-0.98480775301220805936674302458952301367064325171984"),
        # Known hard case of argument reduction (Ng, 1992); digits from the paper and from OEIS-grade references.
        ("sin 1e22", "rad", "-0.85220084976718880177270589375302936826176215041004"),
        ("tan 89.9999999", "deg", "572957795.1308232081862051308096085108980116477426"),
        ("sin 1", "rad", "0.84147098480789650665250232163029899962256306079837"),
        ("cos 1", "rad", "0.54030230586813971740093660744297660373231042061792"),
        ("tan 1", "rad", "1.5574077246549022305069748074583601730872507723815"),
        ("sin 1e22", "grad", "0"),
        ("tan 0.1", "grad", "0.001570797618724366715017206073944006205875004917393"),
        ("π", "deg", "3.1415926535897932384626433832795028841971693993751"),
    ],
)
def test_value(text: str, angle: str, value: str) -> None:
    assert result(text, angle).startswith(value)
    if len(value) < 20:
        assert result(text, angle) == value


@pytest.mark.parametrize(
    ("text", "angle", "kind"),
    [
        ("tan 90", "deg", "NotDefined"),
        ("tan -90", "deg", "NotDefined"),
        ("tan 270", "deg", "NotDefined"),
        ("tan(π/2)", "rad", "NotDefined"),
        ("tan(5π/2)", "rad", "NotDefined"),
        ("tan 100", "grad", "NotDefined"),
        ("tan(acos 0)", "rad", "NotDefined"),
        ("1/sin(π)", "rad", "DivisionByZero"),
        ("asin 2", "deg", "DomainProblem"),
        ("asin -1.0000001", "deg", "DomainProblem"),
        ("acos 1.1", "deg", "DomainProblem"),
        ("asin π", "rad", "DomainProblem"),
        ("acos(1+10^-190)", "rad", "DomainProblem"),
    ],
)
def test_problem(text: str, angle: str, kind: str) -> None:
    assert result(text, angle) == f"error: {kind}"


def test_one_that_is_one_only_by_the_rule_is_within_the_domain() -> None:
    assert result("asin(sin(1)^2+cos(1)^2)", "rad").startswith("1.57079632679489661923132169163975144209858469968")
