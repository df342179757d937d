"""The page that looks for what somebody would find."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.outside import names
from disguise_app.panel.traces.words import general_advice
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
