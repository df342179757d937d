"""Words for people, through gettext: one domain for the cover and one for the panel.

The panel's catalogue is opened by the first call of `panel`, which only the keeper's process makes. gettext itself is
imported only where a catalogue exists for the user's language, since the first frame waits for every import.
"""

from __future__ import annotations

import os
from functools import cache

from disguise_app.outside import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gettext import GNUTranslations


class _AsWritten:
    """The catalogue of the language that the source is written in."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n == 1 else msgid2


def cover(message: str) -> str:
    """Return the cover's word for `message` in the user's language."""
    return _catalogue("cover").gettext(message)


def cover_n(one: str, many: str, count: int) -> str:
    """Return the cover's singular or plural for `count` things."""
    return _catalogue("cover").ngettext(one, many, count)


def panel(message: str) -> str:
    """Return the panel's word for `message` in the user's language."""
    return _catalogue("panel").gettext(message)


def panel_n(one: str, many: str, count: int) -> str:
    """Return the panel's singular or plural for `count` things."""
    return _catalogue("panel").ngettext(one, many, count)


def preferred() -> list[str]:
    """Return the user's languages as gettext would read them, most wanted first, without encodings."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return [part.split(".")[0].split("@")[0] for part in value.split(":") if part]
    return []


@cache
def _catalogue(domain: str) -> _AsWritten | GNUTranslations:
    for language in preferred():
        for name in (language, language.split("_")[0]):
            try:
                data = places.resource("locale", name, "LC_MESSAGES", domain + ".mo")
            except OSError:
                continue
            import gettext
            import io

            return gettext.GNUTranslations(io.BytesIO(data))
    return _AsWritten()
