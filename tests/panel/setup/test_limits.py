"""What set-up says first depends on what the desktop keeps a window out of."""

from disguise_app.panel.setup.limits import Desktop, limit_lines, obstacle_lines

OPEN = Desktop(hides_from_lists=False, hides_from_capture=False)


def test_there_are_five_lines_wherever_it_runs() -> None:
    assert len(limit_lines(Desktop())) == len(limit_lines(OPEN)) == 5


def test_pictures_of_the_screen_are_named_where_they_show_the_plan() -> None:
    assert "picture of the screen" not in limit_lines(Desktop())[0]
    assert "picture of the screen" in limit_lines(OPEN)[0]


def test_what_is_lost_without_a_place_of_its_own_is_said() -> None:
    assert obstacle_lines((), Desktop()) == []
    (line,) = obstacle_lines((), OPEN)
    assert "list of windows" in line
    assert "beside the calculator" in line
