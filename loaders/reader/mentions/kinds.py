"""What a name or phrase is where it stands: a government or its ground, somebody or some people."""

from __future__ import annotations

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Naming, Nature, Sentence, Token
from actorgraph.loaders.reader.lexicon import names_a_doer, noun_class, victim_noun, words
from actorgraph.loaders.reader.mentions.phrases import head_lemma, is_definite, is_plural, victim_word

__all__ = ["kind_of_name", "kind_of_nationality", "kind_of_phrase"]

_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "appos"})


def kind_of_phrase(sentence: Sentence, i: int, relation: str) -> Kind | None:
    """What a common noun phrase is; `relation` is the one whose victim it would be; None for no actor and no place."""
    token = sentence.tokens[i]
    kind = noun_class(head_lemma(token))
    plural = is_plural(sentence, i)
    if victim_word(sentence, i) or kind == "victim":
        return Kind.GROUP if plural else Kind.PERSON
    if token.lemma in words("nouns", "government_plural"):
        return Kind.GOVERNMENT if plural else Kind.ORGANIZATION
    if kind == "person":
        return Kind.GROUP if plural else Kind.PERSON
    if kind in ("group", "organization", "government", "place"):
        return Kind(kind)
    if names_a_doer(token.lemma) and token.is_noun:
        return Kind.GROUP if plural else Kind.PERSON
    if token.quantity is not None and ((relation and victim_noun(relation)) or is_definite(sentence, i)):
        return Kind.GROUP
    return Kind.GROUP if token.text.lower() == "those" and sentence.kids(i, "acl", "relcl") else None


def kind_of_nationality(sentence: Sentence, token: Token, naming: Naming) -> Kind | None:
    """As in "an Iranian", "13 Japanese": people, where the adjective is the noun itself."""
    if naming.nature is not Nature.DEMONYM or token.dep not in _NOUN_PLACES:
        return None
    if any(sentence.tokens[kid].quantity is not None for kid in sentence.kids(token.i, "nummod")):
        return Kind.GROUP if is_plural(sentence, token.i) else Kind.PERSON
    one = any(sentence.tokens[kid].lemma in ("a", "an", "another") for kid in sentence.kids(token.i, "det"))
    return Kind.PERSON if one else None


def _may_be_person(naming: Naming) -> bool:
    return not naming.known and len(naming.name.split()) in (2, 3) and all(w[:1].isupper() for w in naming.name.split())


def kind_of_name(naming: Naming, kinds: frozenset[Kind], *, attributive: bool) -> Kind | None:
    """What a name is in this place: a country is a government where actors stand, ground where places stand."""
    wanted: tuple[Kind, ...]
    if naming.nature is Nature.PERSON:
        wanted = (Kind.PERSON,)
    elif naming.nature in (Nature.COUNTRY, Nature.CAPITAL):
        wanted = (Kind.GOVERNMENT, Kind.PLACE)
    elif naming.nature is Nature.SEAT:
        wanted = (Kind.GOVERNMENT,)
    elif naming.nature is Nature.PLACE:
        wanted = (Kind.PLACE,)
    elif naming.nature is Nature.BODY:
        # Only people are arrested or born: a name that nobody knows, in such a place, is a person's.
        wanted = (naming.kind or Kind.ORGANIZATION,) + ((Kind.PERSON,) if _may_be_person(naming) else ())
    elif naming.nature is Nature.PEOPLE:
        wanted = (Kind.GROUP,)
    elif naming.nature is Nature.DEMONYM and attributive:
        wanted = (Kind.GOVERNMENT,)
    else:
        wanted = ()
    return next((kind for kind in wanted if kind in kinds), None)
