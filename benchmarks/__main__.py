"""All measuring in one run: `python3 dev.py bench [section] [words]`; alone it does all sections.

Sections: start, memory, keys and evaluate beside other calculators; panic, unlock, home, pages and typist of the panel.
"""

import sys

from benchmarks import evaluate, home, keys, memory, pages, panic, start, typist, unlock

SECTIONS = {
    "start": start.main,
    "memory": memory.main,
    "keys": keys.main,
    "evaluate": evaluate.main,
    "panic": panic.main,
    "unlock": unlock.main,
    "home": home.main,
    "pages": pages.main,
    "typist": typist.main,
}


def main(words: list[str]) -> int:
    """Do the sections that are named, or all."""
    if words and words[0] in SECTIONS:
        return SECTIONS[words[0]](words[1:])
    return max(section([]) for section in SECTIONS.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
