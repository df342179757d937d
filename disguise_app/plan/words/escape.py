"""Starter words of the escape plan: signs that it is time, steps by moment, and the other cases."""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

LEAVE_SIGNS: Final = (
    phrase("The shouting gets louder than last time"),
    phrase("There has been drinking or drugs, and the mood has turned"),
    phrase("Things are being thrown or broken"),
    phrase("I am told I may not go out or use the phone"),
    phrase("The children are scared"),
    phrase("I have a feeling that it will be bad. I trust that feeling"),
)

STEPS: Final[Mapping[str, tuple[str, ...]]] = {
    "before": (
        phrase("Talk to a helpline about this plan, from a safe phone"),
        phrase("Learn two phone numbers by heart"),
        phrase("Keep my phone charged and near me"),
        phrase("Find out when it is easiest to go: the days, the times, who is out"),
        phrase("Find out who is near enough to hear me, and what is open at that time"),
        phrase("Walk the way out once, so I know it in the dark"),
        phrase("Agree a code word with a friend or a neighbour"),
        phrase("Agree with the children which word means we go now"),
        phrase("Keep keys, bank cards and some cash where I can grab them"),
        phrase("Put spare keys and clothes with somebody I trust"),
        phrase("Put a little money by, where only I can get at it"),
        phrase("Keep papers or copies outside the home, if that is safe"),
        phrase("Choose a first place to go to and a second one"),
        phrase("If there is a car: park it facing out and keep fuel in it"),
        phrase("If there are pets: ask who could take them for a while"),
    ),
    "now": (
        phrase("Stay near a door. Keep out of the kitchen and the garage"),
        phrase("Take my phone and keys in my hand"),
        phrase("If it calms things down, I may say yes to anything. That is not giving in"),
        phrase("Call the police as soon as I can. If I cannot speak, use the silent call"),
        phrase("Say the trigger word, so the children go to their safe place"),
        phrase("Keep away from the room where the children are"),
        phrase("If I cannot get out: a room with a lock, and call the police"),
        phrase("If I cannot get away: a corner, curled up small, my arms round my head"),
        phrase("Go when there is a chance. Things can stay behind"),
    ),
    "leaving": (
        phrase("Take the children with me"),
        phrase("Take the rush list, only if there is time"),
        phrase("Go out by the way I planned"),
        phrase("Get in the car and lock it, or go to the nearest person who will help"),
        phrase("Call the police from a safe place"),
        phrase("If the police stop me on the way: tell them why I left"),
        phrase("Go to the first place. If nobody is there, go to the second"),
        phrase("Tell my friend I am out, by the code word"),
    ),
    "after": (
        phrase("Call a helpline and plan the next days together"),
        phrase("Tell the school who may collect the children, and who may not"),
        phrase("From a safer device: change my passwords and turn off location sharing"),
        phrase("Change the locks, if I stay in a home of my own"),
        phrase("Ask a lawyer or a helpline about a court order"),
        phrase("If there is an order: keep it with me and give a copy to the school and to work"),
        phrase("Take other roads and other times than before"),
        phrase("Ask work not to give out my new address or number"),
        phrase("Be kind to myself. Feeling sad or unsure is normal"),
    ),
}

IF_CANNOT_LEAVE: Final = phrase(
    "Go to a room with a lock. Lock it. Call the police at once. If I cannot speak, use the silent call. Stay by the "
    "door or the window, and away from things that can hurt."
)
IF_FOUND: Final = phrase(
    "Stay calm. Say it was for a friend, or that it is old. Do not argue about it. Tell my friend the code word. "
    "Call a helpline from a safe phone. Then make new words, a new number and a new place. If a child found it: say "
    "that it is not their fault, and make new words."
)
AFTER_LEAVING: Final = phrase(
    "The first weeks need the most care. Tell the police and a helpline where I am. Tell the school. Keep the new "
    "address from people who might pass it on, even by mistake. Ask the children not to share it online."
)
BEFORE_LEAVING: Final = phrase(
    "Leaving can be the most dangerous time. A helpline can plan it with you. Staying is not a failure."
)
WAY_OUT: Final = phrase("Out of the bedroom, down the hall, out by the front door. Turn left. Go to the bus stop.")
TRANSPORT: Final = phrase("First choice: a friend drives. Second choice: a taxi paid in cash. Third choice: the bus.")

DESTINATIONS: Final = (
    phrase("A friend or relative whom we do not both know well"),
    phrase("A refuge. A helpline can find one"),
    phrase("A police station"),
    phrase("A hospital, open all night"),
    phrase("A shop or filling station that is open late"),
)
