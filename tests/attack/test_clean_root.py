"""The package on a bare system: installs with what it declares, starts, does the main job, is upgraded, and goes.

Once on each of Debian 12 and 13, Ubuntu 22.04 and 24.04. Needs root, debootstrap, the distributions' mirrors and their
keys (Debian's package ubuntu-keyring), takes minutes, and looks at what `dev.py build` made.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from disguise_app.outside import names
from tests.attack import clean_root
from tests.attack.clean_root import CleanRoot, Suite
from tests.end2end.calculator import Calculator
from workshop.desktop import Login, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
NUMBER, WRONG = "48291735", "48291736"
# Newer versions of AppStream warn of it; there is no page that a calculator could name.
NO_HOME_PAGE = "url-homepage-missing"
PACKAGES = sorted((ROOT / "dist").glob("*.deb"))
WHY_NOT = clean_root.why_not() or ("" if PACKAGES else "nothing is built: python3 dev.py build")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200), pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)]


@pytest.fixture(scope="module", params=clean_root.SUITES, ids=lambda suite: suite.name)
def bare(request: pytest.FixtureRequest) -> Iterator[CleanRoot]:
    suite: Suite = request.param
    if not suite.keys.exists():
        pytest.skip(f"not installed: {suite.keys}")
    with CleanRoot(suite) as root:
        root.run("apt-get", "update", "-q")
        yield root


@pytest.fixture
def calculator(bare: CleanRoot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Calculator]:
    monkeypatch.setenv("TAPE_BUILT", f"/usr/bin/{names.EXECUTABLE}")
    with Login(home=bare.home) as login:
        calculator = Calculator(login, before=bare.before)
        try:
            yield calculator
        finally:
            calculator.end()


def _put(bare: CleanRoot, package: Path) -> str:
    shutil.copy(package, bare.path / "opt" / package.name)
    return f"/opt/{package.name}"


def _newer(package: Path, folder: Path) -> Path:
    """Return the same package under a later version."""
    tree = folder / "tree"
    subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(control.read_text().replace("Version: ", "Version: 9."))
    target = folder / "newer.deb"
    subprocess.run(["dpkg-deb", "-b", str(tree), str(target)], check=True, capture_output=True)
    return target


def _starts_from_the_menu(bare: CleanRoot, calculator: Calculator) -> None:
    """Start it as a menu does, by the entry's name alone, and find its window."""
    bare.install("libgtk-3-bin", "desktop-file-utils", "appstream", "xauth")
    share = "/usr/share"
    assert bare.run("desktop-file-validate", f"{share}/applications/{names.DESKTOP_ID}.desktop") == ""
    entry = f"{share}/metainfo/{names.BUNDLE_ID}.metainfo.xml"
    said = bare.run("sh", "-c", f"appstreamcli validate --no-net {entry} || true")
    wrong = [line for line in said.splitlines() if line.startswith(("E:", "W:"))]
    assert [line for line in wrong if not line.endswith(NO_HOME_PAGE)] == []
    command = [*bare.before, "gtk-launch", names.DESKTOP_ID]
    # Not read: what it starts lives on with the same output.
    nowhere = subprocess.DEVNULL
    subprocess.run(command, env=calculator.environment, check=True, stdin=nowhere, stdout=nowhere, stderr=nowhere)
    wait_for(lambda: _started(calculator) is not None, "the menu's calculator")
    calculator.keys.press("Ctrl+q")
    wait_for(lambda: _started(calculator) is None, "the menu's calculator to go")


def _started(calculator: Calculator) -> object:
    return next((window for window in calculator.screen.windows() if window.title == names.PRODUCT), None)


def test_the_package_installs_works_upgrades_and_goes(bare: CleanRoot, calculator: Calculator, tmp_path: Path) -> None:
    package = _put(bare, PACKAGES[-1])
    bare.install(*bare.needed_by(package))
    before = bare.files()
    bare.install(package)
    assert any(names.EXECUTABLE in path for path in bare.files() - before)
    calculator.start()
    calculator.type("12*4.75=")
    assert calculator.shows("57")
    panel = calculator.make_plan(NUMBER).go("Escape plan").add("Walk to Ada")
    panel.esc()
    assert calculator.takes_as_arithmetic(WRONG)
    calculator.quit()
    bare.install(_put(bare, _newer(PACKAGES[-1], tmp_path)))
    assert calculator.start().open_plan(NUMBER).go("Escape plan").shows("Walk to Ada")
    calculator.panel.esc()
    calculator.quit()
    bare.run("apt-get", "purge", "-y", "-q", names.PACKAGE)
    assert {path for path in bare.files() ^ before if not path.startswith("opt/")} == set()
    assert calculator.state_file.exists()
    bare.install(package)
    assert calculator.start().open_plan(NUMBER).go("Escape plan").shows("Walk to Ada")
    calculator.panel.esc()
    calculator.quit()
    _starts_from_the_menu(bare, calculator)
