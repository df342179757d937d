"""Names of countries and of regions that the directory knows, and what the support page says about all numbers."""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

COUNTRIES: Final[Mapping[str, str]] = {
    "GB": phrase("United Kingdom"),
    "IE": phrase("Ireland"),
    "US": phrase("United States"),
    "CA": phrase("Canada"),
    "AU": phrase("Australia"),
    "NZ": phrase("New Zealand"),
    "DE": phrase("Germany"),
    "FR": phrase("France"),
    "ES": phrase("Spain"),
    "IT": phrase("Italy"),
    "NL": phrase("Netherlands"),
    "SE": phrase("Sweden"),
    "NO": phrase("Norway"),
    "DK": phrase("Denmark"),
    "FI": phrase("Finland"),
    "PL": phrase("Poland"),
    "PT": phrase("Portugal"),
    "AT": phrase("Austria"),
    "CH": phrase("Switzerland"),
    "BE": phrase("Belgium"),
    "IN": phrase("India"),
    "ZA": phrase("South Africa"),
    "EU": phrase("Another country of the European Union"),
}

REGIONS: Final[Mapping[str, str]] = {
    "eng": phrase("England"),
    "sct": phrase("Scotland"),
    "wls": phrase("Wales"),
    "nir": phrase("Northern Ireland"),
}
"""Regions of other countries are written in the directory by their own names."""

AUDIENCE_NAMES: Final[Mapping[str, str]] = {
    "women": phrase("Women"),
    "men": phrase("Men"),
    "lgbt": phrase("LGBT+ people"),
    "children": phrase("Children"),
    "deaf": phrase("Deaf people"),
    "housing": phrase("A place to live"),
    "legal": phrase("Law"),
    "stalking": phrase("Being followed"),
    "forced-marriage": phrase("Forced marriage"),
}

LANGUAGES: Final[Mapping[str, str]] = {
    "en": phrase("English"),
    "cy": phrase("Welsh"),
    "BSL (by video, weekdays)": phrase("British sign language (by video, weekdays)"),
    "ASL": phrase("American sign language"),
    "DGS": phrase("German sign language"),
    "LSF (by video)": phrase("French sign language (by video)"),
    "es": phrase("Spanish"),
    "fr": phrase("French"),
    "de": phrase("German"),
    "it": phrase("Italian"),
    "pt": phrase("Portuguese"),
    "pl": phrase("Polish"),
    "sv": phrase("Swedish"),
    "fi": phrase("Finnish"),
    "ar": phrase("Arabic"),
    "fa": phrase("Farsi"),
    "sq": phrase("Albanian"),
    "ru": phrase("Russian"),
    "uk": phrase("Ukrainian"),
    "cr": phrase("Cree"),
    "oj": phrase("Ojibwe"),
    "iu": phrase("Inuktitut"),
    "others": phrase("others"),
    "others by interpreter": phrase("others by interpreter"),
    "interpreters": phrase("others by interpreter"),
    "translators by phone": phrase("others by interpreter"),
}
"""Languages that a line speaks besides that of its country, as the directory writes them."""

LIVE_CHECK: Final = phrase(
    "These numbers were read in other texts. Nobody has rung them to check. They may have changed."
)
EMERGENCY_FIRST: Final = phrase("In danger, call the emergency number. A helpline cannot send the police.")
LEAVES_A_MARK: Final = phrase(
    "A call or a text shows on the phone, and perhaps on the bill. A website shows in the browser's history."
)
SHOWS: Final = phrase("shows on the phone")
SHOWS_ON_BILL: Final = phrase("shows on the phone, and perhaps on the bill")
NO_REPLY: Final = phrase("No reply? Call the emergency number if you are in danger.")
