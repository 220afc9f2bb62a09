"""Every closed word: relations, topics, kinds, statuses, modes."""

from actorgraph.graph.vocabulary.kinds import Form, Kind
from actorgraph.graph.vocabulary.plover import plover_root
from actorgraph.graph.vocabulary.relations import Relation, Role, Topic, Vocabulary, vocabulary
from actorgraph.graph.vocabulary.status import MODES_OF, Mode, Status, strongest, weaker

__all__ = [
    "MODES_OF",
    "Form",
    "Kind",
    "Mode",
    "Relation",
    "Role",
    "Status",
    "Topic",
    "Vocabulary",
    "plover_root",
    "strongest",
    "vocabulary",
    "weaker",
]
