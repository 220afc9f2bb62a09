"""Every closed word: relations, topics, kinds, statuses, modes."""

from actorgraph.graph.vocabulary.extension import VOCABULARY, enlarged_by
from actorgraph.graph.vocabulary.in_use import using, vocabulary
from actorgraph.graph.vocabulary.kinds import Form, Kind
from actorgraph.graph.vocabulary.plover import plover_root
from actorgraph.graph.vocabulary.relations import Relation, Role, Topic, Vocabulary, shipped_vocabulary
from actorgraph.graph.vocabulary.status import MODE_WORDS, MODES_OF, NEGATED_WORDS, Mode, Status, strongest, weaker

__all__ = [
    "MODES_OF",
    "MODE_WORDS",
    "NEGATED_WORDS",
    "VOCABULARY",
    "Form",
    "Kind",
    "Mode",
    "Relation",
    "Role",
    "Status",
    "Topic",
    "Vocabulary",
    "enlarged_by",
    "plover_root",
    "shipped_vocabulary",
    "strongest",
    "using",
    "vocabulary",
    "weaker",
]
