"""The start, as a story: no word on the command line is the cover, `--tape` is the keeper.

Both first put Qt's import on its quick way. What else the cover needs is told in `cover.app`, the keeper in
`keeper.app`; neither imports anything of the other.
"""

import sys


def main() -> None:
    """Become the cover or the keeper."""
    from disguise_app.outside import names

    if names.KEEPER_TOKEN in sys.argv[1:]:
        from disguise_app.keeper import app as keeper

        keeper.main()
    else:
        from disguise_app.cover import app as cover

        sys.exit(cover.main())


if __name__ == "__main__":
    main()
