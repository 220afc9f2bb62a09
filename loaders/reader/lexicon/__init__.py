"""What the reader knows of English, as data: the YAML files beside this module, read once and checked."""

from actorgraph.loaders.reader.lexicon.extension import lexicon_of
from actorgraph.loaders.reader.lexicon.frames import Frame, befalls_somebody, frames_of, frames_of_noun
from actorgraph.loaders.reader.lexicon.in_use import Lexicon, kept, using
from actorgraph.loaders.reader.lexicon.operators import Effect, Operator, Outcome, Signature, effect_of, operator_of
from actorgraph.loaders.reader.lexicon.words import (
    names_a_doer,
    noun_class,
    segment_words,
    table,
    titles,
    victim_noun,
    words,
)

__all__ = [
    "Effect",
    "Frame",
    "Lexicon",
    "Operator",
    "Outcome",
    "Signature",
    "befalls_somebody",
    "effect_of",
    "frames_of",
    "frames_of_noun",
    "kept",
    "lexicon_of",
    "names_a_doer",
    "noun_class",
    "operator_of",
    "segment_words",
    "table",
    "titles",
    "using",
    "victim_noun",
    "words",
]
