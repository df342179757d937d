"""Phone and devices: where each is and what it shares, and things to see to about the phone.

Built by the window.
"""

from disguise_app.outside.language import panel as _
from disguise_app.panel.widgets.form import Blank
from disguise_app.panel.widgets.ideas import offered
from disguise_app.panel.widgets.item_texts import side_by_side
from disguise_app.panel.widgets.listing import Listing
from disguise_app.panel.widgets.lists_page import ListsPage
from disguise_app.panel.widgets.row_shape import Row
from disguise_app.plan import starters
from disguise_app.plan.model import DEVICE_KINDS, Device, DeviceTick


class DevicesPage(ListsPage):
    """Devices, and ticks for the phone."""

    key = "devices"

    def build(self) -> None:
        """Make both lists."""
        country = self.plan.country
        self.put_find_and_add(add=_("Add a device"))
        self.put_list(_devices())
        self.put_list(
            Listing(
                where="phone_ticks",
                new=lambda _group: DeviceTick(group="phone"),
                row=lambda each: Row(each.id, each.text, each.note, ticked=each.done, hint=_("Empty line")),
                blanks=lambda _each: (Blank("text", _("What to see to")), Blank("note", _("Note"))),
                tick="done",
                label=_("Things to see to"),
                example=_("For example: The phone is charged every night."),
                ideas=lambda: offered(starters.phone_ticks(country)),
                add_label=_("Add a line"),
            ),
            gap_above=12,
        )


def kind_titles() -> dict[str, str]:
    """Give the names of the kinds of devices."""
    return {
        "phone": _("My phone"),
        "spare": _("Spare phone"),
        "tablet": _("Tablet"),
        "computer": _("Computer"),
        "other": _("Other"),
    }


def _second(device: Device) -> str:
    parts = [
        device.kept_at,
        _("charged") if device.charged else "",
        _("charger: {where}").format(where=device.charger_at) if device.charger_at else "",
        _("shares the place: {what}").format(what=device.shares_location) if device.shares_location else "",
        _("shared with {who}").format(who=device.shared_with) if device.shared_with else "",
    ]
    return side_by_side(*parts)


def _devices() -> Listing:
    titles = kind_titles()
    return Listing(
        where="devices",
        new=lambda _group: Device(),
        row=lambda device: Row(device.id, device.name or titles.get(device.kind, ""), _second(device)),
        blanks=lambda _device: (
            Blank("name", _("Device")),
            Blank("kind", _("Kind"), sort="choice", choices=tuple((kind, titles[kind]) for kind in DEVICE_KINDS)),
            Blank("kept_at", _("Where it is")),
            Blank("charged", _("Charged and at hand"), sort="tick"),
            Blank("charger_at", _("Where the charger is")),
            Blank("credit", _("Credit")),
            Blank("text_registered", _("Registered for emergency texts"), sort="tick"),
            Blank("shares_location", _("Does it share the place")),
            Blank("shared_with", _("Shared with")),
            Blank("note", _("Note")),
        ),
        label=_("Devices"),
        purpose=_("Your phone, a spare one, the children’s tablet: where they are and what they share."),
        example=_("For example: Spare phone, with Ana. Only for calls for help."),
        has_own_add=False,
    )
