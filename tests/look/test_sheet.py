"""The stylesheet's template is filled with colours and lengths, and refuses a role that does not exist."""

import pytest

from disguise_app.look import palette, sheet
from disguise_app.outside import places


def test_roles_and_lengths_are_filled_in() -> None:
    filled = sheet.fill("a { color: @text; margin: @4px @12px; }", {"text": "#112233"}, lambda size: size * 2)
    assert filled == "a { color: #112233; margin: 8px 24px; }"


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(sheet.UnknownRole):
        sheet.fill("a { color: @texd; }", {"text": "#112233"}, int)


@pytest.mark.parametrize("table", [palette.LIGHT, palette.DARK, palette.CONTRAST_LIGHT, palette.CONTRAST_DARK])
def test_the_cover_can_be_dressed_in_every_table(table: dict[str, str]) -> None:
    template = places.resource("styles", "cover.qss").decode()
    assert "@" not in sheet.fill(template, table, int).split("*/", 1)[1]
