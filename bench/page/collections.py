"""Collections of any size from one seed: actors in planted circles, documents with sentences of real length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise

from actorgraph.graph.record import Claim, Document, Mention, Participant, Reading, Voice, identified
from actorgraph.graph.vocabulary import MODES_OF, Form, Kind, Relation, Status, vocabulary

__all__ = ["pairs_of", "readings"]

RELATIONS = tuple(
    "met-with requested-of talked-with accused promised-to called-on criticised supported".split()  # noqa: SIM905
)
STATUSES = (*[Status.HAPPENED] * 6, *[Status.ALLEGED] * 2, *[Status.PLANNED] * 2, Status.WISHED, Status.DENIED)
TOLD_IN_DOCUMENT = 12
ACTORS_IN_CIRCLE = 700
AT_HOME = 0.85
"""The share of claims that stay inside one circle."""

STARTS = (
    "Bal",
    "Cor",
    "Dren",
    "El",
    "Far",
    "Gil",
    "Hask",
    "Ister",
    "Jor",
    "Kel",
    "Lun",
    "Mar",
    "Nor",
    "Osk",
    "Pel",
    "Quen",
)
MIDDLES = ("a", "e", "i", "o", "u", "an", "en", "or", "is", "al", "um", "ev")
ENDS = (
    "dale",
    "wick",
    "sen",
    "man",
    "berg",
    "ton",
    "ski",
    "ova",
    "ard",
    "line",
    "mir",
    "beck",
    "feld",
    "rup",
    "nagh",
    "ez",
)
BODIES = ("Council", "Institute", "Ministry", "Union", "Bureau", "Party", "Committee", "Agency", "Front", "Company")
PUBLISHERS = tuple(
    f"The {place} {paper}"
    for place in ("Harbour", "Valley", "Northern", "Island", "Capital")
    for paper in ("Herald", "Courier", "Gazette", "Observer", "Post")
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
TIMES = ("on {day}", "late on {day}", "in the early hours of {day}", "on {day}, a day after the vote", "by {day}")
PLACES = (
    "in the harbour town of {town}",
    "at a hotel outside {town}",
    "on the border near {town}",
    "in {town}",
    "at the provincial court of {town}",
    "aboard a ferry to {town}",
)
MATTERS = (
    "over the fate of {number} fishermen",
    "about a pipeline worth {number} million crowns",
    "after {number} families had signed a petition",
    "about the return of {number} prisoners",
    "over the {number} hectares that the two villages dispute",
    "about wages unpaid for {number} weeks",
    "after an inquiry that heard {number} witnesses",
    "over {number} missing shipments of grain",
)
TAILS = (
    "officials said",
    "according to minutes seen by the paper",
    "two people at the table recalled",
    "in the first such step since the spring",
    "though neither side would give details",
    "while a crowd waited outside",
    "as the deadline set by the court came closer",
)
BETWEEN = (
    "Shops in {town} stayed shut for the rest of the week, and {number} people were treated for the cold.",
    "The weather turned on {day}, and the road to {town} was closed to all but {number} lorries.",
    "Prices rose by {number} per cent in a year, the statistics office in {town} reported on {day}.",
    "A spokesman in {town} did not answer {number} calls.",
)


def readings(actors: int, claims: int, seed: int = 1) -> Iterator[Reading]:
    """Documents that tell so many claims about so many actors; each actor is named at least once."""
    chance = random.Random(seed)
    names = _names(actors, chance)
    circles = [names[start : start + ACTORS_IN_CIRCLE] for start in range(0, len(names), ACTORS_IN_CIRCLE)]
    pairs = _pairs(circles, claims, chance)
    for number, start in enumerate(range(0, len(pairs), TOLD_IN_DOCUMENT)):
        yield _Telling(number, chance).reading(pairs[start : start + TOLD_IN_DOCUMENT])


def pairs_of(record: Iterator[Reading] | list[Reading]) -> list[tuple[str, str, str]]:
    """Who, whom and the sentence of every claim: what a peer is given to draw."""
    found = []
    for reading in record:
        names = {mention.id: mention.name for mention in reading.mentions}
        for claim in reading.claims:
            one, other = (names[part.mention] for part in claim.participants)
            found.append((one, other, claim.quote))
    return found


def _names(count: int, chance: random.Random) -> list[tuple[str, Kind]]:
    """Distinct names of people, and of a body for every eighth."""
    found: dict[str, Kind] = {}
    while len(found) < count:
        family = chance.choice(STARTS) + chance.choice(MIDDLES) + chance.choice(MIDDLES) + chance.choice(ENDS)
        if len(found) % 8 == 7:
            found[f"{family} {chance.choice(BODIES)}"] = Kind.ORGANIZATION
        else:
            first = chance.choice(STARTS) + chance.choice(MIDDLES) + chance.choice(("", "n", "ra", "s", "lin"))
            found[f"{first} {family}"] = Kind.PERSON
    return list(found.items())


Named = tuple[str, Kind]


def _pairs(circles: list[list[Named]], count: int, chance: random.Random) -> list[tuple[Named, Named]]:
    """Who has to do with whom: first everybody with a neighbour, then the busier the lower the number."""
    pairs: list[tuple[Named, Named]] = []
    for circle in circles:
        pairs += list(pairwise(circle))[:: 1 if len(circle) == 2 else 2]
    pairs = pairs[:count]
    while len(pairs) < count:
        home = chance.choice(circles)
        away = home if chance.random() < AT_HOME else chance.choice(circles)
        one, other = _busy(home, chance), _busy(away, chance)
        if one != other:
            pairs.append((one, other))
    # A document stays mostly with one circle, as articles do.
    return sorted(pairs, key=lambda pair: (hash_of(pair[0][0]) % 97, pair))


def hash_of(text: str) -> int:
    """A number that is the same in every run."""
    return sum(position * ord(char) for position, char in enumerate(text, 1))


def _busy(circle: list[Named], chance: random.Random) -> Named:
    return circle[int(len(circle) * chance.random() ** 3)]


class _Telling:
    """One document as it is written: its text so far, whom it has named, what it has claimed."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self.number = number
        self.chance = chance
        self.text = ""
        self.mentions: dict[str, Mention] = {}
        self.claims: list[Claim] = []
        self.year = 1990 + number % 35

    def reading(self, pairs: list[tuple[Named, Named]]) -> Reading:
        sentences = 0
        told = 0
        while told < len(pairs):
            if self.chance.random() < 0.4:
                self._say(self._filled(self.chance.choice(BETWEEN)))
                sentences += 1
            acts = self.chance.choice((1, 2, 2))
            self._tell(pairs[told : told + acts])
            sentences += 1
            told += acts
        key = f"articles/{self.number:06}.txt"
        day = self._day(self.year)
        return Reading(
            document=Document(
                key=key,
                sha256=f"{self.number:064x}",
                name=f"{pairs[0][0][0]} and {pairs[-1][1][0]}: what was said in {self._town()}",
                publisher=self.chance.choice(PUBLISHERS),
                published=day,
                url=f"https://example.org/{day[:4]}/{self.number}",
            ),
            text=self.text,
            mentions=tuple(self.mentions.values()),
            claims=identified(self.claims, self.mentions, key),
            sentences=sentences,
        )

    def _tell(self, pairs: list[tuple[Named, Named]]) -> None:
        """One sentence with a claim for each pair, as reports put two acts into one sentence."""
        day = self._day(self.year - int(8 * self.chance.random() ** 3))
        parts = [self.chance.choice(each) for each in (TIMES, PLACES, MATTERS)]
        relations = [vocabulary().relations[self.chance.choice(RELATIONS)] for _ in pairs]
        acts = [f"{one[0]} {each.done} {other[0]}" for (one, other), each in zip(pairs, relations, strict=True)]
        where, why = self._filled(" ".join(parts[:2]), day), self._filled(parts[2])
        quote = (
            f"{f' {where}, and '.join(acts)}{'' if len(acts) > 1 else ' ' + where} {why}, {self.chance.choice(TAILS)}."
        )
        start = len(self.text)
        self._say(quote)
        for pair, relation in zip(pairs, relations, strict=True):
            self._claim(pair, relation, quote, start, day)

    def _claim(self, pair: tuple[Named, Named], relation: Relation, quote: str, start: int, day: str) -> None:
        status = self.chance.choice(STATUSES)
        modes = sorted(MODES_OF[status])
        ids = [self._mention(named, start + quote.index(named[0])) for named in pair]
        self.claims.append(
            Claim(
                relation=relation.name,
                participants=(Participant(relation.source.name, ids[0]), Participant(relation.target.name, ids[1])),
                status=status,
                quote=quote,
                trigger=relation.done,
                quote_start=start,
                quote_end=start + len(quote),
                mode=modes[0] if modes else None,
                topics=(self.chance.choice(("abductions", "sanctions", "nuclear", "trade", "human-rights")),),
                date=day if self.chance.random() < 0.8 else day[:4],
                said_by=(Voice(self.chance.choice(list(self.mentions))),) if status is Status.ALLEGED else (),
                rule="bench",
            )
        )

    def _mention(self, named: Named, start: int) -> str:
        mention = Mention(
            id=f"m{len(self.mentions)}",
            text=named[0],
            name=named[0],
            form=Form.NAME,
            kind=named[1],
            start=start,
            end=start + len(named[0]),
        )
        self.mentions[mention.id] = mention
        return mention.id

    def _say(self, sentence: str) -> None:
        self.text += sentence + ("\n\n" if self.chance.random() < 0.25 else " ")

    def _filled(self, words: str, day: str = "") -> str:
        year, month, date = (day or self._day(2001)).split("-")
        return words.format(
            day=f"{int(date)} {MONTHS[int(month) - 1]} {year}", town=self._town(), number=self.chance.randint(3, 980)
        )

    def _town(self) -> str:
        return self.chance.choice(STARTS) + self.chance.choice(ENDS)

    def _day(self, year: int) -> str:
        return f"{year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"
