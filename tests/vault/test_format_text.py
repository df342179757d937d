"""FORMAT.md says the same names and sizes as the code: a stranger has nothing else."""

from pathlib import Path

from disguise_app.outside import names
from disguise_app.vault import cell, image, primitives
from disguise_app.vault import vault as room

TEXT = (Path(room.__file__).parent / "FORMAT.md").read_text(encoding="utf-8")


def test_the_names_of_files_and_of_the_keyring_entry_are_those_of_the_code() -> None:
    for name in (names.STATE_FILE, names.LOCK_FILE, names.NEW_FILE, names.OLD_FILE, names.KEY_FILE):
        assert f"`{name}`" in TEXT
    assert f'`service` = "{names.KEYRING_SERVICE}", `user` = "{names.KEYRING_USER}"' in TEXT


def test_the_sizes_and_costs_are_those_of_the_code() -> None:
    sizes = (image.IMAGE_BYTES, cell.PLAINTEXT_BYTES, cell.DEFLATED_LIMIT, cell.JSON_LIMIT, cell.SEALED_BYTES)
    for size in (*sizes, primitives.ARGON2_MEMORY_KIB):
        assert str(size) in TEXT
    assert f"{primitives.ARGON2_PASSES} passes, {primitives.ARGON2_LANES} lanes" in TEXT
