"""Trees mended where the small parser is known to go wrong, by rules of English alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from actorgraph.loaders.reader.draft import Nature, SegmentKind, Sentence, Token
from actorgraph.loaders.reader.lexicon import frames_of, noun_class, words

__all__ = ["mended"]

_FINITE = ("VBD", "VBZ", "VBP", "MD")


def mended(sentence: Sentence) -> Sentence:
    """The same sentence with the tree that English requires."""
    tokens = list(sentence.tokens)
    headline = sentence.segment.kind is SegmentKind.HEADLINE
    for mend in (*_MENDS, *((_headline_pair, _headline_passive) if headline else ())):
        before = list(tokens)
        mend(tokens)
        if tokens != before and not _is_tree(tokens):
            tokens = before
    return replace(sentence, tokens=tuple(tokens))


def _is_tree(tokens: list[Token]) -> bool:
    """False when some token hangs on itself across others: a tree that went round would never be climbed."""
    safe: set[int] = set()
    for token in tokens:
        path: list[int] = []
        at = token.i
        while at not in safe and tokens[at].head != at:
            if at in path:
                return False
            path.append(at)
            at = tokens[at].head
        safe.update((*path, at))
    return True


def _nouns_read_as_verbs(tokens: list[Token]) -> None:
    """A determiner's head is a noun and the head of an infinitive's "to" a verb, whatever their tags say."""
    for token in tokens:
        if token.dep in ("det", "poss") and tokens[token.head].tag in ("VB", "VBP") and token.head > token.i:
            tokens[token.head] = replace(tokens[token.head], tag="NN")
        if token.lemma == "to" and token.dep == "aux" and tokens[token.head].tag in ("JJ", "NN"):
            tokens[token.head] = replace(tokens[token.head], tag="VB")


def _verbless(tokens: list[Token]) -> None:
    """As in "Smith on Saturday hosted Jones": a sentence whose root is a name has its verb read as a modifier."""
    root = next((token for token in tokens if token.dep == "ROOT"), None)
    if root is None or root.naming is None or any(t.tag in _FINITE for t in tokens):
        return
    verb = next((t for t in tokens if t.tag == "VBN" and t.dep == "amod" and t.head == t.i + 1 and t.i > root.i), None)
    if verb is None or tokens[verb.head].naming is None:
        return
    for token in tokens:
        if token.head == root.i and token.i > root.i and token.i != verb.i:
            tokens[token.i] = replace(token, head=verb.i)
    tokens[root.i] = replace(root, dep="nsubj", head=verb.i)
    tokens[verb.head] = replace(tokens[verb.head], dep="dobj", head=verb.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i, tag="VBD")


def _verb_read_as_participle(tokens: list[Token]) -> None:
    """As in "Rebels in the valley killed, by most accounts, 40 farmers.": with an object behind it, it is the verb."""
    root = next((token for token in tokens if token.dep == "ROOT"), None)
    if root is None or not root.is_noun or tokens[-1].text != "." or any(t.tag in _FINITE for t in tokens):
        return
    verb = next((t for t in tokens if t.tag == "VBN" and t.dep == "acl" and t.head == root.i), None)
    if verb is None:
        return
    object_ = next(
        (t for t in tokens[verb.i :] if t.dep in ("appos", "dobj") and t.head in (root.i, verb.i) and t.is_noun), None
    )
    if object_ is None:
        return
    for token in tokens:
        if token.head == root.i and token.i > verb.i:
            tokens[token.i] = replace(token, head=verb.i)
        elif token.head == verb.i and token.dep == "agent":
            tokens[token.i] = replace(token, dep="prep")
    tokens[object_.i] = replace(object_, head=verb.i, dep="dobj")
    tokens[root.i] = replace(root, dep="nsubj", head=verb.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i, tag="VBD")


def _gerunds_before_names(tokens: list[Token]) -> None:
    """As in "denied meeting Smith": an -ing word before a name is a verb, and the name its object."""
    for token in tokens:
        name = tokens[token.head]
        above = tokens[name.head]
        stem = _stem(token.text.lower())
        named = name.naming is not None and name.naming.nature is not Nature.DEMONYM
        if not (
            named
            and stem
            and token.dep == "compound"
            and above.is_verb
            and above.i == token.i - 1 - _particle(tokens, token.i)
        ):
            continue
        if name.dep == "dobj" and all(tokens[at].head == name.i for at in range(token.i + 1, name.i)):
            tokens[token.i] = replace(token, head=above.i, dep="xcomp", tag="VBG", lemma=stem)
            tokens[name.i] = replace(name, head=token.i)


def _particle(tokens: list[Token], i: int) -> int:
    return int(i > 0 and tokens[i - 1].dep == "prt")


def _infinitives_before_nouns(tokens: list[Token]) -> None:
    """As in "urged to free prisoners": what stands between "to" and a bare plural is a verb, not an adjective."""
    for to, token in pairwise(list(tokens)):
        noun = tokens[token.head]
        between = to.lemma == "to" and to.dep == "prep" and token.dep == "amod" and token.tag == "JJ"
        if not between or noun.head != to.i or not frames_of("verb", token.lemma) or not tokens[to.head].is_verb:
            continue
        tokens[token.i] = replace(token, head=to.head, dep="xcomp", tag="VB")
        tokens[to.i] = replace(to, head=token.i, dep="aux", tag="TO")
        tokens[noun.i] = replace(noun, head=token.i, dep="dobj")


def _stem(word: str) -> str:
    """The verb of an -ing form, where the frames know one."""
    if not word.endswith("ing"):
        return ""
    guesses = (word[:-3], word[:-3] + "e", word[:-4])
    return next((guess for guess in guesses if frames_of("verb", guess)), "")


def _people_as_adverbs(tokens: list[Token]) -> None:
    """As in "abducted, by some estimates, 40 citizens": people behind a verb are its object, never a measure."""
    for token in tokens:
        verb = tokens[token.head]
        objects = any(other.head == verb.i and other.dep in ("dobj", "nsubjpass") for other in tokens)
        if token.dep == "npadvmod" and verb.is_verb and token.i > verb.i and not objects and _is_animate(token):
            tokens[token.i] = replace(token, dep="dobj")


def _given_to_people(tokens: list[Token]) -> None:
    """As in "denied the ambassador entry", "gave the rebels money": people before a thing are those who get it."""
    for token in tokens:
        thing = tokens[token.head]
        verb = tokens[thing.head]
        taken = thing.lemma in ("hostage", "captive", "prisoner") and verb.lemma in ("take", "hold", "keep")
        if taken and token.dep == "compound" and thing.dep == "dobj" and noun_class(token.lemma):
            tokens[token.i] = replace(token, head=verb.i, dep="dobj")
            tokens[thing.i] = replace(thing, dep="oprd")
            for other in tokens[verb.i + 1 : token.i]:
                if other.head == thing.i:
                    tokens[other.i] = replace(other, head=token.i)
            continue
        between = token.dep == "compound" and thing.dep == "dobj" and thing.i == token.i + 1
        if (
            not between
            or verb.lemma not in words("light", "giving")
            or noun_class(token.lemma) not in ("person", "group")
        ):
            continue
        if noun_class(thing.lemma):
            continue
        tokens[token.i] = replace(token, head=verb.i, dep="dative")
        for other in tokens[verb.i + 1 : token.i]:
            if other.head == thing.i:
                tokens[other.i] = replace(other, head=token.i)


def _participles_before_nouns(tokens: list[Token]) -> None:
    """As in "of five abducted French citizens": between a number and a noun stands a modifier, not a verb."""
    for token in tokens[1:]:
        before = tokens[token.i - 1]
        if token.tag not in ("VBD", "VBN") or before.tag != "CD" or before.head > token.i:
            continue
        noun = next((t for t in tokens[token.i + 1 :] if t.tag not in ("JJ", "NNP") or t.tag.startswith("NNS")), None)
        if noun is None or noun.tag not in ("NNS", "NNPS", "NN") or noun.head != token.i:
            continue
        tokens[noun.i] = replace(noun, head=before.head, dep=before.dep)
        tokens[before.i] = replace(before, head=noun.i, dep="nummod")
        tokens[token.i] = replace(token, head=noun.i, dep="amod", tag="VBN")


def _numbers_before_nouns(tokens: list[Token]) -> None:
    """As in "of five abducted citizens": number and noun are one phrase, wherever the parser hangs the noun."""
    for number in tokens:
        if number.tag != "CD" or number.dep not in ("pobj", "dobj"):
            continue
        last = number.i + 1
        while last < len(tokens) and tokens[last].dep in ("amod", "compound") and tokens[last].head > last:
            last += 1
        if last == number.i + 1 or last >= len(tokens) or not tokens[last].is_noun or tokens[last].head >= number.i:
            continue
        if all(
            tokens[at].head == last or tokens[at].head in range(number.i + 1, last) for at in range(number.i + 1, last)
        ):
            tokens[last] = replace(tokens[last], head=number.head, dep=number.dep)
            tokens[number.i] = replace(number, head=last, dep="nummod")


def _participles_after_commas(tokens: list[Token]) -> None:
    """As in "…, leading to Y": a participle behind a comma goes with the clause, not with the noun before the comma."""
    for token in tokens[1:]:
        if token.tag != "VBG" or token.dep != "acl" or tokens[token.i - 1].text != ",":
            continue
        above = tokens[token.head]
        while above.head != above.i and not above.is_verb:
            above = tokens[above.head]
        if above.is_verb:
            tokens[token.i] = replace(token, head=above.i, dep="advcl")


def _whose_relative(tokens: list[Token]) -> None:
    """As in "who" goes back to people: "a meeting with the families of X, who said" are the families."""
    for token in tokens:
        if token.lemma not in ("who", "whom") or tokens[token.head].dep != "relcl":
            continue
        verb = tokens[token.head]
        if verb.head >= token.i or _is_animate(tokens[verb.head]):
            continue
        nearest = next((t for t in reversed(tokens[: token.i]) if _is_animate(t)), None)
        if nearest is None or nearest.i < verb.head:
            continue
        while tokens[nearest.head].lemma == "of" and _is_animate(tokens[tokens[nearest.head].head]):
            nearest = tokens[tokens[nearest.head].head]
        tokens[verb.i] = replace(verb, head=nearest.i)


def _is_animate(token: Token) -> bool:
    if token.naming is not None:
        return token.naming.nature in (Nature.PERSON, Nature.PEOPLE, Nature.BODY)
    victim = token.text.lower() in words("nouns", "plural_victims")
    return victim or (token.is_noun and noun_class(token.lemma) in ("person", "group", "victim", "organization"))


def _described_names(tokens: list[Token]) -> None:
    """As in "jailed the Canadian photographer Hanna Brill": the name is the head, what stands before describes it."""
    for at in range(1, len(tokens)):
        noun, name = tokens[at - 1], tokens[at]
        person = (
            name.naming is not None and name.naming.nature is Nature.PERSON and name.naming.text == name.naming.name
        )
        if not person or noun.tag != "NN" or noun.naming is not None or not _is_animate(noun):
            continue
        if name.head == noun.i and name.dep in ("appos", "conj", "dep", "nmod", "npadvmod", "punct"):
            tokens[at] = replace(name, head=noun.head if noun.head != noun.i else at, dep=noun.dep)
            tokens[at - 1] = replace(noun, head=at, dep="compound")
        elif name.head == noun.head and name.dep == "dobj" and noun.dep in ("dobj", "dative"):
            tokens[at - 1] = replace(noun, head=at, dep="compound")


def _source_before_comma(tokens: list[Token]) -> None:
    """As in "According to the daily X, the government met Y": who stands before the comma is no subject behind it."""
    for at, token in enumerate(tokens):
        comma = next((other.i for other in tokens[at:] if other.text == ","), None)
        if token.text.lower() != "according" or comma is None:
            continue
        for named in tokens[at + 1 : comma]:
            behind = [other for other in tokens[comma:] if other.head == named.i and other.dep == "appos"]
            source = [other for other in tokens[at + 1 : comma] if other.dep == "pobj"]
            if named.dep in ("nsubj", "nsubjpass") and named.head > comma and behind and source:
                tokens[behind[0].i] = replace(behind[0], head=named.head, dep=named.dep)
                tokens[named.i] = replace(named, head=source[-1].i, dep="appos")


def _repeated_speech(tokens: list[Token]) -> None:
    """As in "said that … and said that …", "claims that they died or denies": the second belongs beside the first."""
    for token in tokens:
        if token.dep != "conj" or not token.is_verb:
            continue
        if any(other.head == token.i and other.dep in ("nsubj", "nsubjpass") for other in tokens):
            continue
        inside = tokens[token.head]
        while inside.dep == "conj":
            inside = tokens[inside.head]
        outside = tokens[inside.head]
        again = outside.lemma == token.lemma
        tense = token.tag == outside.tag != inside.tag and token.tag in ("VBZ", "VBP", "VBD")
        if inside.dep == "ccomp" and outside.i < token.i and (again or (tense and inside.tag in ("VBZ", "VBP", "VBD"))):
            tokens[token.i] = replace(token, head=outside.i)


def _home(tokens: list[Token]) -> None:
    """As in "bring home victims": home says where, not which victims."""
    for left, token in pairwise(tokens):
        if token.lemma in ("home", "back") and left.is_verb and token.head > token.i and tokens[token.head].is_noun:
            tokens[token.i] = replace(token, head=left.i, dep="advmod")


def _inverted_conditions(tokens: list[Token]) -> None:
    """As in "would have freed her had the army not come": a clause that begins with "had" sets a condition."""
    for had in tokens:
        if had.text.lower() != "had" or had.i == 0 or not any(t.lemma == "would" for t in tokens[: had.i]):
            continue
        verb = had if had.dep == "advcl" else tokens[had.head]
        main = next(
            (t for t in tokens[: had.i] if t.is_verb and t.dep in ("ROOT", "ccomp", "conj") and t.tag == "VBN"), None
        )
        subject = next((t for t in tokens[had.i + 1 :] if t.dep in ("nsubj", "nsubjpass")), None)
        if main is None or subject is None or tokens[had.i - 1].dep in ("nsubj", "nsubjpass"):
            continue
        inner = tokens[subject.head]
        if verb.dep == "ROOT" and main.head == verb.i and inner.i == verb.i:
            tokens[main.i] = replace(main, head=main.i, dep="ROOT")
            tokens[verb.i] = replace(verb, head=main.i, dep="advcl")
            for token in tokens:
                if token.head == verb.i and token.dep == "punct":
                    tokens[token.i] = replace(token, head=main.i)
        elif inner.i > had.i and inner.head == had.i and inner.dep == "ccomp":
            tokens[had.i] = replace(had, head=inner.i, dep="aux")
            tokens[inner.i] = replace(inner, head=had.head if had.head != had.i else main.i, dep="advcl")


def _let_go(tokens: list[Token]) -> None:
    """As in "has been let go", "set them free": one verb of two words."""
    for token in tokens:
        verb = tokens[token.head]
        pair = (verb.lemma, token.lemma) in (("let", "go"), ("set", "free"))
        if (
            not pair
            or token.i <= verb.i
            or token.dep not in ("xcomp", "ccomp", "acomp", "oprd", "advmod", "amod", "advcl")
        ):
            continue
        for kid in tokens:
            if kid.head == token.i and kid.i != token.i:
                dep = "dobj" if kid.dep == "nsubj" else kid.dep
                tokens[kid.i] = replace(kid, head=verb.i, dep=dep)
        tokens[token.i] = replace(token, dep="prt", tag="RP")


def _headline_pair(tokens: list[Token]) -> None:
    """A headline's comma is an "and": "Lima, Quito to swap prisoners"."""
    for at in range(len(tokens) - 2):
        one, comma, other = tokens[at : at + 3]
        named = one.naming is not None and other.naming is not None
        if named and comma.text == "," and other.dep == "nsubj" and one.dep in ("dep", "nsubj", "nmod", "npadvmod"):
            tokens[at] = replace(one, head=other.head, dep="nsubj")
            tokens[at + 2] = replace(other, head=at, dep="conj")


def _headline_passive(tokens: list[Token]) -> None:
    """A headline drops "is" and "are": "Iran urged to free sailors" has a passive in it."""
    for token in tokens:
        if token.dep != "ROOT" or token.tag not in ("VBD", "VBN"):
            continue
        kids = [tokens[i] for i in range(len(tokens)) if tokens[i].head == token.i and i != token.i]
        deps = {kid.dep for kid in kids}
        by = any(kid.dep == "agent" or (kid.dep == "prep" and kid.lemma == "by") for kid in kids)
        asked = "xcomp" in deps and token.lemma in ("urge", "ask", "order", "tell", "press", "warn", "force", "invite")
        if deps & {"dobj", "ccomp"} or not (by or asked or token.tag == "VBN"):
            continue
        for kid in kids:
            if kid.dep == "nsubj":
                tokens[kid.i] = replace(kid, dep="nsubjpass")
            if kid.dep == "prep" and kid.lemma == "by":
                tokens[kid.i] = replace(kid, dep="agent")
        tokens[token.i] = replace(token, tag="VBN")


_MENDS = (
    _nouns_read_as_verbs,
    _verbless,
    _verb_read_as_participle,
    _infinitives_before_nouns,
    _gerunds_before_names,
    _people_as_adverbs,
    _given_to_people,
    _participles_before_nouns,
    _numbers_before_nouns,
    _participles_after_commas,
    _described_names,
    _source_before_comma,
    _whose_relative,
    _repeated_speech,
    _home,
    _let_go,
    _inverted_conditions,
)
"""In this order; a step that would make the tree go round is left out."""
