"""Clauses → findings: which relation a clause states, and who fills its roles."""

from actorgraph.loaders.reader.frames.match import Match, matches_of
from actorgraph.loaders.reader.frames.states import Cabinet, State, states_of
from actorgraph.loaders.reader.frames.topics import topics_of

__all__ = ["Cabinet", "Match", "State", "matches_of", "states_of", "topics_of"]
