"""The clauses of a sentence: each verb, each event or operator noun, each participle that describes somebody."""

from __future__ import annotations

from actorgraph.graph.vocabulary import Relation, vocabulary
from actorgraph.loaders.reader.clauses.syntax import Syntax
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence, Token
from actorgraph.loaders.reader.lexicon import (
    Frame,
    Signature,
    frames_of,
    frames_of_noun,
    noun_class,
    operator_of,
    words,
)

__all__ = ["clauses_of", "nominal_clause"]

_WITH_SUBJECT = frozenset(
    {
        Signature.DESIRE,
        Signature.PLAN,
        Signature.PROMISE,
        Signature.CANCEL,
        Signature.RULE_OUT,
        Signature.DENY,
        Signature.REFUSE,
        Signature.FAIL,
    }
)
"""Governing words whose subject takes part in a meeting that has but one party named."""

_NESTED = ("with", "between", "by", "to", "against", "from")
"""Prepositions that may belong to an event noun across another phrase: "a meeting in his office with X"."""


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
    return _nominal(Syntax(sentence), sentence.tokens[noun])


def _clause(syntax: Syntax, token: Token) -> Clause | None:
    if token.naming is not None or token.quantity is not None:
        return None
    if token.dep == "amod" and token.tag in ("VBN", "JJ", "VBD"):
        return _modifier(syntax, token)
    if token.is_verb and token.dep not in ("aux", "auxpass", "amod", "compound", "det"):
        return _verbal(syntax, token)
    if token.is_noun and (_event_frames(syntax.sentence, token) or operator_of("noun", token.lemma)):
        return _nominal(syntax, token)
    return None


def _event_frames(sentence: Sentence, token: Token) -> tuple[Frame, ...]:
    kids = (sentence.tokens[kid] for kid in sentence.kids(token.i, "compound", "amod", "nmod"))
    return frames_of_noun(token.lemma, tuple(kid.lemma for kid in kids if kid.naming is None))


def _verbal(syntax: Syntax, token: Token) -> Clause:
    sentence = syntax.sentence
    particle = " ".join(sentence.tokens[kid].lemma for kid in sentence.kids(token.i, "prt"))
    arguments = syntax.obliques(token.i)
    passive = syntax.passive(token.i)
    if passive:
        arguments.pop("by", None)
    for noun in (*sentence.kids(token.i, "dobj"), *sentence.kids(token.i, "oprd")):
        event = bool(frames_of("noun", sentence.tokens[noun].lemma))
        for key, fillers in syntax.obliques(noun).items():
            if not (event and key in ("of", "by")):
                arguments.setdefault(key, fillers)
    arguments["subject"] = _doers(syntax, syntax.subject(token.i))
    arguments["object"] = syntax.object(token.i)
    arguments["indirect"] = syntax.indirect(token.i)
    kept = {key: fillers for key, fillers in arguments.items() if fillers}
    return Clause(sentence.index, token.i, token.i, _verb_lemma(token), ClauseKind.VERB, kept, particle, passive)


def _doers(syntax: Syntax, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """As in "a raid by soldiers freed ten women": those who did what then did it."""
    found: list[int] = []
    for i in subjects:
        token = syntax.tokens[i]
        event = token.naming is None and bool(frames_of("noun", token.lemma)) and not noun_class(token.lemma)
        if token.naming is None and token.lemma in words("nouns", "weapons"):
            # "Spanish aircraft killed four": those whose arms they are.
            owners = [kid for kid in syntax.sentence.kids(i, "amod", "poss", "compound") if syntax.tokens[kid].naming]
            found.extend(owners or (syntax.obliques(i).get("by") if event else None) or (i,))
            continue
        found.extend((syntax.obliques(i).get("by") or (i,)) if event else (i,))
    return tuple(dict.fromkeys(found))


def _modifier(syntax: Syntax, token: Token) -> Clause | None:
    lemma = _verb_lemma(token)
    if not frames_of("verb", lemma):
        return None
    arguments = {"object": syntax.sentence.conjuncts(token.head)[:1] or (token.head,)}
    return Clause(syntax.sentence.index, token.i, token.i, lemma, ClauseKind.MODIFIER, arguments, passive=True)


def _nominal(syntax: Syntax, token: Token) -> Clause:
    sentence = syntax.sentence
    arguments = _noun_arguments(syntax, token.i)
    anchor = token.i
    verb = _light_verb(sentence, token)
    if verb is not None:
        anchor = verb
        arguments["subject"] = syntax.subject(verb)
        for key, fillers in syntax.obliques(verb).items():
            arguments.setdefault(key, fillers)
        if sentence.tokens[verb].lemma in words("light", "both_sides"):
            arguments["indirect"] = syntax.indirect(verb)
    elif token.dep in ("nsubj", "nsubjpass") and sentence.tokens[token.head].lemma in words("light", "occurrence"):
        anchor = token.head
        for key, fillers in syntax.obliques(token.head).items():
            arguments.setdefault(key, fillers)
    if verb is None and not any(arguments.get(key) for key in ("subject", "poss", "by")):
        arguments["subject"] = _owner(syntax, token)
    if verb is None and not any(arguments.get(key) for key in ("subject", "poss", "between", "of", "compound", "by")):
        arguments["subject"] = _host(syntax, token)
    if token.dep == "dobj" and sentence.tokens[token.head].lemma in words("light", "escaping"):
        arguments.pop("subject", None)
        arguments.setdefault("of", syntax.subject(token.head))
    kept = {key: fillers for key, fillers in arguments.items() if fillers}
    return Clause(sentence.index, token.i, anchor, token.lemma, ClauseKind.NOUN, kept)


def _owner(syntax: Syntax, token: Token) -> tuple[int, ...]:
    """As in "denied involvement", "admitted a role": of the one who denies or admits."""
    head = syntax.tokens[token.head]
    if token.dep != "dobj" or token.lemma not in words("light", "owned") or not head.is_verb:
        return ()
    return syntax.subject(head.i)


def _host(syntax: Syntax, token: Token) -> tuple[int, ...]:
    """As in "said at a meeting with Y": who says it was there; "X's remarks were made at a meeting": so was X."""
    sentence = syntax.sentence
    preposition = sentence.tokens[token.head]
    together = any(relation.symmetric for relation in _relations(token.lemma))
    if token.dep == "dobj" and together and _shared_by_subject(sentence, preposition):
        return syntax.subject(preposition.i)
    if token.dep == "pobj" and preposition.lemma == "for" and together:
        verb = sentence.tokens[preposition.head]
        return syntax.subject(verb.i) if _shared_by_subject(sentence, verb) else ()
    if token.dep != "pobj" or preposition.lemma not in words("light", "at_an_event") or not together:
        return ()
    above = preposition.head
    if not sentence.tokens[above].is_verb:
        return ()
    if not syntax.passive(above):
        return syntax.subject(above)
    return tuple(kid for subject in syntax.grammatical_subject(above) for kid in sentence.kids(subject, "poss"))


def _shared_by_subject(sentence: Sentence, verb: Token) -> bool:
    """As in "wants talks with Y", "ruled out a meeting with Y": the subject would be there too."""
    particle = "".join(" " + sentence.tokens[kid].lemma for kid in sentence.kids(verb.i, "prt"))
    operator = operator_of("verb", verb.lemma + particle)
    return verb.is_verb and operator is not None and operator.signature in _WITH_SUBJECT


def _relations(noun: str) -> tuple[Relation, ...]:
    return tuple(vocabulary().relation(frame.relation) for frame in frames_of("noun", noun))


def _noun_arguments(syntax: Syntax, noun: int) -> dict[str, tuple[int, ...]]:
    sentence = syntax.sentence
    arguments = syntax.obliques(noun)
    for fillers in tuple(arguments.values()):
        for filler in fillers:
            if sentence.tokens[filler].naming is None and frames_of("noun", sentence.tokens[filler].lemma):
                continue
            for key, nested in syntax.obliques(filler).items():
                if key in _NESTED:
                    arguments.setdefault(key, nested)
    arguments["poss"] = tuple(each for kid in sentence.kids(noun, "poss") for each in sentence.conjuncts(kid))
    arguments["compound"] = tuple(
        kid for kid in sentence.kids(noun, "compound", "amod", "nmod") if sentence.tokens[kid].naming is not None
    )
    return arguments


def _light_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb that only lends the noun its tense: "hold talks", "talks were held", "engage in talks"."""
    head = sentence.tokens[token.head]
    if token.dep in ("dobj", "nsubjpass", "attr", "oprd") and head.lemma in words("light", "verbs"):
        return head.i if not (token.dep == "attr" and head.lemma == "be") else None
    if token.dep == "conj" and head.is_noun:
        return _light_verb(sentence, head)
    if token.dep == "pobj" and head.lemma in ("in", "into", "to", "out"):
        above = sentence.tokens[head.head]
        if above.lemma in words("light", "with_preposition"):
            return above.i
    return None


def _verb_lemma(token: Token) -> str:
    """The lemma of a verb; participles that were tagged as adjectives are brought back by spelling."""
    if token.is_verb and token.lemma != token.text.lower():
        return token.lemma
    text = token.text.lower()
    if not text.endswith("ed"):
        return token.lemma
    guesses = (text[:-1], text[:-2], text[:-3], text[:-3] + "y")
    return next((guess for guess in guesses if frames_of("verb", guess)), token.lemma)
