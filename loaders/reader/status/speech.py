"""Who speaks at a point of a sentence, whatever is planned or wished there."""

from __future__ import annotations

import itertools
from dataclasses import replace

from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.draft import Outlook
from actorgraph.loaders.reader.lexicon import Signature, noun_class, operator_of
from actorgraph.loaders.reader.status.effects import Governor, carried
from actorgraph.loaders.reader.status.grammar import Grammar
from actorgraph.loaders.reader.status.local import auxiliaries_of

__all__ = ["Speech"]

_CONTENT = ("ccomp", "xcomp", "dobj", "prep", "acl", "pcomp", "oprd", "pobj")
_ACCUSING = (Signature.DENY, Signature.ACCUSE, Signature.DOUBT)


class Speech:
    """One sentence, asked who says what stands at a token. `base` is how its main line stands: as the article's own."""

    def __init__(self, grammar: Grammar, base: Outlook) -> None:
        self.grammar = grammar
        self.sentence = grammar.sentence
        self.tokens = grammar.tokens
        self.base = base

    def attributed_by(self, verb: int) -> tuple[int, ...]:
        """As in "according to X" at this verb, and "X said" thrown into the middle of it."""
        for kid in self.sentence.kids(verb, "prep", "advmod", "advcl"):
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

    def taken_for_granted(self, i: int) -> Outlook:
        """The outlook of what is presupposed at a token: whoever speaks there takes it to be so."""
        return replace(self.reports(self.tokens[i].head), content_of=None)

    def reports(self, i: int) -> Outlook:
        """Who speaks at this point, with all plans, wishes and conditions above it set aside."""
        outlook = self.base
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
        if self.tokens[below].dep not in _CONTENT:
            return outlook
        part = "verb" if head.is_verb else "noun" if head.is_noun else ""
        operator = operator_of(part, head.lemma) if part else None
        if operator is None:
            return outlook
        if operator.signature in _ACCUSING:
            if operator.signature is Signature.DOUBT and self.tokens[below].dep in ("prep", "dobj"):
                return outlook
            if self.tokens[below].dep in ("dobj", "oprd") and self._is_somebody(below):
                return outlook
            return replace(outlook, dropped=f"inside what {head.text!r} governs")
        if operator.signature not in (Signature.REPORT, Signature.BELIEF) or self.tokens[below].dep == "prep":
            return outlook
        clause = self.grammar.clauses.get(above)
        subject = clause.get("subject") if clause else ()
        nameless = not subject and head.is_verb and auxiliaries_of(self.sentence, above).finite
        voice = Governor(
            outlook=outlook,
            at=above,
            subject=subject,
            passive=nameless or bool(clause and clause.passive),
            past=True,
            granted=lambda: outlook,
        )
        return carried(operator, voice)

    def _is_somebody(self, i: int) -> bool:
        """True for the accused themselves, who are no content of the accusation."""
        token = self.tokens[i]
        return token.naming is not None or bool(noun_class(token.lemma))
