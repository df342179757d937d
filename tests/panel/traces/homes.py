"""A home to look at: its surroundings, files put into it, and what is found there."""

from pathlib import Path

from disguise_app.panel.traces.look import look
from disguise_app.panel.traces.reach import Reach
from disguise_app.panel.traces.surroundings import Surroundings


def around(home: Path, platform: str = "linux", *, is_built: bool = True) -> Surroundings:
    return Surroundings(
        platform=platform,
        home=home,
        root=home.parent.parent,
        data_folder=home / ".local/share/tape-calculator",
        downloads=home / "Downloads",
        executable=home / "tape-calculator",
        is_built=is_built,
        environment={"SystemRoot": str(home.parent.parent / "Windows")},
        reach=Reach(home=home),
    )


def put(path: Path, content: bytes = b"opened tape-calculator yesterday") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def found(surroundings_: Surroundings) -> list[tuple[str, str]]:
    return [(finding.kind, finding.place) for finding in look(surroundings_)]
