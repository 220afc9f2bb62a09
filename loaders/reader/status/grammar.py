"""What grammar alone says of a governing word and its content: form of the complement, phrases, tense, who does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actorgraph.loaders.reader.draft import Clause, Sentence, Token
from actorgraph.loaders.reader.lexicon import Operator, Signature, operator_of, words
from actorgraph.loaders.reader.status.local import auxiliaries_of

__all__ = ["COPULAS", "Grammar"]

COPULAS = ("be", "become", "remain", "seem", "appear", "stay")
_IDIOM = ("prt", "advmod", "acomp", "dobj", "prep", "oprd", "attr", "npadvmod")
_QUOTES = ('"', "“", "”", "``", "''")


class Grammar:
    """One sentence with its clauses. Every answer follows from the tree and the word lists."""

    def __init__(self, sentence: Sentence, clauses: Sequence[Clause]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.clauses = {clause.head: clause for clause in clauses}

    def is_past(self, i: int) -> bool:
        """True for a verb in a past form; of an adjective or noun, for the verb that carries it."""
        if not self.tokens[i].is_verb:
            above = next((up for up in self.sentence.up(i) if self.tokens[up].is_verb), None)
            return above is not None and self.is_past(above)
        kids = self.sentence.kids(i, "aux", "auxpass")
        if kids:
            return any(self.tokens[kid].tag == "VBD" or self.tokens[kid].lemma == "have" for kid in kids)
        return self.tokens[i].tag in ("VBD", "VBN")

    def is_infinitive(self, i: int) -> bool:
        """True for "to go"."""
        return self.tokens[i].is_verb and auxiliaries_of(self.sentence, i).infinitive

    def is_finite(self, i: int) -> bool:
        """True for a verb with tense."""
        return self.tokens[i].is_verb and auxiliaries_of(self.sentence, i).finite

    def is_ahead(self, i: int) -> bool:
        """True for "will go" and "would go"."""
        auxiliaries = auxiliaries_of(self.sentence, i)
        return auxiliaries.modal in ("will", "would", "shall") and not auxiliaries.perfect

    def is_cut_short(self, i: int) -> bool:
        """As in "was caught before he could leave": he did not."""
        return auxiliaries_of(self.sentence, i).modal == "could" and "before" in self.marks(i)

    def marks(self, i: int) -> frozenset[str]:
        """The conjunctions and adverbs of a clause."""
        return self.sentence.lemmas(self.sentence.kids(i, "mark", "advmod", "prep", "cc"))

    def form(self, content: int) -> str:
        """How a complement stands: "to", "that", "ing" or "noun"."""
        token = self.tokens[content]
        if not token.is_verb:
            return "noun"
        if self.is_infinitive(content):
            return "to"
        return "ing" if token.tag == "VBG" and not self.is_finite(content) else "that"

    def operator(self, above: int, content: int, preposition: str = "") -> Operator | None:
        """What a governing word does to its content: with the preposition, form or particle that makes it special."""
        token = self.tokens[above]
        part = "verb" if token.is_verb else "noun" if token.is_noun else "adjective"
        lemma = token.lemma
        particle = "".join(" " + self.tokens[kid].lemma for kid in self.sentence.kids(above, "prt"))
        idioms = [
            f"{lemma} {self.tokens[kid].lemma}"
            for kid in self.sentence.kids(above, *_IDIOM)
            if kid != content and not self.tokens[kid].naming
        ]
        keys = (
            *(idiom for idiom in idioms if idiom != f"{lemma} {preposition}"),
            f"{lemma} {preposition}" if preposition else "",
            f"{lemma} {self.form(content)}" if not preposition else "",
            "" if particle else lemma,
        )
        for key in keys:
            found = operator_of(part, key) if key else None
            if found is not None:
                refused = found.signature is Signature.DENY and self._is_given(above)
                return replace(found, signature=Signature.REFUSE) if refused else found
        # "Is poised to", "is bound to": a participle that only describes.
        return operator_of("adjective", token.text.lower()) if token.tag == "VBN" and token.is_verb else None

    def _is_given(self, verb: int) -> bool:
        """As in "denied the pilots the right to leave": what is denied to somebody is refused, not disputed."""
        passive = bool(self.sentence.kids(verb, "nsubjpass") and self.sentence.kids(verb, "dobj", "oprd"))
        return passive or bool(self.sentence.kids(verb, "dative"))

    def phrase(self, preposition: int) -> tuple[str, int]:
        """A preposition with the words that belong to it, and what the whole hangs on: ("instead of", verb)."""
        token = self.tokens[preposition]
        above = token.head
        head = self.tokens[above]
        before = self.tokens[preposition - 1] if preposition else token
        if before.dep == "advmod" and before.head == preposition:
            # "Instead of", where the parser hung the adverb on the preposition.
            return f"{before.lemma} {token.lemma}", above
        if head.dep == "pobj" and head.is_noun:
            outer = self.tokens[head.head]
            whole = f"{outer.lemma} {head.lemma} {token.lemma}"
            if any(whole in words("links", key) for key in ("absent", "ahead", "condition", "exchange", "located")):
                return whole, outer.head
        if head.tag in ("IN", "RB", "JJ", "RBR", "TO") or (head.tag == "VBG" and head.dep == "prep"):
            whole = f"{head.lemma} {token.lemma}"
            known = any(whole in words("links", key) for key in ("absent", "ahead", "condition", "located"))
            idiom = operator_of("verb", f"{self.tokens[head.head].lemma} {head.lemma}") is not None
            if idiom and self.tokens[head.head].is_verb:
                return token.lemma, head.head
            if known or operator_of("adjective", head.lemma) is None:
                return whole if known else token.lemma, head.head
        return token.lemma, self._verb_of_object(token, head)

    def _verb_of_object(self, preposition: Token, noun: Token) -> int:
        """As in "accused soldiers of taking it": the verb, where the parser hung "of" on the one accused."""
        verb = self.tokens[noun.head]
        if not noun.is_noun or noun.dep not in ("dobj", "nsubjpass") or not verb.is_verb:
            return noun.i
        if operator_of("noun", noun.lemma) is not None and noun.naming is None:
            return noun.i
        own = operator_of("verb", f"{verb.lemma} {preposition.lemma}")
        accused = operator_of("verb", verb.lemma) if preposition.lemma == "of" else None
        if own is not None or (accused is not None and accused.signature is Signature.ACCUSE):
            return verb.i
        return noun.i

    def speakers(self, above: int) -> tuple[int, ...]:
        """Who does it; the "it" of "it is worth noting" is nobody."""
        clause = self.clauses.get(above)
        if clause is None and not self.tokens[above].is_verb:
            clause = next((self.clauses[up] for up in self.sentence.up(above) if up in self.clauses), None)
        subject = clause.get("subject") if clause else ()
        return tuple(i for i in subject if self.tokens[i].lemma not in ("it", "there") or self.tokens[i].head == above)

    def holder(self, noun: int, *, own: bool = False) -> tuple[int, ...]:
        """Whose wish, order or promise a noun is; with `own` only whose the noun itself says it is."""
        clause = self.clauses.get(noun)
        if clause is not None:
            named = clause.get("poss") or clause.get("by")
            return named if named or own else clause.get("subject") or clause.get("holder")
        token = self.tokens[noun]
        above = self.clauses.get(token.head)
        return above.get("subject") if above is not None and token.dep in ("dobj", "attr") else ()

    def passive(self, i: int) -> bool:
        """True when whoever does it need not be named."""
        clause = self.clauses.get(i)
        return clause.passive if clause else False

    def has_condition(self, verb: int) -> bool:
        """True when an if-clause hangs on the verb."""
        asked = {kid for kid in self.sentence.kids(verb, "ccomp") if "if" in self.marks(kid)}
        return any(self.is_condition(kid) for kid in {*self.sentence.kids(verb, "advcl", "ccomp")} - asked)

    def is_condition(self, verb: int) -> bool:
        """As in "if he comes", "should he come", "as long as he comes"."""
        marks = self.marks(verb)
        if marks & words("links", "condition_marks"):
            # "As if he came" is no condition.
            return not {"as", "if"} <= marks
        if self.inverted(verb) == "should" or {"long", "as"} <= marks or self._in_case(verb):
            return True
        # "Provided that the mine rehires them", where the parser hung the participle on the verb above.
        first = self.sentence.subtree(verb)[0]
        before = self.tokens[first - 1].text.lower() if first else ""
        return before in words("links", "condition_marks") and self.tokens[verb].dep in ("ccomp", "pcomp", "advcl")

    def _in_case(self, verb: int) -> bool:
        return any(self.tokens[i].lemma == "case" for i in range(max(0, verb - 6), verb)) and any(
            self.tokens[up].lemma == "case" for up in self.sentence.up(verb)
        )

    def inverted(self, verb: int) -> str:
        """The auxiliary that stands before its subject: "had" of "had he come"; "" for the usual order."""
        subjects = self.sentence.kids(verb, "nsubj", "nsubjpass")
        first = next(iter(self.sentence.kids(verb, "aux", "auxpass")), None)
        if first is None:
            return "be" if subjects and verb < subjects[0] and self.tokens[verb].text.lower() == "were" else ""
        before = subjects and first < subjects[0]
        nameless = not subjects and self.tokens[first].lemma == "should" and first < verb - 1
        return self.tokens[first].lemma if before or nameless else ""

    def is_asked(self, verb: int) -> bool:
        """True inside a question: the next sign that ends anything is "?"."""
        below = self.sentence.subtree(verb)
        last = below[-1]
        end = next((t.text for t in self.tokens[last:] if t.text in (".", "?", "!", ";")), "")
        return end == "?" or any(self.tokens[i].text == "?" for i in below)

    def is_imperative(self, verb: int) -> bool:
        """As in "Free them"."""
        bare = not self.sentence.kids(verb, "nsubj", "nsubjpass", "aux", "mark", "expl")
        first = min(self.sentence.subtree(verb))
        led = verb == first or all(t.text in _QUOTES or t.tag in ("RB", "UH", "VB") for t in self.tokens[first:verb])
        return self.tokens[verb].tag == "VB" and bare and led

    def lowest(self, verb: int) -> int:
        """The verb that says what happens to the subject: "take" of "is expected to take place"."""
        seen = verb
        while True:
            through = [seen, *self.sentence.kids(seen, "acomp")]
            below = [kid for i in through for kid in self.sentence.kids(i, "xcomp") if self.is_infinitive(kid)]
            if not below:
                return seen
            seen = below[0]

    def aside(self, verb: int) -> int:
        """The verb of the sentence where this one is only "…, he said, …" in its middle or at its end."""
        token = self.tokens[verb]
        if token.dep not in ("parataxis", "dep") or not self.tokens[token.head].is_verb or not self.is_speech(verb):
            return verb
        it = self.sentence.lemmas(self.sentence.kids(verb, "nsubjpass")) & {"it"}
        return token.head if self.sentence.kids(verb, "nsubj") or it else verb

    def is_vain(self, verb: int) -> bool:
        """As in "tried in vain", "sought unsuccessfully"."""
        kids = self.sentence.kids(verb, "advmod", "prep")
        below = (*kids, *(inner for kid in kids for inner in self.sentence.kids(kid, "pobj", "amod", "pcomp")))
        return bool(self.sentence.lemmas(below) & words("hedges", "vain"))

    def is_speech(self, verb: int) -> bool:
        """True for a verb of saying."""
        operator = operator_of("verb", self.tokens[verb].lemma)
        return operator is not None and operator.signature in _SPEECH


_SPEECH = (Signature.ADMIT, Signature.BELIEF, Signature.FEAR, Signature.REPORT, Signature.SEEM)
