"""The page that looks for what somebody would find."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.outside import names
from disguise_app.panel.traces.finding import Finding, Trace
from disguise_app.panel.traces.search import Search
from disguise_app.panel.traces.words import explain, general_advice
from disguise_app.plan.model import Plan
from tests.panel.conftest import Show
from tests.panel.pages.test_pages import said, view_at


def test_it_says_what_it_finds_and_that_it_only_looks(
    show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    folder = tmp_path / "share" / names.DATA_FOLDER
    folder.mkdir(parents=True)
    (folder / names.KEY_FILE).write_text("0" * 64)
    before = sorted(path for path in tmp_path.rglob("*"))
    window, _session = show(Plan())
    view = view_at(window, "traces")
    for line in general_advice():
        assert line in said(view)
    qtbot.waitUntil(lambda: "That is all it found." in said(view), timeout=10_000)
    assert sorted(path for path in tmp_path.rglob("*")) == before


def test_settings_lead_to_it(show: Show) -> None:
    window, _session = show(Plan())
    assert "What would someone find?" in said(view_at(window, "settings"))


def test_a_place_that_never_answers_ends_the_look_and_says_so(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang() -> Iterator[Finding]:
        yield explain(Trace("bin", "/somewhere"))
        threading.Event().wait()

    monkeypatch.setattr("disguise_app.panel.pages.traces.look", hang)
    monkeypatch.setattr("disguise_app.panel.pages.traces.Search", partial(Search, patience_s=0.2))
    window, _session = show(Plan())
    view = view_at(window, "traces")
    assert "Looking…" in said(view)
    qtbot.waitUntil(lambda: "It could not look everywhere" in said(view), timeout=10_000)
    assert "A file in the bin" in said(view)
    assert "Looked for and not found" not in said(view)


def test_an_error_on_the_way_is_not_told_as_nothing_found(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Iterator[Finding]:
        yield explain(Trace("bin", "/somewhere"))
        raise RuntimeError

    monkeypatch.setattr("disguise_app.panel.pages.traces.look", fail)
    window, _session = show(Plan())
    view = view_at(window, "traces")
    qtbot.waitUntil(lambda: "There may be more than this" in said(view), timeout=10_000)


def test_nothing_found_says_so_and_names_what_was_looked_for(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("disguise_app.panel.pages.traces.look", lambda: iter(()))
    window, _session = show(Plan())
    view = view_at(window, "traces")
    qtbot.waitUntil(lambda: "It found nothing." in said(view), timeout=10_000)
    assert "The list of recent files" in said(view)
