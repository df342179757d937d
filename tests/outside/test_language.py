"""Words come from the catalogue of the user's language where there is one, and as written where there is none."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from disguise_app.outside import language, places


def _catalogue(messages: dict[str, str]) -> bytes:
    """Return a .mo file, as the GNU gettext manual describes it."""
    messages = {"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"} | messages
    keys = sorted(messages)
    ids = [key.encode() for key in keys]
    texts = [messages[key].encode() for key in keys]
    start = 28 + 16 * len(keys)
    tables, data = b"", b""
    for strings in (ids, texts):
        for string in strings:
            tables += struct.pack("<II", len(string), start + len(data))
            data += string + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0) + tables + data


@pytest.fixture(autouse=True)
def german(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    folder = tmp_path / "locale/de/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "cover.mo").write_bytes(_catalogue({"Tape": "Streifen", "1 line\0%d lines": "1 Zeile\0%d Zeilen"}))
    monkeypatch.setattr(places, "resource", lambda *parts: tmp_path.joinpath(*parts).read_bytes())
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    language._catalogue.cache_clear()
    yield
    language._catalogue.cache_clear()


def test_without_a_catalogue_words_stand_as_written() -> None:
    assert (language.cover("Tape"), language.panel("Tape")) == ("Tape", "Tape")
    assert language.cover_n("1 line", "%d lines", 1) == "1 line"
    assert language.panel_n("1 line", "%d lines", 3) == "%d lines"


@pytest.mark.parametrize("wanted", ["de", "de_AT.UTF-8", "xx:de"])
def test_the_cover_speaks_the_users_language_and_the_panel_has_its_own_domain(
    monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    monkeypatch.setenv("LANGUAGE", wanted)
    assert language.cover("Tape") == "Streifen"
    assert language.cover_n("1 line", "%d lines", 2) == "%d Zeilen"
    assert language.panel("Tape") == "Tape"
