"""Which mention stands for which earlier one: sieves in order, precision first; unresolved is an answer."""

from actorgraph.loaders.reader.coreference.bodies import bodies_resolved
from actorgraph.loaders.reader.coreference.groups import groups_resolved
from actorgraph.loaders.reader.coreference.kin import kin_resolved
from actorgraph.loaders.reader.coreference.names import names_resolved
from actorgraph.loaders.reader.coreference.pronouns import Pronouns
from actorgraph.loaders.reader.coreference.standing import Standing

__all__ = ["Pronouns", "Standing", "bodies_resolved", "groups_resolved", "kin_resolved", "names_resolved"]
