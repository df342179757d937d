"""Everything that can go wrong in this room, by name. Nothing in them quotes a plan."""


class PlanError(Exception):
    """Be the root of this room's errors."""


class EditRefused(PlanError):
    """Say that an edit makes no sense for this plan; `reason` is a fixed word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PlanUnreadable(PlanError):
    """Say that bytes hold no plan; `reason` is "size", "text", "deep" or "shape"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class DirectoryUnreadable(PlanError):
    """Say that the directory of help is no directory."""
