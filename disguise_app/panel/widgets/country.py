"""The choice of a country, never guessed: first "Not chosen", then the countries that the directory knows.

Set-up, the emergency page, Support and the settings use it.
"""

from disguise_app.look.face import Face
from disguise_app.outside.language import panel as _
from disguise_app.panel.help_lines import help_lines
from disguise_app.panel.widgets.select import Select
from disguise_app.plan.model import Plan


def country_names() -> dict[str, str]:
    """Give the countries with an emergency number that is known, by their ISO 3166 code."""
    names = {
        "AT": _("Austria"),
        "AU": _("Australia"),
        "BE": _("Belgium"),
        "CA": _("Canada"),
        "CH": _("Switzerland"),
        "DE": _("Germany"),
        "DK": _("Denmark"),
        "ES": _("Spain"),
        "EU": _("Another country of the European Union"),
        "FI": _("Finland"),
        "FR": _("France"),
        "GB": _("United Kingdom"),
        "IE": _("Ireland"),
        "IN": _("India"),
        "IT": _("Italy"),
        "NL": _("Netherlands"),
        "NO": _("Norway"),
        "NZ": _("New Zealand"),
        "PL": _("Poland"),
        "PT": _("Portugal"),
        "SE": _("Sweden"),
        "US": _("United States"),
        "ZA": _("South Africa"),
    }
    known = {key: names[key] for key in help_lines().countries() if key in names}
    return dict(sorted(known.items(), key=lambda each: each[1].casefold()))


def region_names() -> dict[str, str]:
    """Give the regions that have lines of their own and a name of ours."""
    return {"eng": _("England"), "sct": _("Scotland"), "wls": _("Wales"), "nir": _("Northern Ireland")}


def country_select(face: Face, plan: Plan) -> Select:
    """Make the choice of a country, showing the plan's own."""
    choices = [("", _("Not chosen")), *country_names().items()]
    return Select(face=face, label=_("Country"), choices=choices, value=plan.country)
