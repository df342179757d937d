"""The README's table of the directory of help: entries by country and by the age of their last check.

`dev.py check --fix` writes it, and a test holds the README against it. Ages are reckoned to the month in which the
directory was compiled, so that the table does not become untrue by itself.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import Final

from disguise_app.plan.directory import Count, load, read
from disguise_app.plan.words.places import COUNTRIES

ROOT: Final = Path(__file__).resolve().parents[1]
README: Final = ROOT / "README.md"
DIRECTORY: Final = ROOT / "resources" / "support" / "directory.toml"
BEGIN, END = "<!-- directory -->", "<!-- /directory -->"
HEAD: Final = (
    "| country | shown | for a region only | read up to 1 year before | up to 3 years | longer | without a date"
    " | held back |\n|---|---|---|---|---|---|---|---|"
)


def table(data: bytes) -> str:
    """Make the table, in Markdown, of a directory in TOML."""
    directory = load(data)
    everything, _rules, compiled = read(data)
    year, month = (int(part) for part in compiled.split("-"))
    counts = directory.counts(date(year, month, 1))
    kept = {country: sum(entry.country == country for entry in everything) for country in COUNTRIES}
    rows = [_row(COUNTRIES[count.country], _numbers(count, kept[count.country])) for count in counts]
    sums = [sum(column) for column in zip(*(_numbers(count, kept[count.country]) for count in counts), strict=True)]
    return "\n".join((HEAD, *rows, _row("all", sums)))


def with_table(text: str, made: str) -> str:
    """Put the table between its two marks in a text; without the marks the text stays as it is."""
    between = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    return between.sub(lambda _found: f"{BEGIN}\n{made}\n{END}", text)


def _numbers(count: Count, all_entries: int) -> list[int]:
    """List the columns of one country; held back is what may not be shown."""
    ages = (count.within_a_year, count.up_to_three_years, count.older, count.undated)
    return [count.shown, count.regional, *ages, all_entries - count.shown]


def _row(name: str, numbers: list[int]) -> str:
    """Write one row; nothing for none, so that the eye finds what is there."""
    return "| " + " | ".join((name, *(str(number) if number else "" for number in numbers))) + " |"


def main() -> int:
    """Write the table into the README; 1 where that has no place for it."""
    before = README.read_text(encoding="utf-8")
    if BEGIN not in before or END not in before:
        sys.stderr.write(f"README.md has no place for the directory's table: {BEGIN} {END}\n")
        return 1
    README.write_text(with_table(before, table(DIRECTORY.read_bytes())), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
