"""Starter words for the police: on the phone, when they come, and if they stop you on the way."""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

ON_THE_WAY: Final = (
    phrase("I left home because I am in danger there. Please help me to get somewhere safe."),
    phrase("The children are with me, and they need to be safe too."),
    phrase("Please do not tell anyone at home where I am."),
    phrase("Please write this down and give me the number of the report."),
)

ON_THE_PHONE: Final = (
    phrase("Say the address first."),
    phrase("Say your name and what is happening now."),
    phrase("Say who is there, where the other person is, and if there are children or weapons."),
    phrase("Say if anyone is hurt."),
    phrase("The call is recorded. It may be proof later."),
    phrase("If nobody comes, call again and say it is the second call."),
)

WHEN_THEY_COME: Final = (
    phrase("Please let me talk to you alone, in another room."),
    phrase("I would like to speak to a woman officer."),
    phrase("I need an interpreter who is not from my family."),
    phrase("This has happened before. I can tell you when."),
    phrase("Please write down the threats, the weapons, and if there were hands round my neck."),
    phrase("Please see where the children are, and that they are safe."),
    phrase("There is a court order. Here it is."),
    phrase("Please take photos of what is broken and where I am hurt."),
    phrase("Please tell me a safe way for you to reach me."),
)

ASK_FOR: Final = (
    phrase("The officer's name and number"),
    phrase("The number of the report"),
    phrase("To read my statement before I sign it"),
    phrase("To be told before the other person is let go"),
)
AFTER_THEY_WENT: Final = phrase(
    "The other person may be let go after a few hours. Use that time to get somewhere safe, if you want to go."
)

BY_COUNTRY: Final[Mapping[str, tuple[str, ...]]] = {
    "GB": (phrase("Please do a risk check with me, and put me in touch with a domestic abuse adviser."),),
}
"""Added to the words for all. What the law says is left to a legal helpline: it differs from place to place."""

_GERMAN: Final = (
    "Polizei, bitte. Ich brauche Hilfe. Die Adresse ist …",
    "Ich bin von zu Hause weggegangen, weil ich in Gefahr bin. Bitte bringen Sie mich in Sicherheit.",
)
_FRENCH: Final = (
    "La police, s’il vous plaît. J’ai besoin d’aide. L’adresse est …",
    "J’ai quitté la maison parce que je suis en danger. Aidez-moi à me mettre en sécurité, s’il vous plaît.",
)
_ITALIAN: Final = (
    "La polizia, per favore. Ho bisogno di aiuto. L’indirizzo è …",
    "Sono in fuga da casa perché sono in pericolo. Mi aiuti a mettermi al sicuro, per favore.",
)
_DUTCH: Final = (
    "Politie, alstublieft. Ik heb hulp nodig. Het adres is …",
    "Ik ben van huis weggegaan omdat ik in gevaar ben. Help me alstublieft naar een veilige plek.",
)

IN_THE_COUNTRYS_WORDS: Final[Mapping[str, tuple[tuple[str, tuple[str, str]], ...]]] = {
    "DE": (("de", _GERMAN),),
    "AT": (("de", _GERMAN),),
    "CH": (("de", _GERMAN), ("fr", _FRENCH), ("it", _ITALIAN)),
    "FR": (("fr", _FRENCH),),
    "BE": (("nl", _DUTCH), ("fr", _FRENCH)),
    "NL": (("nl", _DUTCH),),
    "IT": (("it", _ITALIAN),),
    "ES": (
        (
            "es",
            (
                "Policía, por favor. Necesito ayuda. La dirección es …",
                "Me he ido de casa porque estoy en peligro. Por favor, ayúdeme a llegar a un lugar seguro.",
            ),
        ),
    ),
    "PT": (
        (
            "pt",
            (
                "Polícia, por favor. Preciso de ajuda. A morada é …",
                "Saí de casa porque estou em perigo. Por favor, ajude-me a chegar a um lugar seguro.",
            ),
        ),
    ),
    "SE": (
        (
            "sv",
            (
                "Polisen, tack. Jag behöver hjälp. Adressen är …",
                "Jag har lämnat hemmet för att jag är i fara. Hjälp mig till en trygg plats.",
            ),
        ),
    ),
    "NO": (
        (
            "no",
            (
                "Politiet, takk. Jeg trenger hjelp. Adressen er …",
                "Jeg har dratt hjemmefra fordi jeg er i fare. Hjelp meg til et trygt sted.",
            ),
        ),
    ),
    "DK": (
        (
            "da",
            (
                "Politiet, tak. Jeg har brug for hjælp. Adressen er …",
                "Jeg er gået hjemmefra, fordi jeg er i fare. Hjælp mig til et sikkert sted.",
            ),
        ),
    ),
    "FI": (
        (
            "fi",
            (
                "Poliisi, kiitos. Tarvitsen apua. Osoite on …",
                "Lähdin kotoa, koska olen vaarassa. Auttakaa minut turvalliseen paikkaan.",
            ),
        ),
    ),
    "PL": (
        (
            "pl",
            (
                "Policja, proszę. Potrzebuję pomocy. Adres to …",
                "Jestem poza domem, bo grozi mi niebezpieczeństwo. Proszę mi pomóc dotrzeć w bezpieczne miejsce.",
            ),
        ),
    ),
}
"""What to say in the country's own words, for somebody who speaks another language at home: language, on the phone, on
the way. They mean the first line of ASK_BY_PHONE and of ON_THE_WAY and are not translated."""

ASK_BY_PHONE: Final = phrase("Police, please. I need help. The address is …")
