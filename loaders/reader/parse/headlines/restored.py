"""The headline itself again: what was written in is taken out of the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import words
from actorgraph.loaders.reader.parse.headlines.verbs import Form
from actorgraph.loaders.reader.parse.headlines.written import Written

__all__ = ["restored"]


def restored(tokens: Sequence[Token], texts: Sequence[str], written: Written) -> tuple[Token, ...]:
    """The tokens of a headline as they were written, with the tree of what it was written out to."""
    own = [number for _, number in written.words]
    found: list[Token] = []
    for token in tokens:
        number = own[token.i]
        if number is None:
            continue
        head = own[token.head]
        found.append(replace(token, i=number, head=number if head is None else head, text=texts[number]))
    for verb in written.verbs:
        begin = written.begins.get(verb.at, 0)
        past = begin > 0 and texts[begin - 1].lower() in words("headlines", "joints_of_past")
        form = Form.PAST if past and verb.form is Form.PRESENT else verb.form
        found[verb.at] = _verb(found[verb.at], form, several=verb.several)
        if verb.form is Form.TO_COME:
            found[verb.at - 1] = replace(found[verb.at - 1], lemma="to", tag="TO")
    for at in written.describing:
        found[at] = replace(found[at], dep="acl", tag="VBN")
    return tuple(found)


def _verb(token: Token, form: Form, *, several: bool) -> Token:
    tags = {
        Form.PRESENT: "VBP" if several else "VBZ",
        Form.TO_COME: "VB",
        Form.JOINED: "VB",
        Form.PASSIVE: "VBN",
        Form.PAST: "VBD",
        Form.GOING_ON: "VBG",
    }
    return replace(token, tag=tags[form])
