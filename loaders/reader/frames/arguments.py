"""Where the words of a role stand: the selectors of a frame, looked up around the word that states it."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence
from actorgraph.loaders.reader.lexicon import (
    Frame,
    befalls_somebody,
    frames_of,
    names_a_doer,
    noun_class,
    operator_of,
    words,
)

__all__ = ["is_attributive", "places_of"]

_CONTENTS = ("xcomp", "ccomp", "acl", "pcomp", "advcl")
_BEARING = ("to", "against", "on", "upon", "from", "for", "with", "toward", "towards", "over", "at", "into", "between")
"""Prepositions after which stands the one whom an act bears on: "cut off gas to", "a blow against"."""
_OWNED = ("of", "by", "from", "under", "in")
_FLAGGED = ("flag", "flagged", "own", "owned", "register", "registered", "run")
_WHOSE = ("compound", "poss", "theme-poss", "theme-compound")


def places_of(
    sentence: Sentence, clause: Clause, frame: Frame, selector: str, theme: int | None
) -> Iterator[tuple[int, ...]]:
    """The places that a selector names, the nearest first: of the tokens of the first that are somebody is the role.

    `subject`, `object`, `indirect`, `poss`, `compound` or a preposition: that argument of the clause; behind the theme
    too, where the clause has no such argument. `theme-poss`, `theme-compound`: what stands before the theme.
    `theme`: the theme itself. `owner`: whose the object or the theme is. `inner-P`: what stands behind P beside an
    event in a phrase. `adverb`: a place that is named without a preposition, "home".
    `P>owner`: whose thing stands behind P. `content-subject`, `content-object`: those of the clause that it carries.
    `content`: the one whom the act that it carries bears on, itself or as owner of what is acted on.
    """
    if selector == "content":
        for head in contents_of(sentence, clause, theme):
            if not frame.carries or sentence.tokens[head].lemma in frame.carries:
                yield from _borne_on(sentence, head)
        return
    if selector.startswith("content-"):
        yield _content_argument(sentence, clause, selector.removeprefix("content-"), theme)
        return
    outer, _, owner = selector.partition(">")
    if owner:
        # What is owned may be the word that the frame asks for: "in the hands of rebels".
        for i in clause.get(outer) if outer in clause.arguments else _plain(sentence, clause, frame, outer, theme):
            yield from owners_of(sentence, i)
        return
    yield _plain(sentence, clause, frame, selector, theme)


def is_attributive(selector: str) -> bool:
    """True where the token stands before or owns a noun, so that a country is its government or people."""
    return selector in _WHOSE or selector.endswith("owner") or selector == "content"


def contents_of(sentence: Sentence, clause: Clause, theme: int | None) -> tuple[int, ...]:
    """The verbs that a clause carries: "go" in "threatened to go", "rejected a call to go", "a plan of going"."""
    found: list[int] = []
    for i in (clause.head, *((theme,) if theme is not None else ())):
        found.extend(kid for kid in sentence.kids(i, *_CONTENTS) if sentence.tokens[kid].is_verb)
        for kid in sentence.kids(i, "prep"):
            found.extend(sentence.kids(kid, "pcomp"))
    return tuple(found)


def owners_of(sentence: Sentence, i: int) -> Iterator[tuple[int, ...]]:
    """Whose a thing is: "Haiti's efforts", "the policies of Israel", "Spanish rule", "abuses of rights by the army"."""
    token = sentence.tokens[i]
    if token.naming is not None or noun_class(token.lemma):
        return
    # Beside an event, "of" names the one it befell: "the arrest of X by Y" is Y's.
    event = _befalls_its_owner(sentence, i)
    if not event:
        yield tuple(kid for kid in sentence.kids(i, "poss") if sentence.tokens[kid].tag != "PRP$")
    preps = [kid for kid in sentence.kids(i, "prep", "agent") if sentence.tokens[kid].lemma in _OWNED]
    behind = [pobj for kid in preps for pobj in sentence.kids(kid, "pobj")]
    yield tuple(
        pobj
        for pobj in behind
        if sentence.tokens[sentence.tokens[pobj].head].lemma in (("by",) if event else ("of", "by", "from"))
    )
    yield _names_before(sentence, i)
    for participle in sentence.kids(i, "acl"):
        # "crimes committed by soldiers", "a ban imposed by the court"
        for kid in sentence.kids(participle, "agent"):
            yield tuple(each for pobj in sentence.kids(kid, "pobj") for each in sentence.conjuncts(pobj))
    for pobj in behind:
        # "A depot in the north of Prague" is not Prague's, the computers of Danish grocers not Denmark's.
        if not _is_ground(sentence, pobj) and not names_a_doer(sentence.tokens[pobj].lemma):
            yield from owners_of(sentence, pobj)


def _befalls_its_owner(sentence: Sentence, i: int) -> bool:
    """True for "the arrest of X", "X's arrest", and not for "Y's arrest of X", which is Y's."""
    both = sentence.kids(i, "poss") and any(sentence.tokens[kid].lemma == "of" for kid in sentence.kids(i, "prep"))
    return befalls_somebody(sentence.tokens[i].lemma) and not both


def _is_ground(sentence: Sentence, i: int) -> bool:
    """True for what only says where: "in the north of", "in the centre of"."""
    return sentence.tokens[i].lemma in words("nouns", "parts_of_places")


def _borne_on(sentence: Sentence, verb: int) -> Iterator[tuple[int, ...]]:
    """Whom an act bears on: its object, whose its object is, who stands behind "to", "against" or "on"."""
    objects = [each for i in sentence.kids(verb, "dobj", "nsubjpass", "dative") for each in sentence.conjuncts(i)]
    yield tuple(i for i in objects if sentence.tokens[i].tag not in ("IN", "TO"))
    for i in (verb, *objects):
        for kid in sentence.kids(i, "prep", "dative"):
            if sentence.tokens[kid].lemma in _BEARING:
                for pobj in sentence.kids(kid, "pobj"):
                    yield sentence.conjuncts(pobj)
                    yield from owners_of(sentence, pobj)
    for i in objects:
        yield from owners_of(sentence, i)
    for kid in sentence.kids(verb, "xcomp", "ccomp", "conj"):
        if sentence.tokens[kid].is_verb:
            yield from _borne_on(sentence, kid)


def _plain(sentence: Sentence, clause: Clause, frame: Frame, selector: str, theme: int | None) -> tuple[int, ...]:
    if selector.startswith("theme-"):
        return _before_theme(sentence, selector.removeprefix("theme-"), theme)
    if clause.kind is ClauseKind.NOUN and selector in ("subject", "object"):
        return _noun_argument(clause, frame, selector)
    if selector == "theme":
        return (theme,) if theme is not None else ()
    if selector == "adverb":
        # "Flew home"
        return tuple(i for i in sentence.kids(clause.head, "advmod") if noun_class(sentence.tokens[i].lemma) == "place")
    if theme is not None and selector == "object":
        return tuple(i for i in clause.get("object") if i != theme)
    if selector == "owner":
        return _owners(sentence, clause, theme)
    if selector.startswith("inner-"):
        return _inner_argument(sentence, clause, selector.removeprefix("inner-"))
    found = tuple(i for i in clause.get(selector) if sentence.tokens[i].lemma not in frame.word and i != theme)
    return found or (_behind(sentence, theme, selector) if theme is not None else ())


def _before_theme(sentence: Sentence, dep: str, theme: int | None) -> tuple[int, ...]:
    if theme is None:
        return ()
    if dep == "poss":
        return sentence.kids(theme, "poss")
    return _names_before(sentence, theme)


def _names_before(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """As in "a Greek tanker", "a Greek-owned tanker": the names that say whose it is."""
    before = sentence.kids(noun, "compound", "amod", "nmod")
    owned = (kid for each in before if sentence.tokens[each].lemma in _FLAGGED for kid in sentence.kids(each))
    return tuple(kid for kid in (*before, *owned) if sentence.tokens[kid].naming is not None)


def _behind(sentence: Sentence, noun: int, preposition: str) -> tuple[int, ...]:
    """What a preposition governs beside a noun, or beside a noun in its own phrases: "part of a program for X"."""
    for kid in sentence.kids(noun, "prep"):
        pobjs = tuple(each for pobj in sentence.kids(kid, "pobj") for each in sentence.conjuncts(pobj))
        if sentence.tokens[kid].lemma == preposition and pobjs:
            return pobjs
        for pobj in pobjs:
            if sentence.tokens[pobj].naming is None and (found := _behind(sentence, pobj, preposition)):
                return found
    return ()


def _owners(sentence: Sentence, clause: Clause, theme: int | None) -> tuple[int, ...]:
    """As in "praised Haiti's efforts", "the policies of Israel": whose thing the object is."""
    found: list[int] = []
    for i in (theme,) if theme is not None else clause.get("object") or clause.get("against") or clause.get("at"):
        # Beside an event, "of" names the one it befell: "the arrest of X by Y" is Y's.
        event = _befalls_its_owner(sentence, i)
        owners = () if event else sentence.kids(i, "poss")
        found.extend(owners)
        # Whose it is stands once: of "Mali's sheltering of the priest" the priest owns nothing.
        for kid in () if owners else sentence.kids(i, "prep"):
            if sentence.tokens[kid].lemma in (("by",) if event else ("of", "by")):
                found.extend(sentence.kids(kid, "pobj"))
        found.extend(kid for kid in sentence.kids(i, "amod", "compound") if sentence.tokens[kid].naming is not None)
    return tuple(found)


def _inner_argument(sentence: Sentence, clause: Clause, selector: str) -> tuple[int, ...]:
    """As in "involvement in their disappearance": an argument of the event behind the preposition."""
    # "in" a place is where it happens; an event there is what it belongs to.
    sure = clause.kind is ClauseKind.NOUN or selector == "between"
    events = (i for i in clause.get("in") if sure or is_event(sentence.tokens[i].lemma))
    behind = (i for key in ("for", "of", "from", "to", "at", "during") for i in clause.get(key))
    for i in (*events, *behind):
        if selector == "poss":
            found = sentence.kids(i, "poss")
        else:
            found = tuple(
                each for kid in sentence.kids(i, "prep") if sentence.tokens[kid].lemma == selector
                for pobj in sentence.kids(kid, "pobj") for each in sentence.conjuncts(pobj)
            )  # fmt: skip
        if found:
            return found
    return ()


def is_event(lemma: str) -> bool:
    """True for a noun that some frame or operator knows."""
    return bool(frames_of("noun", lemma)) or operator_of("noun", lemma) is not None


def _noun_argument(clause: Clause, frame: Frame, selector: str) -> tuple[int, ...]:
    """What "X's", "of Y" and "by Z" are to an event noun: "X's abduction of Y" is "Y's abduction by X"."""
    by = clause.get("by")
    doer = by or clause.get("subject")
    owner, of = clause.get("poss"), clause.get("of")
    transitive = any("object" in selectors for _, selectors in frame.roles)
    if selector == "object":
        if of and (frame.genitive == "object" or owner or doer):
            return of
        return owner if owner and frame.genitive == "object" and not of else ()
    if doer:
        return doer
    if owner and (frame.genitive == "subject" or of):
        return owner
    return of if of and frame.genitive == "subject" and not (transitive and owner) else ()


def _content_argument(sentence: Sentence, clause: Clause, which: str, theme: int | None) -> tuple[int, ...]:
    """Who does what is carried, or to whom: "demanded that X free Y", "that Y be freed by X"."""
    for kid in contents_of(sentence, clause, theme):
        if sentence.tokens[kid].dep == "advcl":
            continue
        passive = bool(sentence.kids(kid, "nsubjpass", "auxpass"))
        if which == "object":
            found = sentence.kids(kid, "nsubjpass" if passive else "dobj")
        elif passive:
            agents = sentence.kids(kid, "agent")
            found = tuple(pobj for agent in agents for pobj in sentence.kids(agent, "pobj"))
        else:
            found = sentence.kids(kid, "nsubj")
        if found:
            return sentence.conjuncts(found[0])
    return ()
