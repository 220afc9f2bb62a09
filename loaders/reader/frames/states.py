"""Lasting states that names themselves state: a title says who leads what, a group whose family it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actorgraph.graph.case import Registry, offices
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.reader.draft import Actor, Nature, Sentence, Spot
from actorgraph.loaders.reader.frames.match import Fill
from actorgraph.loaders.reader.lexicon import titles, words

__all__ = ["Cabinet", "State", "states_of"]

_PERSON = frozenset({Kind.PERSON})
_BODIES = frozenset({Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.GROUP})


@dataclass(frozen=True, slots=True)
class State:
    """A relation that a noun phrase states; `verb` is the copula that carries its tense, None for a bare title."""

    sentence: int
    relation: str
    roles: tuple[tuple[str, int], ...]
    start: int
    end: int
    rule: str
    verb: int | None = None


@dataclass(frozen=True, slots=True)
class Cabinet:
    """What states need of the rest: who fills a token, new actors by number, and who heads what."""

    text: str
    fill: Fill
    add: Callable[[Actor], int]
    actor: Callable[[int], Actor]
    registry: Registry

    def relation(self, office: str, body: int) -> str:
        """`leads` where the office heads that body, as the registry has it; else `serves`."""
        one = self.actor(body)
        if office in offices():
            if one.kind is Kind.GOVERNMENT:
                return "leads" if self.registry.is_headed_by(office, f"government/{one.country}") else "serves"
            return "leads" if self.registry.is_headed_by(office, "organization/") else "serves"
        return "leads" if any(name == office and leads for name, leads in titles().values()) else "serves"


def states_of(sentence: Sentence, cabinet: Cabinet) -> tuple[State, ...]:
    """The states that titles, appositions and copulas of a sentence give, in order of text."""
    fill = cabinet.fill
    found: list[State] = []
    for token in sentence.tokens:
        if token.naming is not None and token.naming.nature is Nature.PERSON:
            found.extend(_titled(sentence, token.i, cabinet))
            found.extend(_apposed(sentence, token.i, cabinet))
        if token.lemma in words("nouns", "family"):
            found.extend(_family(sentence, token.i, fill, cabinet.actor))
        if token.lemma in ("be", "become", "remain") and token.is_verb:
            found.extend(_copula(sentence, token.i, cabinet))
        if token.lemma == "ally" and token.is_noun:
            found.extend(_allied(sentence, token.i, fill))
    return tuple(found)


def _titled(sentence: Sentence, i: int, cabinet: Cabinet) -> list[State]:
    naming = sentence.tokens[i].naming
    if naming is None or naming.office is None or naming.former or naming.country_start is None:
        return []
    persons = cabinet.fill(sentence, i, _PERSON, "", False)
    text = cabinet.text
    start, end = naming.country_start, naming.country_end or naming.country_start
    body = Actor(
        spot=Spot(sentence.index, i),
        start=start,
        end=end,
        text=text[start:end],
        name=naming.body or text[start:end],
        form=Form.NAME,
        kind=Kind.ORGANIZATION if naming.body else Kind.GOVERNMENT,
        country=naming.country,
    )
    number = cabinet.add(body)
    relation = cabinet.relation(naming.office, number)
    if relation == "serves" and naming.office in words("titles", "serves_nobody"):
        return []
    roles = _roles(relation, persons, (number,))
    return [State(sentence.index, relation, roles, naming.start, naming.end, "title")] if roles else []


def _family(sentence: Sentence, i: int, fill: Fill, actor: Callable[[int], Actor]) -> list[State]:
    """As in "the families of the abductees", "their relatives", "the general's sister"."""
    token = sentence.tokens[i]
    found = fill(sentence, i, frozenset({Kind.PERSON, Kind.GROUP}), "", False)
    other = actor(found[0]).of if len(found) == 1 else None
    if other is None:
        return []
    whose = actor(other)
    if whose.form is Form.PRONOUN and whose.same_as is None:
        return []
    roles = (("relative", found[0]), ("relative", other))
    return [State(sentence.index, "relative-of", roles, token.start, token.end, "kin")]


def _allied(sentence: Sentence, i: int, fill: Fill) -> list[State]:
    """As in "Qatar, an ally of the United States", "Chad remains France's ally"."""
    token = sentence.tokens[i]
    before = sentence.lemmas(sentence.kids(i, "amod"))
    copula = sentence.tokens[token.head] if token.dep == "attr" else None
    if token.dep not in ("appos", "attr") or before & words("titles", "former"):
        return []
    one = (token.head,) if copula is None else sentence.kids(copula.i, "nsubj")
    preps = (kid for kid in sentence.kids(i, "prep") if sentence.tokens[kid].lemma in ("of", "to"))
    other = (*(pobj for kid in preps for pobj in sentence.kids(kid, "pobj")), *sentence.kids(i, "poss"))
    ends = [
        tuple(number for each in tokens for number in fill(sentence, each, _BODIES, "", attributive))
        for tokens, attributive in ((one, False), (other, True))
    ]
    if len(ends[0]) != 1 or len(ends[1]) != 1:
        return []
    roles = (("ally", ends[0][0]), ("ally", ends[1][0]))
    return [State(sentence.index, "allied-with", roles, token.start, token.end, "ally", copula.i if copula else None)]


def _roles(relation: str, persons: tuple[int, ...], bodies: tuple[int, ...]) -> tuple[tuple[str, int], ...]:
    one, other = ("leader", "led") if relation == "leads" else ("officer", "served")
    if len(persons) != 1 or len(bodies) != 1:
        return ()
    return ((one, persons[0]), (other, bodies[0]))


def _apposed(sentence: Sentence, i: int, cabinet: Cabinet) -> list[State]:
    """As in "Ann Smith, the Finnish prime minister", "Smith, the head of a group"."""
    found: list[State] = []
    for kid in sentence.kids(i, "appos"):
        persons = cabinet.fill(sentence, i, _PERSON, "", False)
        found.extend(_office_state(sentence, kid, persons, cabinet, "apposition", None))
    above = sentence.tokens[i].head
    if sentence.tokens[i].dep == "appos" and sentence.tokens[above].is_noun and sentence.tokens[above].naming is None:
        persons = cabinet.fill(sentence, i, _PERSON, "", False)
        found.extend(_office_state(sentence, above, persons, cabinet, "apposition", None))
    return found


def _copula(sentence: Sentence, verb: int, cabinet: Cabinet) -> list[State]:
    """As in "Smith became prime minister of Finland"."""
    for kid in sentence.kids(verb, "attr"):
        for subject in sentence.kids(verb, "nsubj"):
            persons = cabinet.fill(sentence, subject, _PERSON, "", False)
            state = _office_state(sentence, kid, persons, cabinet, "copula", verb)
            if state:
                return state
    return []


def _office_state(
    sentence: Sentence, noun: int, persons: tuple[int, ...], cabinet: Cabinet, rule: str, verb: int | None
) -> list[State]:
    token = sentence.tokens[noun]
    before = [
        sentence.tokens[kid] for kid in sentence.kids(noun, "amod", "compound") if sentence.tokens[kid].naming is None
    ]
    first = min(sentence.subtree(noun))
    earlier = {sentence.tokens[at].lemma for at in (first, max(0, first - 1))}
    if ({each.lemma for each in before} | earlier) & words("titles", "former"):
        return []
    office = None
    for start in range(len(before) + 1):
        key = (*(each.lemma for each in before[start:]), token.lemma)
        office = office or titles().get(key)
    if office is None:
        return []
    bodies = _bodies(sentence, noun, cabinet.fill)
    if len(bodies) != 1:
        return []
    relation = cabinet.relation(office[0], bodies[0])
    roles = _roles(relation, persons, bodies)
    nobodys = relation == "serves" and (office[0] in words("titles", "serves_nobody") or not _is_body(sentence, noun))
    if not roles or nobodys:
        return []
    return [State(sentence.index, relation, roles, token.start, token.end, rule, verb)]


def _is_body(sentence: Sentence, noun: int) -> bool:
    """Officers serve what has a name; a nationality alone ("an Iranian journalist") is no office."""
    return any(sentence.tokens[kid].dep in ("poss", "prep", "compound") for kid in sentence.kids(noun))


def _bodies(sentence: Sentence, noun: int, fill: Fill) -> tuple[int, ...]:
    for kid in sentence.kids(noun, "amod", "poss", "compound", "nmod"):
        if sentence.tokens[kid].naming is not None or sentence.tokens[kid].text.lower() == "its":
            found = fill(sentence, kid, _BODIES, "", True)
            if found:
                return found
    for kid in sentence.kids(noun, "prep"):
        if sentence.tokens[kid].lemma in ("of", "for", "at"):
            for pobj in sentence.kids(kid, "pobj"):
                found = fill(sentence, pobj, _BODIES, "", False)
                if found:
                    return found
    return ()
