"""Units with exact factors, and conversion between two of a kind.

Called by the cover's units view. Every factor is a fraction of the kind's base unit (the radian alone carries π), so a
chain loses nothing. Ids are stable and symbols international; the names that people read are the cover's.
Sources: BIPM, SI brochure, 9th edition (2019); yard and pound agreement (1959) and NIST SP 811; IAU 2012 B2 (au);
IEC 80000-13 (binary prefixes); UK Units of Measurement Regulations 1995 (imperial gallon).
"""

from fractions import Fraction
from typing import Final, NamedTuple

from disguise_app.calculator.answers import FULL_MS, SHOWN_DIGITS, Outcome, written
from disguise_app.calculator.budget import Budget
from disguise_app.calculator.errors import DomainProblem, Problem
from disguise_app.calculator.evaluate import evaluate
from disguise_app.calculator.numbers import Work, add, divide, multiply, sign, subtract
from disguise_app.calculator.reading import numbers_in_line
from disguise_app.calculator.signs import ENGLISH, NumberLocale
from disguise_app.calculator.tokens import tokenize
from disguise_app.calculator.tree import parse
from disguise_app.calculator.values import Value, power_of, rational


class Unit(NamedTuple):
    """Hold a unit: id, symbol, its size in the base unit as a fraction times a power of π, and where its zero lies."""

    id: str
    symbol: str
    size: Fraction
    zero: Fraction = Fraction(0)
    pi_power: int = 0


def _units(rows: str) -> tuple[Unit, ...]:
    """Read `id symbol size [zero]` lines; a size is a product of fractions written with `*` and `/`."""
    made = []
    for row in rows.strip().splitlines():
        name, symbol, size, *zero = row.split()
        made.append(Unit(name, symbol.replace("_", " "), _fraction(size), _fraction(zero[0]) if zero else Fraction(0)))
    return tuple(made)


def _fraction(text: str) -> Fraction:
    top, _, bottom = text.partition("/")
    size = Fraction(1)
    for factor in top.split("*"):
        size *= Fraction(factor)
    return size / Fraction(bottom) if bottom else size


_POUND: Final = "0.45359237"
_POUND_FORCE: Final = "0.45359237*9.80665"
_BTU: Final = "1055.05585262"

# The first unit of each kind is its base.
KINDS: Final[dict[str, tuple[Unit, ...]]] = {
    "length": _units("""
        metre m 1
        kilometre km 1000
        centimetre cm 0.01
        millimetre mm 0.001
        micrometre µm 1e-6
        nanometre nm 1e-9
        angstrom Å 1e-10
        inch in 0.0254
        foot ft 0.3048
        yard yd 0.9144
        mile mi 1609.344
        nautical_mile nmi 1852
        astronomical_unit au 149597870700
        light_year ly 9460730472580800"""),
    "weight": _units(f"""
        kilogram kg 1
        gram g 0.001
        milligram mg 1e-6
        tonne t 1000
        pound lb {_POUND}
        ounce oz {_POUND}/16
        stone st {_POUND}*14
        short_ton short_ton {_POUND}*2000
        long_ton long_ton {_POUND}*2240
        grain gr {_POUND}/7000
        carat ct 0.0002"""),
    "temperature": _units("""
        kelvin K 1
        celsius °C 1 273.15
        fahrenheit °F 5/9 459.67*5/9
        rankine °R 5/9"""),
    "volume": _units("""
        litre L 1
        millilitre mL 0.001
        cubic_metre m³ 1000
        cubic_centimetre cm³ 0.001
        cubic_inch in³ 0.016387064
        cubic_foot ft³ 28.316846592
        us_gallon gal_(US) 3.785411784
        us_quart qt_(US) 3.785411784/4
        us_pint pt_(US) 3.785411784/8
        us_cup cup_(US) 3.785411784/16
        us_fluid_ounce fl_oz_(US) 3.785411784/128
        us_tablespoon tbsp_(US) 3.785411784/256
        us_teaspoon tsp_(US) 3.785411784/768
        imperial_gallon gal_(UK) 4.54609
        imperial_quart qt_(UK) 4.54609/4
        imperial_pint pt_(UK) 4.54609/8
        imperial_fluid_ounce fl_oz_(UK) 4.54609/160"""),
    "area": _units("""
        square_metre m² 1
        square_kilometre km² 1e6
        square_centimetre cm² 0.0001
        hectare ha 10000
        square_inch in² 0.00064516
        square_foot ft² 0.09290304
        square_yard yd² 0.83612736
        acre ac 4046.8564224
        square_mile mi² 2589988.110336"""),
    "speed": _units("""
        metre_per_second m/s 1
        kilometre_per_hour km/h 1/3.6
        mile_per_hour mph 0.44704
        knot kn 1852/3600
        foot_per_second ft/s 0.3048"""),
    "time": _units("""
        second s 1
        millisecond ms 0.001
        microsecond µs 1e-6
        minute min 60
        hour h 3600
        day d 86400
        week wk 604800
        month mo 31557600/12
        year yr 31557600"""),
    "energy": _units(f"""
        joule J 1
        kilojoule kJ 1000
        calorie cal 4.184
        kilocalorie kcal 4184
        watt_hour Wh 3600
        kilowatt_hour kWh 3600000
        electronvolt eV 1.602176634e-19
        british_thermal_unit BTU {_BTU}
        foot_pound ft·lbf 0.3048*{_POUND_FORCE}"""),
    "power": _units(f"""
        watt W 1
        kilowatt kW 1000
        megawatt MW 1000000
        horsepower hp 550*0.3048*{_POUND_FORCE}
        metric_horsepower PS 75*9.80665
        btu_per_hour BTU/h {_BTU}/3600"""),
    "pressure": _units(f"""
        pascal Pa 1
        hectopascal hPa 100
        kilopascal kPa 1000
        bar bar 100000
        atmosphere atm 101325
        torr Torr 101325/760
        millimetre_of_mercury mmHg 13.5951*9.80665
        pound_per_square_inch psi {_POUND_FORCE}/0.00064516"""),
    "data": _units("""
        byte B 1
        bit bit 1/8
        kilobyte kB 1e3
        megabyte MB 1e6
        gigabyte GB 1e9
        terabyte TB 1e12
        petabyte PB 1e15
        kibibyte KiB 1024
        mebibyte MiB 1048576
        gibibyte GiB 1073741824
        tebibyte TiB 1099511627776
        pebibyte PiB 1125899906842624"""),
    "angle": (
        Unit("turn", "tr", Fraction(1)),
        Unit("degree", "°", Fraction(1, 360)),
        Unit("radian", "rad", Fraction(1, 2), pi_power=-1),
        Unit("gradian", "gon", Fraction(1, 400)),
        Unit("arcminute", "′", Fraction(1, 21600)),
        Unit("arcsecond", "″", Fraction(1, 1296000)),
    ),
}

_BELOW_ZERO: Final = frozenset({"temperature"})


def unit(kind: str, name: str) -> Unit:
    """Return the unit `name` of `kind`; raise KeyError if there is none."""
    for found in KINDS[kind]:
        if found.id == name:
            return found
    raise KeyError(name)


def convert(work: Work, value: Value, kind: str, source: Unit, target: Unit) -> Value:
    """Return `value` of `source` in `target`; raise DomainProblem below the absolute zero of temperature."""
    base = add(work, multiply(work, value, _size(work, source)), rational(source.zero))
    if kind in _BELOW_ZERO and sign(work, base) < 0:
        raise DomainProblem
    return divide(work, subtract(work, base, rational(target.zero)), _size(work, target))


def _size(work: Work, of: Unit) -> Value:
    size = rational(of.size)
    return multiply(work, size, power_of("pi", of.pi_power)) if of.pi_power else size


def converted(
    text: str, kind: str, source: str, target: str, *, locale: NumberLocale = ENGLISH, digits: int = SHOWN_DIGITS
) -> Outcome:
    """Return the expression `text`, as typed, converted from unit `source` to `target`, with its neutral text."""
    budget = Budget(FULL_MS)
    try:
        expression = parse(tokenize(numbers_in_line(text, locale), budget.check), budget.check)
        value, problem, _ = evaluate(expression, budget=budget)
        if value is None:
            return Outcome(None, problem)
        work = Work(budget=budget)
        return Outcome(written(convert(work, value, kind, unit(kind, source), unit(kind, target)), digits, budget))
    except Problem as problem:
        return Outcome(None, problem)
