"""Installs to try the vault on, and a private D-Bus session with a real Secret Service."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.keyrings import ERASE_NUMBER, NUMBER, TAPE_LINES, FakeKeyring, Install, number


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Install]:
    """Give a login on which nothing was ever started."""
    made = Install(tmp_path / "data", FakeKeyring())
    yield made
    made.keyring.released.set()


@pytest.fixture
def roomy(install: Install) -> Install:
    """Give an install with a file that has places left."""
    return install.with_room()


@pytest.fixture
def planned(install: Install) -> Install:
    """Give an install with a plan."""
    return install.with_plan()


@pytest.fixture
def armed(planned: Install) -> Install:
    """Give an install with a plan, a tape, a phrase and an erase number."""
    vault = planned.vault()
    vault.append_tape(TAPE_LINES)
    opened = vault.open(number())
    assert opened is not None
    opened.create_erase(number(NUMBER), number(ERASE_NUMBER))
    return planned


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Start a D-Bus session of our own without any service, and end it."""
    if shutil.which("dbus-daemon") is None:
        pytest.fail("dbus-daemon is needed: apt-get install dbus")
    home = tmp_path / "home"
    home.mkdir()
    for name, value in {"HOME": home, "XDG_DATA_HOME": home / "share", "XDG_RUNTIME_DIR": home}.items():
        monkeypatch.setenv(name, str(value))
    config = tmp_path / "bus.conf"
    config.write_text(_BUS_CONFIG.format(folder=tmp_path))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.stdout.close()
    _end(daemon)


@pytest.fixture
def secret_service(bus: str) -> Iterator[str]:
    """Start a real GNOME keyring on the session of our own, its login collection open, and end it."""
    if shutil.which("gnome-keyring-daemon") is None:
        pytest.fail("gnome-keyring-daemon is needed: apt-get install gnome-keyring")
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=dict(os.environ),
    )
    assert daemon.stdin is not None
    daemon.stdin.write(b"throwaway")
    daemon.stdin.close()
    _wait_for_service()
    yield bus
    _end(daemon)


def _wait_for_service() -> None:
    """Wait until the service has its name and its login collection stands behind the default alias."""
    import time
    from contextlib import closing

    import secretstorage

    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with closing(secretstorage.dbus_init()) as connection:
            if secretstorage.check_service_availability(connection):
                try:
                    secretstorage.Collection(connection)
                except secretstorage.SecretStorageException:
                    pass
                else:
                    return
        time.sleep(0.02)
    pytest.fail("the keyring did not come up")


def _end(process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)


_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
