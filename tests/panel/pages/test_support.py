"""Support: the emergency number first, own contacts, then lines that fit; each with its source and date."""

from PySide6.QtWidgets import QApplication

from disguise_app.panel.help_lines import help_lines
from disguise_app.panel.widgets.words import Words
from disguise_app.panel.window import PanelWindow
from disguise_app.plan.model import OwnContact, Plan
from tests.panel.conftest import Show


def _shown(window: PanelWindow, audience: str = "") -> list[str]:
    assert window._view is not None
    window._view.go("support", audience)
    QApplication.processEvents()
    page = window._view.page
    assert page is not None
    return [each.text() for each in page.findChildren(Words) if each.isVisible()]


def test_the_emergency_number_stands_before_everything(show: Show) -> None:
    window, _session = show(Plan(country="GB", own_contacts=(OwnContact("Dr Reed", id="a"),)))
    shown = _shown(window)
    emergency = help_lines().emergency("GB")
    assert emergency is not None
    assert (shown[0], "999" in shown[1]) == (emergency.name, True)
    assert shown.index("My own contacts") < shown.index("Lines that can help")


def test_only_lines_for_the_chosen_people_show_and_the_emergency_number_stays(show: Show) -> None:
    window, _session = show(Plan(country="GB", region="eng"))
    everybody, deaf = _shown(window), _shown(window, "deaf")
    names = {entry.name for entry in help_lines().entries("GB", "eng", "deaf")}
    left_out = {entry.name for entry in help_lines().entries("GB", "eng")} - names
    assert left_out
    assert names <= set(deaf)
    assert not left_out & set(deaf)
    assert left_out <= set(everybody)


def test_a_regional_line_says_where_it_is_for_and_each_line_where_it_was_read(show: Show) -> None:
    window, _session = show(Plan(country="GB", region="sct"))
    shown = _shown(window)
    entries = help_lines().entries("GB", "sct")
    regional = sum(entry.region == "sct" for entry in entries)
    assert regional
    assert shown.count("Only for: Scotland") == regional
    read = [text for text in shown if text.startswith(("Read ", "Not checked since"))]
    assert len(read) == len(entries)


def test_a_line_that_speaks_several_languages_says_which(show: Show) -> None:
    window, _session = show(Plan(country="IT"))
    spoken = [text for text in _shown(window) if text.startswith("Languages: ")]
    assert len(spoken) == 1
    assert spoken[0].startswith("Languages: Italian, English, French, Spanish, Arabic, Farsi, Albanian")


def test_without_a_country_no_number_is_guessed(show: Show) -> None:
    window, _session = show(Plan())
    assert not [text for text in _shown(window) if any(character.isdigit() for character in text)]
