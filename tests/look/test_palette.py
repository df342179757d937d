"""Every pair of colours that carries text or a mark has the contrast that was agreed (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from disguise_app.look import palette

TABLES = {
    "light": palette.LIGHT,
    "dark": palette.DARK,
    "more light": palette.CONTRAST_LIGHT,
    "more dark": palette.CONTRAST_DARK,
}
TEXT = [
    *[("text", on) for on in ("page", "window", "key", "fn", "soft", "sheet", "key_hover", "fn_hover", "safe")],
    *[("dim", on) for on in ("page", "window", "fn", "soft", "sheet")],
    *[("pressed_text", on) for on in ("key_pressed", "fn_pressed")],
    ("op", "fn"),
    ("op", "fn_hover"),
    ("op_pressed", "fn_pressed"),
    ("eq_text", "eq"),
    ("eq_text", "eq_hover"),
    ("eq_pressed_text", "eq_pressed"),
    *[("accent", on) for on in ("page", "window", "fn", "key", "sheet", "soft")],
    ("calm_text", "calm_ground"),
    ("calm_text", "page"),
    ("safe_text", "safe"),
    ("safe_text", "page"),
    ("art_ink", "art_sky"),
]
MARKS = [
    *[("edge", on) for on in ("page", "window", "sheet")],
    *[("eq", on) for on in ("window",)],
    ("calm_mark", "page"),
    ("calm_mark", "calm_ground"),
    ("art_door", "art_wall"),
]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shades = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shades)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(table: str, ink: str, ground: str) -> None:
    assert contrast(TABLES[table][ink], TABLES[table][ground]) >= 4.5


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_can_be_seen(table: str, mark: str, ground: str) -> None:
    assert contrast(TABLES[table][mark], TABLES[table][ground]) >= 3


def test_the_ratio_is_reckoned_as_the_standard_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_all_tables_have_the_same_roles() -> None:
    assert {frozenset(table) for table in TABLES.values()} == {frozenset(palette.LIGHT)}


def test_a_scheme_has_its_table() -> None:
    assert palette.table("dark") is palette.DARK
    assert palette.table("light", more_contrast=True) is palette.CONTRAST_LIGHT
    assert palette.table("dark", more_contrast=True) is palette.CONTRAST_DARK
