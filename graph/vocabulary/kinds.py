"""What an actor is, what a mention looks like."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Form", "Kind"]


class Kind(StrEnum):
    """The kinds of things that a claim connects; the first four are actors."""

    PERSON = "person"
    """One human being."""
    GOVERNMENT = "government"
    """The government of a country, as its name, capital or seat stands for it."""
    ORGANIZATION = "organization"
    """A body with members or staff: agency, army, party, company, paper, court, armed group."""
    GROUP = "group"
    """Several people without a body: families, officials, hostages, protesters."""
    PLACE = "place"
    """A country as ground, a region, city, building or water; never an actor."""

    @property
    def label(self) -> str:
        """Its node label, such as `Person`."""
        return self.value.capitalize()

    @property
    def is_actor(self) -> bool:
        """True for all but places."""
        return self is not Kind.PLACE


class Form(StrEnum):
    """How a mention names its actor; decides how `derive` may resolve it."""

    NAME = "name"
    """A full proper name: "Shinzo Abe", "Japan", "Kyodo", "government/jp"."""
    SURNAME = "surname"
    """A bare surname or short name: "Abe"."""
    OFFICE = "office"
    """An office without a name: "the Japanese prime minister"; `office` and `country` say which."""
    DESCRIPTION = "description"
    """A common noun phrase: "families of the abductees", "a source in Pyongyang"."""
    PRONOUN = "pronoun"
    """She, they, his, who; only `same_as` can say who."""
