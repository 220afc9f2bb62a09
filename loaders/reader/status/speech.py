"""Who speaks at a point of a sentence, whatever is planned or wished there."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from functools import cached_property

from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.draft import Outlook
from actorgraph.loaders.reader.lexicon import Signature, noun_class, operator_of
from actorgraph.loaders.reader.status.colons import colon_speaker
from actorgraph.loaders.reader.status.effects import Governor, carried
from actorgraph.loaders.reader.status.grammar import Grammar
from actorgraph.loaders.reader.status.local import auxiliaries_of

__all__ = ["Speech"]

_CONTENT = ("ccomp", "xcomp", "dobj", "prep", "acl", "pcomp", "oprd", "pobj")
_ACCUSING = (Signature.DENY, Signature.ACCUSE, Signature.DOUBT)


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Where speakers are named: the verb that it hangs on, and whether the whole sentence is theirs.

    It is where it is set off by a comma, or said of the main verb.
    """

    verb: int
    voice: tuple[int, ...]
    whole: bool
    said_at: int


class Speech:
    """One sentence, asked who says what stands at a token. `base` is how its main line stands: as the article's own."""

    def __init__(self, grammar: Grammar, base: Outlook) -> None:
        self.grammar = grammar
        self.sentence = grammar.sentence
        self.tokens = grammar.tokens
        self.base = base

    def main_at(self, i: int) -> Outlook:
        """How the main line stands at a token: with "according to X", "…, X said" or "X: …" somebody's word.

        What only follows an attribution behind a semicolon is not that speaker's any more.
        """
        said = (each for each in self._attributions if each.whole and not self._is_parted(each.said_at, i))
        voices = [each.voice for each in said]
        voice = next(iter(voices), ()) or colon_speaker(self.sentence)
        return _told(self.base, voice) if voice or voices else self.base

    def _is_parted(self, said_at: int, i: int) -> bool:
        return said_at > 0 and said_at < i and any(token.text == ";" for token in self.tokens[said_at:i])

    def attributed(self, verb: int, outlook: Outlook) -> Outlook:
        """The outlook of a verb deeper down that has an "according to X" of its own."""
        first = verb
        while self.tokens[first].dep == "conj" and self.tokens[self.tokens[first].head].is_verb:
            first = self.tokens[first].head
        # "That, according to X, she was arrested and has been held": what stands before both is said of both.
        voice = next(
            (
                each.voice
                for each in self._attributions
                if not each.whole and (each.verb == verb or (each.verb == first and each.said_at < first))
            ),
            None,
        )
        return _told(outlook, voice) if voice is not None and not outlook.dropped else outlook

    @cached_property
    def _attributions(self) -> tuple[_Attribution, ...]:
        found: list[_Attribution] = []
        for token in self.tokens:
            if token.lemma in ("accord", "according") and token.dep in ("prep", "advmod", "advcl"):
                objects = [i for kid in self.sentence.kids(token.i, "prep") for i in self.sentence.kids(kid, "pobj")]
                if objects:
                    voice = self.sentence.conjuncts(objects[0])
                    found.append(_Attribution(token.head, voice, self._is_whole(token.i), token.i))
            elif token.is_verb and self.grammar.aside(token.i) != token.i:
                voice = self._subjects(token.i)
                found.append(_Attribution(token.head, voice, self._is_main(token.head), token.i))
            elif token.dep == "advcl" and self._is_as_told(token.i):
                voice = self._subjects(token.i)
                found.append(_Attribution(token.head, voice, self._is_whole(token.i), token.i))
        return tuple(found)

    def _subjects(self, verb: int) -> tuple[int, ...]:
        return tuple(each for kid in self.sentence.kids(verb, "nsubj") for each in self.sentence.conjuncts(kid))

    def _is_as_told(self, verb: int) -> bool:
        """As in "as the mayor claims, …", "…, as is alleged"."""
        below = self.sentence.subtree(verb)
        first, last = below[0], below[-1]
        around = {self.tokens[i].text for i in (first - 1, last + 1) if 0 <= i < len(self.tokens)}
        content = self.sentence.kids(verb, "dobj", "ccomp", "xcomp", "prep")
        said = self.grammar.is_speech(verb) and self.tokens[first].lemma == "as" and not content
        return said and "," in around

    def _is_whole(self, i: int) -> bool:
        """True at either end of the sentence, behind or before a comma, and anywhere beside the main verb."""
        below = self.sentence.subtree(i)
        first = below[0] == 0
        last = all(token.tag in (".", "''", "``") for token in self.tokens[below[-1] + 1 :])
        behind_comma = i > 0 and self.tokens[i - 1].text == ","
        return first or (last and behind_comma) or self._is_main(self.tokens[i].head)

    def _is_main(self, verb: int) -> bool:
        while self.tokens[verb].dep == "conj":
            verb = self.tokens[verb].head
        return self.tokens[verb].head == verb

    def taken_for_granted(self, i: int) -> Outlook:
        """The outlook of what is presupposed at a token: whoever speaks there takes it to be so."""
        return replace(self.reports(self.tokens[i].head), content_of=None)

    def reports(self, i: int) -> Outlook:
        """Who speaks at this point, with all plans, wishes and conditions above it set aside."""
        path = [i, *self.sentence.up(i)]
        outlook = self.base if any(self.grammar.aside(at) != at for at in path) else self.main_at(i)
        added = max((at for at, each in enumerate(path) if self._is_added(each)), default=-1)
        for at, (below, above) in reversed(list(enumerate(itertools.pairwise(path)))):
            found = self._reported(outlook, below, above)
            if found.dropped and at < added:
                return found
            # What is only added behind a comma is no part of an accusation or denial.
            outlook = outlook if found.dropped and added >= 0 else found
            if outlook.dropped:
                return outlook
        return self.attributed(i, outlook)

    def _is_added(self, i: int) -> bool:
        """As in "…, a charge that he denies", "…, who left"."""
        first = self.sentence.subtree(i)[0]
        return self.tokens[i].dep in ("appos", "relcl") and first > 0 and self.tokens[first - 1].text == ","

    def _reported(self, outlook: Outlook, below: int, above: int) -> Outlook:
        head = self.tokens[above]
        if self.tokens[below].dep not in _CONTENT or any(t.text == ";" for t in self.tokens[below:above]):
            return outlook
        part = "verb" if head.is_verb else "noun" if head.is_noun else ""
        operator = operator_of(part, head.lemma) if part else None
        if operator is None:
            return outlook
        if operator.signature in _ACCUSING:
            if operator.signature is Signature.DOUBT and self.tokens[below].dep in ("prep", "dobj"):
                return outlook
            if self.tokens[below].dep in ("dobj", "oprd") and (self._is_somebody(below) or self._is_asked(below)):
                return outlook
            return replace(outlook, dropped=f"inside what {head.text!r} governs")
        if operator.signature not in (Signature.REPORT, Signature.BELIEF) or self.tokens[below].dep == "prep":
            return outlook
        if self.tokens[below].dep == "dobj" and head.is_verb and self._is_somebody(below):
            # "Told the freed sailors that": those who are told are no content.
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

    def _is_asked(self, i: int) -> bool:
        """As in "dismissed the appeal that he filed": a request that is turned down was made, and accuses nobody."""
        operator = operator_of("noun", self.tokens[i].lemma)
        return operator is not None and operator.signature is Signature.REQUEST

    def _is_somebody(self, i: int) -> bool:
        """True for the accused themselves, who are no content of the accusation."""
        token = self.tokens[i]
        return token.naming is not None or bool(noun_class(token.lemma))


def _told(outlook: Outlook, voice: tuple[int, ...]) -> Outlook:
    """The same in somebody's words; in nobody's, hearsay: "…, it is alleged, …"."""
    if not voice:
        told = outlook.status is Status.HAPPENED
        return replace(outlook, status=Status.ALLEGED, hearsay=True) if told else outlook
    status = Status.ALLEGED if outlook.status is Status.HAPPENED else outlook.status
    return replace(outlook, status=status, said_by=(*outlook.said_by, voice))
