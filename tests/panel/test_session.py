"""An open plan: every edit is on the disk in time, and a save that fails loses nothing."""

import base64
import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from disguise_app.keeper.worker import Worker
from disguise_app.outside import files
from disguise_app.panel import session as room
from disguise_app.panel.session import PanelSession
from disguise_app.plan import codec, edits
from disguise_app.plan.model import Plan, Step
from disguise_app.vault.vault import OpenVault
from tests.vault.keyrings import FakeKeyring, Install, number


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Install]:
    made = Install(tmp_path_factory.mktemp("install") / "data", FakeKeyring()).with_room()
    made.vault().create(number(), codec.encode(Plan())).close()
    yield made
    made.keyring.released.set()


def _open(install: Install) -> OpenVault:
    opened = install.vault().open(number())
    assert opened is not None
    return opened


@pytest.fixture
def session(qtbot: QtBot, install: Install, monkeypatch: pytest.MonkeyPatch) -> PanelSession:
    monkeypatch.setattr(room, "RETRY_MS", 50)
    monkeypatch.setattr(room, "LATE_MS", 30)
    return PanelSession(opened=_open(install), worker=Worker())


def _step(text: str) -> Callable[[Plan], Plan]:
    return lambda plan: edits.add(plan, "steps", Step(text))


def _retype(text: str, plan: Plan) -> Plan:
    return edits.change(plan, "steps", plan.steps[0].id, text=text)


def _noise(size: int) -> str:
    """Return text that deflates to about `size` bytes."""
    return base64.b64encode(os.urandom(size)).decode()


def _texts(install: Install) -> list[str]:
    return [step.text for step in codec.decode(_open(install).content).steps]


def test_an_edit_is_on_the_disk_without_being_asked(session: PanelSession, install: Install, qtbot: QtBot) -> None:
    with qtbot.waitSignals([session.plan_changed, session.saved]):
        session.apply(_step("blue door"))
        assert session.unsaved
    assert not session.unsaved
    assert _texts(install) == ["blue door"]


def test_typing_on_does_not_put_a_save_off(session: PanelSession, install: Install, qtbot: QtBot) -> None:
    session.apply(_step("first"))
    saved: list[None] = []
    session.saved.connect(lambda: saved.append(None))
    for letter in range(60):
        session.apply(partial(_retype, "x" * letter))
        qtbot.wait(10)
        if len(_texts(install)) == 1:
            break
    else:
        pytest.fail("nothing was saved while letters came every 10 ms")


def test_an_edit_that_changes_nothing_writes_nothing(session: PanelSession, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.plan_changed, wait=200), qtbot.assertNotEmitted(session.saved):
        session.apply(lambda plan: plan)


def test_undo_and_redo_are_saved_like_any_edit(session: PanelSession, install: Install, qtbot: QtBot) -> None:
    session.apply(_step("blue door"))
    assert session.can_undo
    session.undo()
    assert session.plan.steps == ()
    assert session.can_redo
    with qtbot.waitSignal(session.saved):
        session.redo()
    assert _texts(install) == ["blue door"]
    session.undo()
    assert session.flush(5)
    assert _texts(install) == []


def test_the_way_out_waits_for_what_is_unsaved(session: PanelSession, install: Install) -> None:
    session.apply(_step("blue door"))
    assert session.flush(5)
    assert _texts(install) == ["blue door"]
    assert session.flush(5)


def test_a_failed_save_is_said_the_edit_is_kept_and_tried_again(
    session: PanelSession, install: Install, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = files.write_atomic

    def full(*_args: Any, **_named: Any) -> None:
        raise files.CannotWrite("full")

    late: list[bool] = []
    session.late_changed.connect(late.append)
    monkeypatch.setattr(files, "write_atomic", full)
    monkeypatch.setattr(files, "write_new", full)
    with qtbot.waitSignal(session.save_failed) as caught:
        session.apply(_step("blue door"))
    assert caught.args == ["full"]
    assert session.problem == "full"
    assert session.is_late
    assert not session.flush(0.5)
    assert [step.text for step in session.plan.steps] == ["blue door"]
    assert _texts(install) == []
    monkeypatch.undo()
    assert files.write_atomic is whole
    with qtbot.waitSignal(session.saved):
        pass
    assert session.problem is None
    assert late == [True, False]
    assert _texts(install) == ["blue door"]


def test_what_another_panel_saved_is_joined_and_nothing_of_either_is_lost(
    session: PanelSession, install: Install, qtbot: QtBot
) -> None:
    other = _open(install)
    other.save(codec.encode(edits.add(codec.decode(other.content), "steps", Step("theirs"))))
    with qtbot.waitSignal(session.saved):
        session.apply(_step("ours"))
    assert sorted(step.text for step in session.plan.steps) == ["ours", "theirs"]
    assert sorted(_texts(install)) == ["ours", "theirs"]


def test_a_plan_that_grows_too_large_warns_and_keeps_what_was_saved(
    session: PanelSession, install: Install, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.nearly_full) as caught:
        session.apply(_step(_noise(54_000)))
    assert caught.args == [True]
    with qtbot.waitSignal(session.save_failed) as failed:
        session.apply(_step(_noise(20_000)))
    assert failed.args == ["too_large"]
    assert len(session.plan.steps) == 2
    assert len(_texts(install)) == 1
    with qtbot.waitSignal(session.saved):
        session.undo()


def test_the_number_settings_reach_the_vault(session: PanelSession, install: Install, qtbot: QtBot) -> None:
    told: list[Any] = []
    session.change_number(number(b"9017365284"), told.append)
    qtbot.waitUntil(lambda: told == [None])
    assert install.content() is None
    session.create_other(number(b"9017365284"), codec.encode(Plan(kind="notes")), told.append)
    qtbot.waitUntil(lambda: told == [None, "common"])
    session.create_erase(number(b"9017365284"), number(b"9017365285"), told.append)
    qtbot.waitUntil(lambda: told == [None, "common", "close"])
    session.make_phrase(lambda words, reason: told.append((words is not None, reason)))
    qtbot.waitUntil(lambda: told[-1] == (True, None))
    session.confirm_phrase("other words", told.append)
    qtbot.waitUntil(lambda: told[-1] == "wrong_phrase")
    session.remove(told.append)
    qtbot.waitUntil(lambda: told[-1] is None)
    assert install.content(b"9017365284") is None


def test_nothing_of_it_shows_in_a_repr(session: PanelSession) -> None:
    session.apply(_step("blue door"))
    assert "blue" not in repr(session)
    session.flush(5)


def test_a_destroyed_tape_part_is_noticed_and_replaced_while_the_plan_stays(install: Install, qtbot: QtBot) -> None:
    data = bytearray(install.data())
    ledger = 60 + 16 * 65536
    data[ledger : ledger + 2 * 65536] = os.urandom(2 * 65536)
    install.put(bytes(data))
    session = PanelSession(opened=_open(install), worker=Worker())
    assert session.was_ledger_lost
    qtbot.waitUntil(lambda: not session._opened.is_ledger_lost)
    assert len(install.taken()) == 8
    assert _texts(install) == []
    assert not PanelSession(opened=_open(install), worker=Worker()).was_ledger_lost
