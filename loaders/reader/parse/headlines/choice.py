"""How well the tree of a headline written out agrees with the way in which it was."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from actorgraph.loaders.reader.parse.headlines.verbs import Form
from actorgraph.loaders.reader.parse.headlines.written import Written

__all__ = ["faults"]

_SUBJECTS = ("nsubj", "nsubjpass")
_HEADS = ("ROOT", "conj", "advcl", "ccomp", "parataxis")


def faults(doc: Doc, written: Written) -> int:
    """What speaks against it, in points: none where each verb has its subject and nothing is left."""
    verbs = {written.places[verb.at] for verb in written.verbs}
    found = sum(_of_verb(doc[written.places[verb.at]], written, verb.form) for verb in written.verbs)
    verbs |= {written.places[at] for at in written.describing}
    return found + sum(_of_other(token, written) for token in doc if token.i not in verbs)


def _of_verb(token: SpacyToken, written: Written, form: Form) -> int:
    found = 0 if token.tag_.startswith("VB") else 4
    found += 0 if token.dep_ in _HEADS else 3
    if form is Form.JOINED and (token.dep_ != "conj" or token.head.dep_ in ("ROOT", "ccomp")):
        found += 3
    own = written.words[token.i][1]
    begin = written.begins.get(own) if own is not None else None
    subjects = [kid for kid in token.children if kid.dep_ in _SUBJECTS and kid.i < token.i]
    if begin is not None:
        place = written.places[begin]
        found += 3 if not subjects else 0 if place - 1 <= subjects[0].left_edge.i <= place else 2
    if form is Form.PASSIVE:
        found += 2 if any(kid.dep_ == "dobj" for kid in token.children) else 0
        found += 0 if any(kid.dep_ == "auxpass" for kid in token.children) else 2
    return found


def _of_other(token: SpacyToken, written: Written) -> int:
    put_in = written.words[token.i][1] is None
    if put_in:
        # What is taken away again must carry nothing.
        return 5 * sum(1 for _ in token.children)
    found = 1 if token.dep_ == "dep" else 0
    found += 1 if token.tag_ == "NNS" and token.dep_ == "compound" else 0
    found += 2 if token.dep_ in ("appos", "npadvmod") and token.ent_type_ == "" and token.tag_ == "NNP" else 0
    found += 3 if token.dep_ == "ROOT" and not token.tag_.startswith("VB") else 0
    if token.tag_ in ("VBZ", "VBP", "VBD") and token.dep_ not in ("relcl", "aux", "auxpass"):
        found += 1
    return found
