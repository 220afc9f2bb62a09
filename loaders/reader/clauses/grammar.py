"""What the tree of a sentence says by itself: voice, a verb's own subject, prepositions, relatives, conjuncts."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Nature, Sentence, Token
from actorgraph.loaders.reader.lexicon import frames_of, names_a_doer, noun_class, operator_of, words

__all__ = ["RELATIVE", "Grammar"]

RELATIVE = ("who", "which", "that", "whom", "whose")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_SAID_BY = ("accord", "according")
_WAYS = ("away", "back", "down", "east", "home", "north", "out", "over", "south", "up", "west")
"""Adverbs on which the parser hangs what belongs to the verb: "went back to", "flew home to"."""
_ACRONYM = 4
"""Letters of what is short: "U.S.", "UAE"."""
_COPULAS = ("be", "become", "remain", "seem", "appear", "look", "stay", "feel", "get", "prove")
_GOVERNING = ("IN", "TO", "RP", "VBG", "RB")


class Grammar:
    """One sentence, word by word. Answers are token numbers, in order of text; nothing found is an empty tuple."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens

    def passive(self, verb: int) -> bool:
        """True when the grammatical subject is who it happens to."""
        token = self.tokens[verb]
        deps = {self.tokens[kid].dep for kid in self.sentence.kids(verb)}
        if deps & {"nsubjpass", "auxpass", "csubjpass"}:
            return True
        if "agent" in deps and (token.tag == "VBN" or "nsubj" not in deps):
            return True
        if token.tag != "VBN" or "aux" in deps or deps & {"nsubj"}:
            return False
        if token.dep in ("acl", "advcl", "amod"):
            return "dobj" not in deps
        if token.dep == "conj":
            return self.tokens[token.head].is_verb and self.passive(token.head)
        return token.dep in ("xcomp", "ccomp", "pcomp") and "dobj" not in deps

    def own_subject(self, verb: int) -> tuple[int, ...]:
        """The subject that hangs on the verb itself; a relative pronoun is whom it stands for."""
        found: list[int] = []
        for kid in self.sentence.kids(verb, *_SUBJECTS):
            if self.tokens[kid].lemma in RELATIVE and self.tokens[kid].tag in ("WP", "WDT", "IN"):
                antecedent = self._antecedent(verb)
                found.extend((antecedent,) if antecedent is not None else (kid,))
            else:
                found.extend(self.expanded((kid,)))
        return tuple(found)

    def agents(self, verb: int) -> tuple[int, ...]:
        """The by-phrase of a passive, its own or that of a later conjunct; no date, place or means is an agent."""
        for kid in self.sentence.kids(verb, "agent", "prep"):
            if self.tokens[kid].lemma == "by":
                found = self.expanded(self.sentence.kids(kid, "pobj"))
                found = tuple(i for i in found if not self.is_measure(i) and not self._is_place_or_means(i))
            else:
                found = self._at_the_hands_of(kid)
            if found:
                return found
        for later in self.sentence.kids(verb, "conj"):
            if self.tokens[later].is_verb and self.passive(later) and self._shares(verb, later):
                return self.agents(later)
        return ()

    def _shares(self, verb: int, later: int) -> bool:
        """As in "was beaten and robbed by guards"; not "was ousted, replaced by a general", who ousted nobody."""
        apart = any(token.text == "," for token in self.tokens[verb:later])
        listed = bool(self.sentence.kids(later, "conj"))
        return not self.sentence.kids(later, "nsubjpass") and (listed or not apart)

    def obliques(self, i: int) -> dict[str, tuple[int, ...]]:
        """Preposition → what it governs, of a verb or noun; "out of" and "because of" are read by their last word."""
        found: dict[str, tuple[int, ...]] = {}
        ways = tuple(kid for kid in self.sentence.kids(i, "advmod", "prt") if self.tokens[kid].lemma in _WAYS)
        below = (prep for way in ways for prep in self.sentence.kids(way, "prep"))
        for kid in (*self.sentence.kids(i, "prep", "agent", "dative"), *below):
            if self.tokens[kid].tag not in _GOVERNING or self.tokens[kid].lemma in _SAID_BY:
                continue
            self._add_oblique(found, kid)
            by = self._at_the_hands_of(kid)
            if by:
                found.setdefault("by", by)
        return found

    def expanded(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Each with its conjuncts, but not what a "not" excludes."""
        found: list[int] = []
        for head in heads:
            joined = self.sentence.conjuncts(head)
            found.extend(each for each in joined if each == head or not self._is_contrast(each))
        return tuple(dict.fromkeys(found))

    def resolved(self, i: int) -> int:
        """Whom a relative pronoun stands for; any other word itself."""
        if self.tokens[i].lemma not in RELATIVE:
            return i
        for above in self.sentence.up(i):
            if self.tokens[above].dep == "relcl":
                return self.described(self.owner(self.tokens[above].head))
        return i

    def owner(self, i: int) -> int:
        """Whom a clause behind "X, rather than Y, who" is about: X."""
        return self.first_conjunct(i) if self._is_contrast(i) else i

    def described(self, i: int) -> int:
        """The name that a description beside it belongs to: "Smith, the mayor"; else the word itself."""
        token = self.tokens[i]
        head = self.tokens[token.head]
        somebody = head.naming is not None and head.naming.nature is Nature.PERSON
        person = somebody or bool(noun_class(token.lemma)) or names_a_doer(token.lemma)
        named = token.dep == "appos" and head.naming is not None and token.naming is None
        return head.i if named and person else i

    def first_conjunct(self, i: int) -> int:
        """The word that others are joined to."""
        while self.tokens[i].dep == "conj" and self.tokens[i].head != i:
            i = self.tokens[i].head
        return i

    def is_infinitive(self, verb: int) -> bool:
        """True with "to" before it, its own or that of the verb that it is joined to."""
        return any(self.tokens[kid].lemma == "to" for kid in self.sentence.kids(verb, "aux"))

    def is_measure(self, i: int) -> bool:
        """True for "two years", "the same day"."""
        if self.tokens[i].naming is not None:
            return False
        return self.tokens[i].lemma in words("dates", "units") or self.tokens[i].dep == "npadvmod"

    def may_act(self, i: int) -> bool:
        """True for what can do something: names, pronouns, people, and nouns that might be people."""
        token = self.tokens[i]
        if token.naming is not None:
            return token.naming.nature is not Nature.OTHER
        if token.quantity is not None or token.tag in ("PRP", "WP", "DT", "CD") or not token.is_noun:
            return True
        if noun_class(token.lemma) == "place":
            return False
        return bool(noun_class(token.lemma)) or names_a_doer(token.lemma) or token.tag in ("NNS", "NNP", "NNPS")

    def is_place(self, i: int) -> bool:
        """True for a name on the map."""
        naming = self.tokens[i].naming
        return naming is not None and naming.nature in (Nature.COUNTRY, Nature.CAPITAL, Nature.PLACE)

    def is_event(self, i: int) -> bool:
        """True for a common noun that stands for something done."""
        token = self.tokens[i]
        known = bool(frames_of("noun", token.lemma)) or operator_of("noun", token.lemma) is not None
        return token.naming is None and known and not noun_class(token.lemma)

    def is_nation(self, i: int) -> bool:
        """As in "Chilean", "UN", "U.S."; a country in full before a noun may be what the noun is about."""
        naming = self.tokens[i].naming
        if naming is None:
            return False
        short = naming.text.replace(".", "").isupper() and len(naming.text) <= _ACRONYM
        return naming.nature in (Nature.DEMONYM, Nature.BODY) or (naming.nature is Nature.COUNTRY and short)

    def is_reciprocal(self, i: int) -> bool:
        """As in "each other", "one another": the subject itself."""
        token = self.tokens[i]
        near = {self.tokens[kid].lemma for kid in self.sentence.kids(i)} | {self.tokens[i - 1].lemma if i else ""}
        if token.lemma == "one":
            return "another" in near
        return token.lemma in ("other", "another") and bool(near & {"each", "one"})

    def starts_anew(self, verb: int) -> bool:
        """A finite verb behind a semicolon or colon that lost its subject is no conjunct to trust."""
        between = self.tokens[self.tokens[verb].head + 1 : verb]
        return any(token.text in (";", ":") for token in between)

    def is_hard(self, copula: int, verb: int) -> bool:
        """As in "it is hard to free them": "it" frees nobody."""
        subjects = self.sentence.kids(copula, "nsubj")
        empty = bool(subjects) and all(self.tokens[i].lemma == "it" for i in subjects)
        described = bool(self.sentence.kids(copula, "acomp", "attr"))
        return empty and described and self.is_infinitive(verb) and self.tokens[copula].lemma in _COPULAS

    def only_verbs_between(self, verb: int, later: int) -> bool:
        """As in "arrested, beat and later released the singer"."""
        between = self.tokens[verb + 1 : later]
        return all(token.is_verb or token.tag in ("CC", "RB", ",") for token in between)

    def has_its_place(self, relative: int) -> bool:
        """As in "where they fought", "with whom they met": the gap is no object."""
        if any(self.tokens[kid].tag == "WRB" for kid in self.sentence.kids(relative, "advmod")):
            return True
        return any(
            self.tokens[pobj].lemma in RELATIVE
            for kid in self.sentence.kids(relative, "prep")
            for pobj in self.sentence.kids(kid, "pobj")
        )

    def resolved_head(self, relative: int) -> int:
        """What a relative clause is about."""
        return self.described(self.tokens[relative].head)

    def _add_oblique(self, found: dict[str, tuple[int, ...]], preposition: int) -> None:
        objects = tuple(self.resolved(i) for i in self.expanded(self.sentence.kids(preposition, "pobj")))
        if objects:
            lemma = self.tokens[preposition].lemma
            found[lemma] = (*found.get(lemma, ()), *objects)
        for inner in self.sentence.kids(preposition, "prep"):
            self._add_oblique(found, inner)

    def _at_the_hands_of(self, preposition: int) -> tuple[int, ...]:
        """As in "died at the hands of guards": the guards."""
        if self.tokens[preposition].lemma != "at":
            return ()
        hands = next((i for i in self.sentence.kids(preposition, "pobj") if self.tokens[i].lemma == "hand"), None)
        below = self.sentence.kids(hands, "prep") if hands is not None else ()
        of = next((kid for kid in below if self.tokens[kid].lemma == "of"), None)
        return self.expanded(self.sentence.kids(of, "pobj")) if of is not None else ()

    def _is_place_or_means(self, i: int) -> bool:
        """As in "by the river", "by bus": no agent. A singular without article that names nobody is a means."""
        token = self.tokens[i]
        if token.naming is not None or not token.is_noun:
            return False
        if noun_class(token.lemma) == "place" or token.lemma in words("grammar", "landmarks"):
            return not frames_of("noun", token.lemma)
        bare = token.tag == "NN" and not self.sentence.kids(i, "det", "poss", "amod", "compound", "nummod", "prep")
        return bare and not noun_class(token.lemma) and not names_a_doer(token.lemma) and not token.text[:1].isupper()

    def _antecedent(self, verb: int) -> int | None:
        for i in (verb, *self.sentence.up(verb)):
            if self.tokens[i].dep == "relcl":
                return self.described(self.owner(self.tokens[i].head))
            if self.tokens[i].dep not in ("conj", "xcomp", "ccomp"):
                return None
        return None

    def _is_contrast(self, i: int) -> bool:
        """As in "X, not Y", "X rather than Y", "X instead of Y"."""
        if any(self.tokens[kid].lemma in ("not", "never") for kid in self.sentence.kids(i)):
            return True
        before: Token | None = self.tokens[i - 1] if i else None
        joining = {self.tokens[kid].lemma for kid in self.sentence.kids(self.tokens[i].head, "cc") if kid < i}
        instead = i > 1 and (self.tokens[i - 2].lemma, self.tokens[i - 1].lemma) == ("instead", "of")
        return instead or (before is not None and before.lemma in ("not", "than")) or "than" in joining
