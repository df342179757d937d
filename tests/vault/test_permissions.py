"""What the file system forbids, seen by an unprivileged user: said by name, nothing lost, the tape still shown."""

import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from disguise_app.vault.errors import VaultError
from disguise_app.vault.vault import TapeLine
from tests.vault.forking import as_nobody, folder_of_nobody
from tests.vault.keyrings import LATER, PLAN, FakeKeyring, Install, number

LINE, LATE = TapeLine("a", "1 + 1 = 2"), TapeLine("b", "2 + 2 = 4")


@pytest.fixture
def folder() -> Iterator[Path]:
    with folder_of_nobody() as root:
        yield root


def _told(call: Callable[[], object]) -> str:
    try:
        call()
    except VaultError as error:
        return " ".join([type(error).__name__, *map(str, error.args)])
    return "done"


def _prepared(folder: Path) -> Install:
    """Make a plan and a tape as that user, the key in a keyring that this process sees too."""
    key = bytes(range(32))
    install = Install(folder / "data", FakeKeyring(keys=(key,)))

    def work() -> str:
        install.with_plan()
        install.vault().append_tape([LINE])
        return "done"

    assert as_nobody(work) == "done"
    return install


def test_a_read_only_folder_still_shows_the_tape_and_opens_the_plan(folder: Path) -> None:
    install = _prepared(folder)
    install.folder.chmod(0o500)
    before = install.data()

    def work() -> str:
        vault = install.vault()
        texts = [line.text for line in vault.start()]
        opened = vault.open(number())
        assert opened is not None
        assert opened.content == PLAN
        told = [_told(lambda: vault.append_tape([LATE])), _told(lambda: opened.save(LATER))]
        return f"{texts} {told} {vault.obstacles()}"

    assert as_nobody(work) == "['1 + 1 = 2'] ['CannotSave denied', 'CannotSave denied'] ('read_only',)"
    assert install.data() == before
    assert install.names() == ["tape", "tape.lock"]


def test_a_read_only_folder_without_a_file_is_said(folder: Path) -> None:
    install = Install(folder / "data", FakeKeyring())
    install.folder.mkdir()
    install.folder.chmod(0o555)
    assert as_nobody(lambda: _told(install.vault().start)) == "CannotSave denied"
    assert as_nobody(lambda: str(install.vault().obstacles())) == "('read_only',)"
    assert install.names() == []


def test_a_place_where_no_folder_can_be_made_is_said(folder: Path) -> None:
    install = Install(folder / "up" / "data", FakeKeyring())
    (folder / "up").mkdir()
    (folder / "up").chmod(0o555)
    assert as_nobody(lambda: _told(install.vault().start)) == "CannotSave denied"
    assert as_nobody(lambda: str(install.vault().obstacles())) == "('read_only',)"


def test_a_file_without_rights_is_unreadable_and_untouched(folder: Path) -> None:
    install = _prepared(folder)
    (install.folder / "tape").chmod(0)
    told = as_nobody(lambda: _told(install.vault().start) + str(install.vault().open(number())))
    assert told == "StateUnreadableNone"
    (install.folder / "tape").chmod(0o600)
    assert as_nobody(lambda: str(install.content())) == str(PLAN)


def test_a_folder_without_rights_is_unreadable(folder: Path) -> None:
    install = _prepared(folder)
    install.folder.chmod(0)
    told = as_nobody(lambda: _told(install.vault().start) + str(install.vault().open(number())))
    assert told == "StateUnreadableNone"


def test_a_key_file_without_rights_is_locked_and_not_absent(folder: Path) -> None:
    install = _prepared(folder)
    as_nobody(lambda: _told(install.vault().move_key_to_file))
    install.keyring.keys = ()
    key_file = install.folder / "tape.key"
    key_file.chmod(0)
    before = install.data()
    assert as_nobody(lambda: _told(install.vault().start)) == "KeyringLocked"
    assert install.data() == before
    key_file.chmod(0o600)
    assert as_nobody(lambda: _told(install.vault().start)) == "done"


def test_a_lock_file_without_rights_is_denied_and_still_read(folder: Path) -> None:
    install = _prepared(folder)
    (install.folder / "tape.lock").chmod(0)

    def work() -> str:
        vault = install.vault()
        return f"{len(vault.start())} {_told(lambda: vault.append_tape([LATE]))}"

    assert as_nobody(work) == "1 CannotSave denied"


def test_another_user_s_files_cannot_be_read(folder: Path) -> None:
    import os

    if os.getuid() != 0:
        pytest.skip("two users need root; the modes themselves are held by test_store")
    other = Install(folder / "mine", FakeKeyring()).with_plan()
    assert as_nobody(lambda: _told(other.vault().start)) == "StateUnreadable"
    assert as_nobody(lambda: str(other.vault().open(number()))) == "None"


def test_a_file_system_that_takes_only_half_the_file_says_so_and_leaves_nothing(folder: Path) -> None:
    install = _prepared(folder)
    before = install.data()

    def work() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        opened = install.vault().open(number())
        assert opened is not None
        return " ".join([_told(lambda: opened.save(LATER)), *install.names()])

    assert as_nobody(work) == "CannotSave full tape tape.lock"
    assert install.data() == before
