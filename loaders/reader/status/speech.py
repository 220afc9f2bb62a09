"""Who speaks at a point of a sentence, whatever is planned or wished there."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.draft import Clause, Outlook, Sentence
from actorgraph.loaders.reader.lexicon import Operator, Signature, noun_class, operator_of, words
from actorgraph.loaders.reader.status.carry import carried
from actorgraph.loaders.reader.status.local import auxiliaries_of

__all__ = ["Speech"]


class Speech:
    """One sentence with its clauses, asked who says what stands at a token."""

    def __init__(self, sentence: Sentence, clauses: Sequence[Clause]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.clauses = {clause.head: clause for clause in clauses}

    def is_past(self, i: int) -> bool:
        """True for a verb in a past form."""
        return self.tokens[i].tag in ("VBD", "VBN")

    def attributed_by(self, verb: int) -> tuple[int, ...]:
        """As in "according to X" at this verb, and "X said" thrown into the middle of it."""
        for kid in self.sentence.kids(verb, "prep", "advmod"):
            if self.tokens[kid].lemma in ("accord", "according"):
                for inner in self.sentence.kids(kid, "prep"):
                    found = self.sentence.kids(inner, "pobj")
                    if found:
                        return self.sentence.conjuncts(found[0])
        for kid in self.sentence.kids(verb, "parataxis"):
            operator = operator_of("verb", self.tokens[kid].lemma)
            if operator is not None and operator.signature is Signature.REPORT:
                return self.sentence.kids(kid, "nsubj")
        return ()

    def speakers(self, above: int) -> tuple[int, ...]:
        """Who does it; the "it" of "it is worth noting" is nobody."""
        clause = self.clauses.get(above)
        subject = clause.get("subject") if clause else ()
        return tuple(i for i in subject if self.tokens[i].lemma not in ("it", "there") or self.tokens[i].head == above)

    def operator(self, above: int, content: int, preposition: str = "") -> Operator | None:
        """What a governing word does to its content: with the preposition, "to" or particle that makes it special."""
        lemma = self.tokens[above].lemma
        particle = "".join(" " + self.tokens[kid].lemma for kid in self.sentence.kids(above, "prt"))
        infinitive = self.tokens[content].is_verb and auxiliaries_of(self.sentence, content).infinitive
        for key in (
            f"{lemma} {preposition}" if preposition else "",
            f"{lemma} to" if infinitive else "",
            f"{lemma}{particle}",
            "" if particle else lemma,
        ):
            found = operator_of("verb", key) if key else None
            if found is not None:
                return found
        return None

    def taken_for_granted(self, i: int) -> Outlook:
        """The outlook of what is presupposed at a token: whoever speaks there takes it to be so."""
        return replace(self.reports(self.tokens[i].head), content_of=None)

    def reports(self, i: int) -> Outlook:
        """Who speaks at this point, with all plans, wishes and conditions above it set aside."""
        outlook = Outlook()
        path = [i, *self.sentence.up(i)]
        for below, above in reversed(list(itertools.pairwise(path))):
            outlook = self._reported(outlook, below, above)
            if outlook.dropped:
                return outlook
        if self.tokens[i].is_verb and self.attributed_by(i):
            outlook = replace(outlook, status=Status.ALLEGED, said_by=(*outlook.said_by, self.attributed_by(i)))
        return outlook

    def _reported(self, outlook: Outlook, below: int, above: int) -> Outlook:
        head = self.tokens[above]
        if self.tokens[below].dep not in ("ccomp", "xcomp", "dobj", "prep", "acl", "pcomp", "oprd", "pobj"):
            return outlook
        part = "verb" if head.is_verb else "noun" if head.is_noun else ""
        operator = operator_of(part, head.lemma) if part else None
        if operator is None:
            return outlook
        if operator.signature in (Signature.DENY, Signature.ACCUSE, Signature.DOUBT):
            if self.tokens[below].dep in ("dobj", "oprd") and self._is_somebody(below):
                return outlook
            return replace(outlook, dropped=f"inside what {head.text!r} governs")
        if operator.signature not in (Signature.REPORT, Signature.BELIEF) or self.tokens[below].dep == "prep":
            return outlook
        clause = self.clauses.get(above)
        subject = clause.get("subject") if clause else ()
        nameless = not subject and head.is_verb and auxiliaries_of(self.sentence, above).finite
        passive = nameless or bool(clause and clause.passive)
        return carried(operator, replace(outlook, status=Status.HAPPENED), above, subject, passive=passive)

    def _is_somebody(self, i: int) -> bool:
        """True for the accused themselves, who are no content of the accusation."""
        token = self.tokens[i]
        return token.naming is not None or bool(noun_class(token.lemma))

    def has_condition(self, verb: int) -> bool:
        """True when an if-clause hangs on the verb."""
        return any(
            self.tokens[mark].lemma in words("hedges", "conditions")
            for kid in self.sentence.kids(verb, "advcl")
            for mark in self.sentence.kids(kid, "mark", "advmod")
        )
