"""The developer's one command: `python3 dev.py run|test|check|build|bench|attack`; alone it lists them.

Runs on any Python from 3.11 with nothing installed, and installs what a command needs (see workshop/).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)


def _call(*words: str | Path, env: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder and return its exit code; Ctrl+C is the command's to answer."""
    process = subprocess.Popen([str(word) for word in words], cwd=ROOT, env=env)
    try:
        return process.wait()
    except KeyboardInterrupt:
        return process.wait()


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(words: list[str]) -> int:
    """Open the calculator; --tour (or no screen) shows what it does, --gallery FOLDER draws every window."""
    from workshop import environment, machine

    if words[:1] == ["--gallery"]:
        return _on_a_desktop("tour", "tests.cover.gallery", words[1:]) or _on_a_desktop(
            "tour", "tests.panel.gallery", words[1:]
        )
    if "--tour" in words or not _has_screen():
        return _tour([word for word in words if word != "--tour"])
    machine.prepare("run")
    return _call(environment.fill("run"), str(ROOT / "disguise_app" / "__main__.py"), *words)


def _tour(words: list[str]) -> int:
    return _on_a_desktop("tour", "tests.end2end.tour", words)


def _on_a_desktop(purpose: str, module: str, words: list[str]) -> int:
    """Run a module in the environment, on a virtual screen that is ended with it."""
    from workshop import environment, machine
    from workshop.desktop import Desktop, ended_with_us

    machine.prepare(purpose)
    python = environment.fill("all")
    with ended_with_us(), Desktop() as desktop:
        return _call(python, "-m", module, *words, env=desktop.environment)


def test(words: list[str]) -> int:
    """Run all tests on a desktop of their own (--built: the end-to-end ones against the built app)."""
    from workshop import environment, machine, testing

    machine.prepare("test")
    return testing.run(environment.fill("all"), words, call=_call)


def check(words: list[str]) -> int:
    """Check format, lint, types and the law of rooms (--fix: put right what can be)."""
    from workshop import checking, environment, machine

    machine.prepare("check")
    return checking.run(environment.fill("all"), fix="--fix" in words, call=_call)


def build(_words: list[str]) -> int:
    """Build the app in dist/tape-calculator, and a .deb where dpkg-deb is at hand."""
    from workshop import building, environment, machine

    machine.prepare("build")
    return building.run(environment.fill("all"), call=_call)


def bench(words: list[str]) -> int:
    """Measure start, keys, memory and the way out beside other calculators, and print the ratios."""
    return _on_a_desktop("bench", "benchmarks", words)


def attack(words: list[str]) -> int:
    """Run the long tests that cut, kill, fill and damage everything."""
    from workshop import environment, machine, testing

    machine.prepare("test")
    return testing.attack(environment.fill("all"), words, call=_call)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command for command in (run, test, check, build, bench, attack)
}


def main(words: list[str]) -> int:
    """Do what the first word says; without one, list the commands."""
    if sys.version_info < OLDEST:
        print(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    if not words or words[0] not in COMMANDS:
        for name, command in COMMANDS.items():
            print(f"python3 dev.py {name:7} {command.__doc__}")
        return 0 if not words or words[0] in ("-h", "--help", "help") else 2
    from workshop.machine import CannotPrepare

    try:
        return COMMANDS[words[0]](words[1:])
    except CannotPrepare as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
