"""Questions to the graph: named Cypher queries and Python helpers over them, the same on every store."""

from actorgraph.queries.actors import find_actor
from actorgraph.queries.acts import (
    abductions,
    accusations,
    admissions,
    deals,
    deaths,
    detentions,
    meetings,
    promises,
    prospects,
    refusals,
    requests,
    returns,
    threats,
    ties,
    visits,
)
from actorgraph.queries.asking import ask
from actorgraph.queries.catalogue import NamedQuery, Parameter, ParameterKind, catalogue, folder_of_own, named_query
from actorgraph.queries.network import most_connected, path_between
from actorgraph.queries.record import (
    attribution_chain,
    claims_about,
    contradictions,
    evidence,
    neighbourhood,
    single_source_facts,
    timeline,
)
from actorgraph.queries.rows import Rows

__all__ = [
    "NamedQuery",
    "Parameter",
    "ParameterKind",
    "Rows",
    "abductions",
    "accusations",
    "admissions",
    "ask",
    "attribution_chain",
    "catalogue",
    "claims_about",
    "contradictions",
    "deals",
    "deaths",
    "detentions",
    "evidence",
    "find_actor",
    "folder_of_own",
    "meetings",
    "most_connected",
    "named_query",
    "neighbourhood",
    "path_between",
    "promises",
    "prospects",
    "refusals",
    "requests",
    "returns",
    "single_source_facts",
    "threats",
    "ties",
    "timeline",
    "visits",
]
