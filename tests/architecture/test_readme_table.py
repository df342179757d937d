"""The README's table of the directory is what the directory makes of itself."""

from workshop.directory_table import BEGIN, DIRECTORY, END, README, table, with_table


def test_the_readme_tells_the_truth_about_the_directory() -> None:
    text = README.read_text(encoding="utf-8")
    assert BEGIN in text
    assert END in text
    assert with_table(text, table(DIRECTORY.read_bytes())) == text


def test_an_entry_that_is_gone_makes_the_table_untrue() -> None:
    data = DIRECTORY.read_bytes()
    assert table(data.replace(b"\nverified = true\n", b"\nverified = false\n", 1)) != table(data)
