"""When a number was last seen: the earliest month counts, and a year makes it old."""

from datetime import date

import pytest

from disguise_app.plan.seen import Month, first_month, is_old, months_since

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("seen", "month"),
    [
        ("2019-04", Month(2019, 4)),
        ("2020", Month(2020, 0)),
        ("about 2016-2019", Month(2016, 0)),
        ("2021-2024", Month(2021, 0)),
        ("2026-10", Month(2026, 10)),
        ("", None),
        ("soon", None),
    ],
)
def test_the_earliest_month_of_a_date_counts(seen: str, month: Month | None) -> None:
    assert first_month(seen) == month


def test_a_month_is_written_as_far_as_it_is_known() -> None:
    assert [str(Month(2019, 4)), str(Month(2020, 0))] == ["2019-04", "2020"]


def test_a_check_is_old_after_a_year_or_without_a_date() -> None:
    assert months_since(Month(2025, 11), TODAY) == 12
    assert not is_old(Month(2025, 11), TODAY)
    assert is_old(Month(2025, 10), TODAY)
    assert is_old(Month(2025, 0), TODAY)
    assert is_old(None, TODAY)
