"""Clauses of event nouns: whose they are, with whom, and the light verb that lends them a subject."""

from __future__ import annotations

from actorgraph.graph.vocabulary import Relation, vocabulary
from actorgraph.loaders.reader.clauses.syntax import Syntax
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Nature, Sentence, Token
from actorgraph.loaders.reader.lexicon import Signature, frames_of, operator_of, words

__all__ = ["noun_clause"]

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

_ONLY_SAID = frozenset({Signature.REQUEST, Signature.PROMISE})
"""What a verb that offers or proposes does to a meeting: it lends no tense to it."""

_NESTED = ("with", "between", "by", "to", "against", "from", "on")
"""Prepositions that may belong to an event noun across another phrase: "a meeting in his office with X"."""


def noun_clause(syntax: Syntax, token: Token) -> Clause:
    """The clause around a noun that stands for something done."""
    sentence = syntax.sentence
    arguments = _noun_arguments(syntax, token.i)
    anchor = token.i
    verb = _light_verb(sentence, token)
    if verb is not None:
        anchor = verb
        _lend(syntax, verb, token, arguments)
    elif token.dep in ("nsubj", "nsubjpass") and sentence.tokens[token.head].lemma in words("light", "occurrence"):
        anchor = token.head
        for key, fillers in syntax.obliques(token.head).items():
            arguments.setdefault(key, fillers)
    if verb is None and not any(arguments.get(key) for key in ("subject", "poss", "by")):
        arguments["subject"] = _owner(syntax, token)
    if verb is None and not any(arguments.get(key) for key in ("subject", "poss", "between", "of", "compound", "by")):
        arguments["subject"] = _host(syntax, token)
    arguments["follower"] = _follower(syntax, token)
    if operator_of("noun", token.lemma) is not None:
        arguments["holder"] = syntax.holder(token.i)
    sufferers = _sufferers(syntax, token)
    if sufferers:
        arguments.pop("subject", None)
        arguments.setdefault("of", sufferers)
    kept = {key: fillers for key, fillers in arguments.items() if fillers}
    return Clause(sentence.index, token.i, anchor, token.lemma, ClauseKind.NOUN, kept)


def _lend(syntax: Syntax, verb: int, token: Token, arguments: dict[str, tuple[int, ...]]) -> None:
    """What a light verb gives to its event: subject and prepositions; of "received a threat" the subject has it."""
    lemma = syntax.tokens[verb].lemma
    receives = lemma in words("light", "receiving")
    arguments["subject"] = syntax.giver(token.i) if receives else syntax.subject(verb)
    if receives:
        arguments["to"] = syntax.subject(verb)
    for key, fillers in syntax.obliques(verb).items():
        arguments.setdefault(key, fillers)
    if lemma in words("light", "both_sides"):
        arguments["indirect"] = syntax.indirect(verb)


def _sufferers(syntax: Syntax, token: Token) -> tuple[int, ...]:
    """As in "avoided arrest", "came under attack from bandits": to whom it would happen, or did."""
    head = syntax.tokens[token.head]
    if token.dep == "dobj" and head.lemma in words("light", "escaping"):
        return syntax.subject(head.i)
    above = syntax.tokens[head.head]
    if token.dep == "pobj" and head.lemma == "under" and above.lemma in ("come", "be", "remain", "fall"):
        return syntax.subject(above.i)
    return ()


def _follower(syntax: Syntax, token: Token) -> tuple[int, ...]:
    """As in "freed them at the request of Togo", "flew there at Y's invitation": who does what was asked."""
    preposition = syntax.tokens[token.head]
    verb = syntax.tokens[preposition.head]
    behind = token.dep == "pobj" and preposition.lemma in words("light", "at_a_word")
    if verb.dep == "dobj" and verb.i < preposition.i:
        verb = syntax.tokens[verb.head]
    return syntax.subject(verb.i) if behind and verb.is_verb else ()


def _owner(syntax: Syntax, token: Token) -> tuple[int, ...]:
    """As in "denied involvement", "admitted a role in the attack": of the one who denies or admits."""
    head = syntax.tokens[token.head]
    role = syntax.tokens[head.head]
    if token.dep == "pobj" and head.lemma in ("in", "for") and role.lemma in words("light", "owned"):
        return syntax.expanded(syntax.sentence.kids(role.i, "poss")) or _owner(syntax, role)
    if token.dep != "dobj" or token.lemma not in words("light", "owned") or not head.is_verb:
        return ()
    return syntax.subject(head.i)


def _host(syntax: Syntax, token: Token) -> tuple[int, ...]:
    """As in "said at a meeting with Y": who says it was there; "X's remarks were made at a meeting": so was X."""
    sentence = syntax.sentence
    preposition = sentence.tokens[token.head]
    together = any(relation.symmetric for relation in _relations(token.lemma))
    if token.dep == "dobj" and together and _shared_by_subject(sentence, preposition, _WITH_SUBJECT | _ONLY_SAID):
        return syntax.subject(preposition.i)
    if token.dep == "pobj" and preposition.lemma == "for" and together:
        verb = sentence.tokens[preposition.head]
        return syntax.subject(verb.i) if _shared_by_subject(sentence, verb, _WITH_SUBJECT) else ()
    if token.dep != "pobj" or preposition.lemma not in words("light", "at_an_event") or not together:
        return ()
    above = preposition.head
    if not sentence.tokens[above].is_verb:
        return ()
    if not syntax.passive(above):
        return syntax.subject(above)
    return tuple(kid for subject in syntax.grammatical_subject(above) for kid in sentence.kids(subject, "poss"))


def _shared_by_subject(sentence: Sentence, verb: Token, signatures: frozenset[Signature]) -> bool:
    """As in "wants talks with Y", "ruled out a meeting with Y": the subject would be there too."""
    operator = operator_of("verb", sentence.with_particles(verb.i))
    return verb.is_verb and operator is not None and operator.signature in signatures


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
                named = key == "of" and sentence.tokens[filler].naming is not None
                place = key in ("in", "at") and all(syntax.is_place(i) for i in nested)
                if key in _NESTED or named or place:
                    arguments.setdefault(key, nested)
    owners = (kid for kid in sentence.kids(noun, "poss") if not syntax.is_measure(kid))
    arguments["poss"] = tuple(each for kid in owners for each in sentence.conjuncts(kid))
    names = tuple(
        kid for kid in sentence.kids(noun, "compound", "amod", "nmod") if sentence.tokens[kid].naming is not None
    )
    together = any(relation.symmetric for relation in _relations(sentence.tokens[noun].lemma))
    # "The Alaska talks" are held in Alaska, not with it.
    places = tuple(kid for kid in names if together and _is_town(sentence.tokens[kid]))
    arguments["compound"] = tuple(kid for kid in names if kid not in places)
    if places:
        arguments.setdefault("in", places)
    return arguments


def _is_town(token: Token) -> bool:
    return token.naming is not None and token.naming.nature is Nature.PLACE


def _light_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb that only lends the noun its tense: "hold talks", "talks were held", "engage in talks"."""
    head = sentence.tokens[token.head]
    together = any(relation.symmetric for relation in _relations(token.lemma))
    if together and _shared_by_subject(sentence, head, _ONLY_SAID):
        # "offered talks": not held, as "offered an apology" is made.
        return None
    if sentence.with_particles(head.i) in words("light", "following") and operator_of("noun", token.lemma) is not None:
        return None
    if token.dep in ("dobj", "nsubjpass") and head.lemma in words("light", "receiving") and not together:
        return head.i
    light = sentence.with_particles(head.i) in words("light", "verbs")
    if token.dep in ("dobj", "nsubjpass", "attr", "oprd") and light:
        return head.i if not (token.dep == "attr" and head.lemma == "be") else None
    if token.dep == "conj" and head.is_noun:
        return _light_verb(sentence, head)
    if token.dep == "pobj" and head.lemma in ("in", "into", "to", "out"):
        above = sentence.tokens[head.head]
        if above.lemma in words("light", "with_preposition"):
            return above.i
    return None
