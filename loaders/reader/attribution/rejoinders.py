"""Answers to what was alleged before: "…; Y denied it", "…, a charge that Y rejects"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Finding, Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["denied_back"]

_DENYING = (Signature.DENY, Signature.REFUSE, Signature.RULE_OUT)


def denied_back(
    sentence: Sentence,
    clauses: Sequence[Clause],
    stated: Sequence[Finding],
    speakers: Callable[[Sentence, int], tuple[int, ...]],
) -> list[Finding]:
    """What was alleged here or a sentence before, denied by one who answers; `clauses` are those that are so."""
    found: list[Finding] = []
    for clause in clauses:
        if not _answers(sentence, clause):
            continue
        before = [
            each
            for each in stated
            if each.outlook.status is Status.ALLEGED
            and (each.clause.sentence, each.clause.head) < (sentence.index, clause.head)
            and each.clause.sentence >= sentence.index - 1
            and each.outlook.content_of is not None
        ]
        deniers = tuple(n for i in clause.get("subject") for n in speakers(sentence, i))
        if not before or not deniers:
            continue
        last = (before[-1].clause.sentence, before[-1].outlook.content_of)
        found.extend(
            replace(
                each,
                said_by=(),
                held_by=deniers,
                rule="denied-back/verb",
                outlook=replace(each.outlook, status=Status.DENIED, hearsay=False, said_by=(), content_of=None),
            )
            for each in before
            if (each.clause.sentence, each.outlook.content_of) == last
        )
    return found


def _answers(sentence: Sentence, clause: Clause) -> bool:
    """True for "denied it", "rejects the charge", "which Y denied"; false for the denial of something of its own."""
    operator = operator_of("verb", clause.lemma)
    if operator is None or operator.signature not in _DENYING or clause.kind is not ClauseKind.VERB:
        return False
    token = sentence.tokens[clause.head]
    said = sentence.kids(clause.head, "dobj", "nsubjpass")
    if not said and token.dep == "relcl":
        # "A claim Y denies": without "that".
        return sentence.tokens[token.head].lemma in words("attribution", "charges")
    if len(said) != 1 or sentence.kids(said[0], "acl", "prep", "relcl"):
        return False
    word = sentence.tokens[said[0]].lemma
    pronoun = word in words("attribution", "pronouns") and operator.signature is Signature.DENY
    # "Denied any involvement": of what was alleged.
    part = word in words("light", "owned") and operator.signature is Signature.DENY
    return pronoun or part or word in words("attribution", "charges")
