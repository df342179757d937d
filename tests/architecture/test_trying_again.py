"""Few tests that failed beside others are tried again alone, and never let through without a word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import pytest

from workshop import testing


class Pytest:
    """Stands for pytest: the first run leaves these behind as failed; later ones end with the codes given."""

    def __init__(self, *codes: int, failed: int) -> None:
        self.codes = [*codes]
        self.failed = {f"tests/test_{place}.py::test": True for place in range(failed)}
        self.runs: list[list[str]] = []

    def __call__(self, *words: object, env: dict[str, str]) -> int:
        self.runs.append([str(word) for word in words])
        cache = Path(next(word for word in self.runs[-1] if word.startswith("cache_dir=")).removeprefix("cache_dir="))
        if len(self.runs) == 1 and self.failed:
            folder = cache / "v" / "cache"
            folder.mkdir(parents=True)
            (folder / "lastfailed").write_text(json.dumps(self.failed))
        return self.codes.pop(0)


def tried(pytest_: Pytest) -> int:
    return testing.tried(pytest_, ["pytest"], ["-n", 2, "--cov=x", "--cov-fail-under=9", "tests"], env={})


def test_what_passes_is_run_once() -> None:
    pytest_ = Pytest(0, failed=0)
    assert tried(pytest_) == 0
    assert len(pytest_.runs) == 1


def test_what_passes_alone_each_time_is_let_through_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    pytest_ = Pytest(1, 0, 0, failed=2)
    assert tried(pytest_) == 0
    assert all("-n" not in run and run[-2:] == sorted(pytest_.failed) for run in pytest_.runs[1:])
    # Lines that only they reach count for the share of lines that must be reached.
    assert all({"--cov=x", "--cov-fail-under=9", "--cov-append"} <= set(run) for run in pytest_.runs[1:])
    said = capsys.readouterr().out
    assert "UNSTEADY" in said
    assert all(name in said for name in pytest_.failed)


@pytest.mark.parametrize("codes", [(1, 1), (1, 0, 1)])
def test_what_fails_alone_once_has_failed(codes: tuple[int, ...]) -> None:
    assert tried(Pytest(*codes, failed=1)) == 1


def test_many_failures_are_not_the_machines() -> None:
    pytest_ = Pytest(1, failed=testing.FEW + 1)
    assert tried(pytest_) == 1
    assert len(pytest_.runs) == 1


@pytest.mark.parametrize(("code", "failed"), [(1, 0), (2, 1), (3, 1), (5, 0)])
def test_a_run_that_failed_otherwise_is_not_repeated(code: int, failed: int) -> None:
    pytest_ = Pytest(code, failed=failed)
    assert tried(pytest_) == code
    assert len(pytest_.runs) == 1


def test_how_often_the_long_runs_try_is_for_whoever_starts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoDesktop:
        environment: ClassVar = {"DISPLAY": ":7"}

        def __enter__(self) -> NoDesktop:
            return self

        def __exit__(self, *_reason: object) -> None:
            return None

    given: list[dict[str, str]] = []

    def call(*_words: object, env: dict[str, str]) -> int:
        given.append(env)
        return 0

    monkeypatch.setattr(testing, "Desktop", NoDesktop)
    monkeypatch.setenv("ROBOT_TIMES", "7")
    assert testing.attack(Path("python"), [], call=call) == 0
    assert given == [{"DISPLAY": ":7", "ROBOT_TIMES": "7"}]
