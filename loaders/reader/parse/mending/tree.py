"""The tree of a sentence while it is mended: tokens that can be hung elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from actorgraph.loaders.reader.draft import Nature, Token
from actorgraph.loaders.reader.lexicon import noun_class, words

__all__ = ["FINITE", "SUBJECTS", "Tree", "is_animate", "is_name"]

FINITE = ("VBD", "VBZ", "VBP", "MD")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


class Tree:
    """Tokens by number; `change` is the one way to alter them, `kids` always tells of the tree as it is now."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self.tokens = tuple(tokens)
        self._kids: dict[int, list[int]] | None = None

    def __iter__(self) -> Iterator[Token]:
        """The tokens as they were when the loop began."""
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def text(self, i: int) -> str:
        """The word in small letters; nothing outside the sentence."""
        return self.tokens[i].text.lower() if 0 <= i < len(self.tokens) else ""

    def head(self, token: Token) -> Token:
        """The token that another hangs on."""
        return self.tokens[token.head]

    def root(self) -> Token | None:
        """The token that hangs on nothing."""
        return next((token for token in self.tokens if token.dep == "ROOT"), None)

    def kids(self, i: int, *deps: str) -> list[Token]:
        """The children of a token, left to right; of certain dependencies alone when any are named."""
        if self._kids is None:
            self._kids = {}
            for token in self.tokens:
                if token.head != token.i:
                    self._kids.setdefault(token.head, []).append(token.i)
        found = [self.tokens[kid] for kid in self._kids.get(i, ())]
        return [kid for kid in found if kid.dep in deps] if deps else found

    def subtree(self, i: int) -> list[int]:
        """The token and all below it, in order of text."""
        found = [i]
        for each in found:
            found.extend(kid.i for kid in self.kids(each) if kid.i not in found)
        return sorted(found)

    def change(
        self,
        i: int,
        *,
        head: int | None = None,
        dep: str | None = None,
        tag: str | None = None,
        lemma: str | None = None,
    ) -> None:
        """Hangs a token on another head, or gives it another dependency, tag or lemma."""
        old = self.tokens[i]
        new = replace(
            old,
            head=old.head if head is None else head,
            dep=old.dep if dep is None else dep,
            tag=old.tag if tag is None else tag,
            lemma=old.lemma if lemma is None else lemma,
        )
        self.tokens = (*self.tokens[:i], new, *self.tokens[i + 1 :])
        self._kids = None

    def take_place(self, new: int, old: int) -> None:
        """Hangs one token where another hung, with its dependency."""
        above = self.tokens[old]
        self.change(new, head=new if above.head == old else above.head, dep=above.dep)

    def restore(self, tokens: tuple[Token, ...]) -> None:
        """Back to an earlier state."""
        self.tokens = tokens
        self._kids = None

    def is_sound(self) -> bool:
        """False when some token hangs on itself across others: a tree that went round would never be climbed."""
        safe: set[int] = set()
        for token in self.tokens:
            path: list[int] = []
            at = token.i
            while at not in safe and self.tokens[at].head != at:
                if at in path:
                    return False
                path.append(at)
                at = self.tokens[at].head
            safe.update((*path, at))
        return True


def is_animate(token: Token) -> bool:
    """True for names of persons, peoples and bodies, and for nouns that name such."""
    if token.naming is not None:
        people = token.naming.nature is Nature.DEMONYM and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
        return people or token.naming.nature in (Nature.PERSON, Nature.PEOPLE, Nature.BODY)
    victim = token.text.lower() in words("nouns", "plural_victims")
    return victim or (token.is_noun and noun_class(token.lemma) in ("person", "group", "victim", "organization"))


def is_name(token: Token) -> bool:
    """True for a name that can stand alone: no demonym."""
    return token.naming is not None and token.naming.nature is not Nature.DEMONYM
