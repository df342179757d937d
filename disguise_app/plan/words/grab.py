"""Starter words of the grab list: what to take, by category, and the set that goes in a minute."""

from collections.abc import Mapping
from typing import Final

from disguise_app.plan.words.phrases import phrase

RULE: Final = phrase(
    "If you are in danger, go now. No time: go without it. Things can be replaced. You may be able to fetch them later "
    "with the police."
)
SLOWLY: Final = phrase(
    "Do not pack all at once if somebody would see it. Things can stay in one drawer, or with a friend whom only you "
    "know. A bag that is found can be a danger."
)

RUSH: Final[tuple[tuple[str, str], ...]] = (
    ("phone", phrase("Phone and charger")),
    ("keys", phrase("Keys")),
    ("money", phrase("Bank cards and cash")),
    ("health", phrase("Medicine")),
    ("health", phrase("Glasses or hearing aids")),
    ("documents", phrase("Passports or identity cards")),
    ("children", phrase("One favourite toy for each child")),
)
"""The children come first; they are people and stand on no list of things."""

TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {
    "documents": (
        phrase("My passport"),
        phrase("The children's passports"),
        phrase("Birth certificates"),
        phrase("Driving licence"),
        phrase("National insurance or tax papers"),
        phrase("Health card"),
        phrase("Marriage or divorce papers"),
        phrase("Visa, residence or work permit"),
    ),
    "money": (
        phrase("Bank and credit cards"),
        phrase("Cash and some coins"),
        phrase("Bank account details"),
        phrase("Pay slips"),
        phrase("Benefit letters"),
        phrase("Tax papers"),
    ),
    "keys": (
        phrase("House keys"),
        phrase("Car keys, with the spare one"),
        phrase("Work keys"),
        phrase("Post box key"),
    ),
    "health": (
        phrase("Medicine for each person"),
        phrase("Prescriptions and a list of doses"),
        phrase("Glasses or contact lenses"),
        phrase("Hearing aids and batteries"),
        phrase("Inhaler or allergy pen"),
        phrase("Walking stick or other aid"),
        phrase("Vaccination and health records"),
    ),
    "children": (
        phrase("Favourite toy or blanket"),
        phrase("Nappies, milk and bottles"),
        phrase("A change of clothes for each child"),
        phrase("School bag and uniform"),
        phrase("Papers about who the children live with"),
        phrase("Car seat"),
    ),
    "phone": (
        phrase("My phone"),
        phrase("Charger and power bank"),
        phrase("A spare phone that only I know of"),
        phrase("Laptop or tablet"),
    ),
    "legal": (
        phrase("Court orders"),
        phrase("Police reference numbers"),
        phrase("Lawyer's name and number"),
        phrase("Rent or mortgage papers"),
        phrase("Insurance papers"),
        phrase("Car papers"),
        phrase("Wills and other legal papers"),
    ),
    "evidence": (
        phrase("Notes with dates, only if it is safe to keep them"),
        phrase("Photos of harm or damage"),
        phrase("A photo of the other person, for the police and the school"),
        phrase("Saved messages"),
        phrase("Reports from a doctor or the police"),
    ),
    "contacts": (
        phrase("Helpline number, on paper or by heart"),
        phrase("A friend's number, on paper or by heart"),
        phrase("School, doctor and taxi numbers"),
    ),
    "transport": (
        phrase("Bus or train pass"),
        phrase("Taxi money"),
        phrase("Fuel in the car"),
    ),
    "clothes": (
        phrase("Clothes for two or three days"),
        phrase("Warm coat and good shoes"),
        phrase("Toothbrush and wash things"),
        phrase("Period products"),
    ),
    "keepsakes": (
        phrase("A few photos"),
        phrase("Small jewellery"),
        phrase("Letters I want to keep"),
    ),
    "pets": (
        phrase("Lead or carrier"),
        phrase("Pet food and medicine"),
        phrase("Vet records and microchip papers"),
    ),
    "needs": (
        phrase("Things I need for my faith"),
        phrase("Aids I cannot be without"),
    ),
}
