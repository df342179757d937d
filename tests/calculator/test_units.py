"""Unit conversion (conventions, section 8): every factor against its source."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disguise_app.calculator.budget import Budget
from disguise_app.calculator.numbers import Work
from disguise_app.calculator.signs import NumberLocale
from disguise_app.calculator.units import KINDS, convert, converted, unit
from disguise_app.calculator.values import rational


def text_of(text: str, kind: str, source: str, target: str) -> str:
    outcome = converted(text, kind, source, target, digits=30)
    if outcome.result is None:
        assert outcome.problem is not None
        return outcome.problem.kind
    return outcome.result.text


@pytest.mark.parametrize(
    ("text", "kind", "source", "target", "value"),
    [
        # International yard and pound agreement, 1959; NIST SP 811, appendix B.
        ("1", "length", "inch", "millimetre", "25.4"),
        ("1", "length", "foot", "metre", "0.3048"),
        ("1", "length", "yard", "metre", "0.9144"),
        ("1", "length", "mile", "kilometre", "1.609344"),
        ("1", "length", "mile", "foot", "5280"),
        ("1", "length", "nautical_mile", "metre", "1852"),
        ("1", "length", "angstrom", "nanometre", "0.1"),
        ("1", "length", "astronomical_unit", "metre", "149597870700"),
        ("1", "length", "light_year", "metre", "9460730472580800"),
        ("1", "length", "micrometre", "millimetre", "0.001"),
        ("1/3", "length", "foot", "inch", "4"),
        ("2.5*4", "length", "centimetre", "metre", "0.1"),
        ("1", "weight", "pound", "kilogram", "0.45359237"),
        ("16", "weight", "ounce", "pound", "1"),
        ("1", "weight", "stone", "pound", "14"),
        ("1", "weight", "short_ton", "kilogram", "907.18474"),
        ("1", "weight", "long_ton", "kilogram", "1016.0469088"),
        ("7000", "weight", "grain", "pound", "1"),
        ("5", "weight", "carat", "gram", "1"),
        ("1", "weight", "tonne", "milligram", "1000000000"),
        ("0", "temperature", "celsius", "kelvin", "273.15"),
        ("-40", "temperature", "celsius", "fahrenheit", "-40"),
        ("0", "temperature", "kelvin", "fahrenheit", "-459.67"),
        ("100", "temperature", "celsius", "fahrenheit", "212"),
        ("32", "temperature", "fahrenheit", "celsius", "0"),
        ("491.67", "temperature", "rankine", "celsius", "0"),
        ("0", "temperature", "kelvin", "rankine", "0"),
        ("-1", "temperature", "kelvin", "celsius", "DomainProblem"),
        ("-273.16", "temperature", "celsius", "kelvin", "DomainProblem"),
        ("-459.68", "temperature", "fahrenheit", "kelvin", "DomainProblem"),
        ("1", "volume", "us_gallon", "litre", "3.785411784"),
        ("231", "volume", "cubic_inch", "us_gallon", "1"),
        ("1", "volume", "us_gallon", "us_fluid_ounce", "128"),
        ("1", "volume", "us_gallon", "us_tablespoon", "256"),
        ("1", "volume", "us_gallon", "us_teaspoon", "768"),
        ("1", "volume", "us_gallon", "us_cup", "16"),
        ("1", "volume", "us_quart", "us_pint", "2"),
        ("1", "volume", "imperial_gallon", "litre", "4.54609"),
        ("1", "volume", "imperial_pint", "imperial_fluid_ounce", "20"),
        ("4", "volume", "imperial_quart", "imperial_gallon", "1"),
        ("1", "volume", "cubic_foot", "cubic_inch", "1728"),
        ("1", "volume", "cubic_metre", "millilitre", "1000000"),
        ("1", "volume", "cubic_centimetre", "millilitre", "1"),
        ("1", "area", "acre", "square_metre", "4046.8564224"),
        ("1", "area", "square_mile", "acre", "640"),
        ("1", "area", "square_yard", "square_foot", "9"),
        ("1", "area", "square_foot", "square_inch", "144"),
        ("1", "area", "square_kilometre", "hectare", "100"),
        ("1", "area", "square_metre", "square_centimetre", "10000"),
        ("36", "speed", "kilometre_per_hour", "metre_per_second", "10"),
        ("1", "speed", "mile_per_hour", "kilometre_per_hour", "1.609344"),
        ("1", "speed", "knot", "kilometre_per_hour", "1.852"),
        ("1", "speed", "foot_per_second", "metre_per_second", "0.3048"),
        ("1", "time", "year", "day", "365.25"),
        ("1", "time", "month", "day", "30.4375"),
        ("1", "time", "week", "hour", "168"),
        ("1", "time", "minute", "millisecond", "60000"),
        ("1", "time", "second", "microsecond", "1000000"),
        ("1", "energy", "calorie", "joule", "4.184"),
        ("1", "energy", "kilocalorie", "kilojoule", "4.184"),
        ("1", "energy", "kilowatt_hour", "joule", "3600000"),
        ("1", "energy", "watt_hour", "joule", "3600"),
        ("1", "energy", "electronvolt", "joule", "1.602176634e-19"),
        ("1", "energy", "british_thermal_unit", "joule", "1055.05585262"),
        ("1", "energy", "foot_pound", "joule", "1.3558179483314004"),
        ("1", "power", "horsepower", "watt", "745.69987158227022"),
        ("1", "power", "metric_horsepower", "watt", "735.49875"),
        ("3600", "power", "btu_per_hour", "watt", "1055.05585262"),
        ("1", "power", "megawatt", "kilowatt", "1000"),
        ("1", "pressure", "atmosphere", "pascal", "101325"),
        ("760", "pressure", "torr", "atmosphere", "1"),
        ("1", "pressure", "bar", "kilopascal", "100"),
        ("1", "pressure", "hectopascal", "pascal", "100"),
        ("1", "pressure", "millimetre_of_mercury", "pascal", "133.322387415"),
        ("1", "pressure", "pound_per_square_inch", "pascal", "6894.75729316836133672267344535"),
        ("1", "data", "gigabyte", "mebibyte", "953.67431640625"),
        ("1", "data", "tebibyte", "gibibyte", "1024"),
        ("1", "data", "byte", "bit", "8"),
        ("1", "data", "petabyte", "terabyte", "1000"),
        ("1", "data", "pebibyte", "kibibyte", "1099511627776"),
        ("1", "data", "kilobyte", "byte", "1000"),
        ("180", "angle", "degree", "radian", "3.14159265358979323846264338328"),
        ("pi", "angle", "radian", "degree", "180"),
        ("1", "angle", "turn", "gradian", "400"),
        ("1", "angle", "degree", "arcsecond", "3600"),
        ("1", "angle", "arcminute", "arcsecond", "60"),
        ("5+", "length", "inch", "metre", "SyntaxProblem"),
        ("1/0", "length", "inch", "metre", "DivisionByZero"),
        ("1e99999*1", "length", "light_year", "angstrom", "TooLarge"),
    ],
)
def test_conversion(text: str, kind: str, source: str, target: str, value: str) -> None:
    assert text_of(text, kind, source, target) == value


def test_60_watts_stay_60_watts() -> None:
    assert text_of("60", "power", "watt", "watt") == "60"


def test_text_is_read_by_the_locale() -> None:
    outcome = converted("1.234,5", "length", "metre", "kilometre", locale=NumberLocale(decimal=",", group="."))
    assert outcome.result is not None
    assert outcome.result.text == "1.2345"


def test_unknown_unit() -> None:
    with pytest.raises(KeyError):
        unit("length", "furlong")


def test_ids_are_unique_in_each_kind() -> None:
    for units in KINDS.values():
        assert len({one.id for one in units}) == len(units)
        assert len({one.symbol for one in units}) == len(units)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.fractions(min_value=500, max_value=10**6, max_denominator=1000))
def test_there_and_back_is_exact(data: st.DataObject, number: Fraction) -> None:
    kind = data.draw(st.sampled_from(sorted(KINDS)))
    first, second = (data.draw(st.sampled_from(KINDS[kind])) for _ in range(2))
    work = Work(budget=Budget(1000))
    there = convert(work, rational(number), kind, first, second)
    assert convert(work, there, kind, second, first).fraction == number
