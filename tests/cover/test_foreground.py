"""The word that lets the keeper's window come to the front, against its documented declaration."""

from disguise_app.cover import foreground
from tests.panel.system.documented import Library


def test_the_one_process_is_allowed_by_its_documented_name() -> None:
    user32 = Library("BOOL AllowSetForegroundWindow(DWORD)")
    foreground.allow(4711, user32=user32)
    assert user32.calls == [("AllowSetForegroundWindow", 4711)]


def test_a_system_without_it_is_asked_nothing_and_nothing_fails() -> None:
    foreground.allow(4711)
    foreground.allow(4711, user32=Library())
