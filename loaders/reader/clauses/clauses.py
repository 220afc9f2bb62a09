"""The clauses of a sentence: each verb, each event or operator noun, each participle that describes somebody."""

from __future__ import annotations

from actorgraph.loaders.reader.clauses.nominal import noun_clause
from actorgraph.loaders.reader.clauses.syntax import Syntax
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence, Token
from actorgraph.loaders.reader.lexicon import (
    Frame,
    befalls_somebody,
    frames_of,
    frames_of_noun,
    operator_of,
    words,
)

__all__ = ["clauses_of", "nominal_clause"]


def clauses_of(sentence: Sentence) -> tuple[Clause, ...]:
    """All clauses, in order of their heads."""
    syntax = Syntax(sentence)
    found: list[Clause] = []
    for token in sentence.tokens:
        clause = _clause(syntax, token)
        if clause is not None:
            found.append(clause)
    return tuple(found)


def nominal_clause(sentence: Sentence, noun: int) -> Clause:
    """The clause around a noun that is taken for an event, whether the lexicon has it or not."""
    return noun_clause(Syntax(sentence), sentence.tokens[noun])


def _clause(syntax: Syntax, token: Token) -> Clause | None:
    if token.naming is not None or token.quantity is not None:
        return None
    state = _state(token)
    if frames_of("verb", state):
        subject = syntax.grammatical_subject(token.i) if syntax.sentence.kids(token.i, "aux", "auxpass") else ()
        if subject and not syntax.sentence.kids(token.i, "dobj"):
            # The parser often takes "is missing" for a verb.
            arguments = {**syntax.obliques(token.i), "object": subject}
            return Clause(syntax.sentence.index, token.i, token.i, state, ClauseKind.VERB, arguments)
        noun = _in_a_state(syntax.sentence, token)
        if noun is not None and _are_some(syntax.sentence, noun):
            arguments = {"object": (noun,)}
            return Clause(syntax.sentence.index, token.i, token.i, state, ClauseKind.MODIFIER, arguments)
    if token.dep == "amod" and token.tag in ("VBN", "JJ", "VBD"):
        return _modifier(syntax, token)
    if token.is_verb and token.dep not in ("aux", "auxpass", "amod", "compound", "det", "prep"):
        return _verbal(syntax, token)
    if token.is_noun and (_event_frames(syntax.sentence, token) or operator_of("noun", token.lemma)):
        return noun_clause(syntax, token)
    return None


def _state(token: Token) -> str:
    """The frame key of an adjective that says what state somebody is in: "be missing"."""
    return f"be {token.text.lower()}"


def _in_a_state(sentence: Sentence, token: Token) -> int | None:
    """As in "the missing pilot", "the 12 pilots still missing": whom such an adjective describes."""
    if token.dep in ("amod", "acl"):
        return token.head
    before = token.i - 1
    while before > 0 and sentence.tokens[before].tag == "RB":
        before -= 1
    describes = token.dep in ("advcl", "conj", "dep") and not sentence.kids(token.i, "aux", "mark", "dobj", "nsubj")
    return before if describes and before >= 0 and sentence.tokens[before].is_noun else None


def _event_frames(sentence: Sentence, token: Token) -> tuple[Frame, ...]:
    kids = (sentence.tokens[kid] for kid in sentence.kids(token.i, "compound", "amod", "nmod"))
    return frames_of_noun(token.lemma, tuple(kid.lemma for kid in kids if kid.naming is None))


def _verbal(syntax: Syntax, token: Token) -> Clause:
    sentence = syntax.sentence
    particle = " ".join(sentence.tokens[kid].lemma for kid in sentence.kids(token.i, "prt"))
    arguments = syntax.obliques(token.i)
    passive = syntax.passive(token.i)
    by = arguments.pop("by", ()) if passive else ()
    _add_places(syntax, arguments, (*syntax.expanded(sentence.kids(token.i, "dobj")), *by))
    for noun in (*sentence.kids(token.i, "dobj"), *sentence.kids(token.i, "oprd")):
        event = _keeps_its_own(sentence, noun)
        for key, fillers in syntax.obliques(noun).items():
            if not (event and key in ("of", "by")):
                arguments.setdefault(key, fillers)
    arguments["subject"] = _doers(syntax, token.lemma, syntax.subject(token.i))
    arguments["object"] = syntax.object(token.i)
    arguments["indirect"] = syntax.indirect(token.i)
    kept = {key: fillers for key, fillers in arguments.items() if fillers}
    return Clause(sentence.index, token.i, token.i, _verb_lemma(token), ClauseKind.VERB, kept, particle, passive)


def _keeps_its_own(sentence: Sentence, noun: int) -> bool:
    """As in "condemned Mali's treatment of the monks", "the beating of them by guards": its "of" is not the verb's."""
    lemma = sentence.tokens[noun].lemma
    return bool(frames_of("noun", lemma) or sentence.kids(noun, "poss")) or befalls_somebody(lemma)


def _add_places(syntax: Syntax, arguments: dict[str, tuple[int, ...]], nouns: tuple[int, ...]) -> None:
    """As in "killed 70 people in Merawi", "arrested by police in Clorinda": where people are it happened to them."""
    for noun in nouns:
        for key, fillers in syntax.obliques(noun).items():
            named = tuple(i for i in fillers if syntax.is_place(i))
            if key in ("in", "at", "near", "outside") and named:
                arguments[key] = (*arguments.get(key, ()), *named)


def _doers(syntax: Syntax, verb: str, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """As in "a raid by soldiers freed ten women": those who did what then did it, where deeds could not."""
    if not frames_of("verb", verb):
        return subjects
    found: list[int] = []
    for i in subjects:
        token = syntax.tokens[i]
        by = syntax.obliques(i).get("by") if syntax.is_event(i) else None
        armed = token.naming is None and token.lemma in words("nouns", "weapons")
        # "Spanish aircraft killed four", "its jets killed two": those whose arms they are.
        kids = syntax.sentence.kids(i, "amod", "poss", "compound") if armed else ()
        owners = tuple(kid for kid in kids if syntax.tokens[kid].naming or syntax.tokens[kid].tag == "PRP$")
        found.extend(owners or by or (i,))
    return tuple(dict.fromkeys(found))


def _are_some(sentence: Sentence, noun: int) -> bool:
    """False for "a committee on missing persons", which may mean any."""
    token = sentence.tokens[noun]
    which = bool(sentence.kids(noun, "det", "poss", "nummod"))
    return which or token.tag != "NNS" or token.naming is not None or token.quantity is not None


def _modifier(syntax: Syntax, token: Token) -> Clause | None:
    lemma = _verb_lemma(token)
    if not frames_of("verb", lemma) or (token.tag == "JJ" and lemma == token.text.lower()):
        # "A free man" was not freed.
        return None
    noun = syntax.tokens[token.head]
    # "Slain reporter Ada Brink": it befell the one who is named.
    whom = noun.head if noun.dep == "compound" and syntax.tokens[noun.head].naming is not None else noun.i
    arguments = {"object": syntax.sentence.conjuncts(whom)[:1] or (whom,)}
    return Clause(syntax.sentence.index, token.i, token.i, lemma, ClauseKind.MODIFIER, arguments, passive=True)


def _verb_lemma(token: Token) -> str:
    """The lemma of a verb; participles that were tagged as adjectives are brought back by spelling."""
    if token.is_verb and token.lemma != token.text.lower():
        return token.lemma
    text = token.text.lower()
    if not text.endswith("ed"):
        return token.lemma
    guesses = (text[:-1], text[:-2], text[:-3], text[:-3] + "y")
    return next((guess for guess in guesses if frames_of("verb", guess)), token.lemma)
