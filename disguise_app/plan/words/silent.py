"""How to call for help without speaking, country by country, step by step.

These words may save a life or cost one: 55 is pressed only when the recorded message asks for it, it does not tell
where you are, and on a landline there is none. Sources: IOPC text of 2019 quoted by heart.co.uk; on landlines
standingtogether.org.uk and hartlepool.gov.uk; on texts emergencysms.org.uk; Australia SA Police quoted by
glamadelaide.com.au; New Zealand victimsupport.org.nz; US fcc.gov; Canada crtc.gc.ca; Ireland 112.ie; France (114)
castelnau-estretefonds.fr; Germany nora-notruf.de; Austria orf.at and tt.com; Sweden sosalarm.se. A country that is not
here has the words of ANYWHERE.
"""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

Steps = tuple[tuple[str, str], ...]
"""Which phone ("any", "mobile", "landline", "text") and what to do."""

_WHISPER: Final = ("any", phrase("Speak or whisper if you can. That is always best."))
_STAY: Final = ("any", phrase("If you cannot speak, stay on the line. Do not hang up."))
_ADDRESS: Final = ("any", phrase("If you can say only one thing, say the address."))

ANYWHERE: Final[Steps] = (
    _WHISPER,
    _ADDRESS,
    _STAY,
    ("any", phrase("Cough or tap the phone, so they know that someone is there.")),
    ("any", phrase("A silent call may not bring help. If you can, let someone else call for you.")),
)

SILENT: Final[Mapping[str, Steps]] = {
    "GB": (
        ("any", phrase("Call 999. Speak or whisper if you can: it is best.")),
        ("any", phrase("If you cannot: listen to the questions. Answer with a cough, a tap or a key.")),
        (
            "mobile",
            phrase(
                "If they hear nothing for about 30 seconds, a recorded message begins: you are through to the police."
            ),
        ),
        ("mobile", phrase("When it asks, **press 55**. Not before. If you do not press 55, the call ends.")),
        ("mobile", phrase("55 does **not** tell the police where you are. Then answer yes or no as they ask you to.")),
        ("landline", phrase("Stay on the line. If they hear noise and are not sure, they put you through.")),
        ("landline", phrase("If you hang up, the line may stay open 45 seconds: pick up again.")),
        ("landline", phrase("They should see your address.")),
        (
            "text",
            phrase("Text 999 only if this phone was registered before. Write: police, what is happening, where."),
        ),
        (
            "text",
            phrase("You have reached them when they text back. No answer in 3 minutes: text again or call 18000."),
        ),
    ),
    "IE": (
        ("any", phrase("Call 112 or 999. Speak or whisper if you can: it is best.")),
        _ADDRESS,
        _STAY,
        (
            "text",
            phrase("Text 112 works only if this phone was registered before at 112.ie. Write your address or Eircode."),
        ),
        ("text", phrase("It does not work with a phone card from abroad.")),
    ),
    "US": (
        ("any", phrase("Call 911 if you can. Say or whisper the address first.")),
        ("any", phrase("If you cannot speak, leave the line open.")),
        ("mobile", phrase("On a mobile they know only roughly where you are.")),
        ("text", phrase("You can text 911 only in some places. Write the address first.")),
        ("text", phrase("If a message comes back that says text does not work, you have not reached help. Call.")),
    ),
    "CA": (
        ("any", phrase("Call 911. Say or whisper the address first.")),
        _STAY,
        (
            "text",
            phrase(
                "You cannot start with a text. If you are registered as deaf or with a speech need: dial 911, then "
                "they text you."
            ),
        ),
        ("any", phrase("In some parts of the north, 911 may not work. Find the local police number there.")),
    ),
    "AU": (
        ("any", phrase("Call 000. Speak or whisper if you can: it is best.")),
        ("any", phrase("If you cannot speak: stay on the line. A recorded voice comes.")),
        ("any", phrase("When it asks you to, **press 55**. Not before.")),
        ("mobile", phrase("On a mobile they do not know the exact place. Say it if you can.")),
        ("text", phrase("You cannot text 000. The number 106 works only from a textphone.")),
        ("text", phrase("If you are deaf or cannot speak well: text the relay service, 0423 677 767.")),
    ),
    "NZ": (
        ("any", phrase("Call 111. Speak or whisper if you can: it is best.")),
        (
            "mobile",
            phrase("If you cannot speak: wait for the recorded message. When it asks, **press 55**. Not before."),
        ),
        ("landline", phrase("Wait for the message. When it asks, press any key.")),
        ("any", phrase("It plays twice. If you press no key, the call ends.")),
        ("any", phrase("Then answer yes or no with the keys, as they ask.")),
        (
            "text",
            phrase("You can text 111 only if you are deaf or have a speech need and this phone was registered before."),
        ),
        ("text", phrase("No reply in 2 minutes: find another way.")),
    ),
    "FR": (
        ("any", phrase("Call 17 or 112. Speak or whisper if you can.")),
        ("text", phrase("If you cannot speak: text 114. Write your address and what is happening. It is free.")),
        _STAY,
    ),
    "DE": (
        ("any", phrase("Call 110. Speak or whisper if you can. Say the address first.")),
        _STAY,
        (
            "text",
            phrase(
                "The nora app can send a silent call and tells them where you are. It works only if it was set up "
                "before. They chat and do not ring back."
            ),
        ),
    ),
    "AT": (
        ("any", phrase("Call 133 or 112. Speak or whisper if you can. Say the address first.")),
        _STAY,
        ("text", phrase("If you cannot speak: text 0800 133 133. A text to 133 does not arrive.")),
        ("text", phrase("The DEC112 app has a silent call, if it was set up before.")),
    ),
    "SE": (
        ("any", phrase("Call 112. Speak or whisper if you can. Say the address first.")),
        _STAY,
        (
            "text",
            phrase("Text to 112 works only for people who are deaf or have a speech need and who registered before."),
        ),
    ),
    "PL": (
        ("any", phrase("Call 112. Speak or whisper if you can. Say the address first.")),
        _STAY,
        ("text", phrase("There is also the app Alarm 112. Set it up before you need it.")),
    ),
    "IN": (
        ("any", phrase("Call 112. It works from a locked phone too. Say or whisper the address first.")),
        _STAY,
    ),
}
