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
from actorgraph.queries.after import what_happened_after
from actorgraph.queries.asking import ask
from actorgraph.queries.between import between
from actorgraph.queries.catalogue import NamedQuery, Parameter, ParameterKind, catalogue, folder_of_own, named_query
from actorgraph.queries.measures import central, communities, shortest_ways
from actorgraph.queries.network import most_connected
from actorgraph.queries.part import part_of
from actorgraph.queries.paths import path_between
from actorgraph.queries.projection import Network, projected
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
    "Network",
    "Parameter",
    "ParameterKind",
    "Rows",
    "abductions",
    "accusations",
    "admissions",
    "ask",
    "attribution_chain",
    "between",
    "catalogue",
    "central",
    "claims_about",
    "communities",
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
    "part_of",
    "path_between",
    "projected",
    "promises",
    "prospects",
    "refusals",
    "requests",
    "returns",
    "shortest_ways",
    "single_source_facts",
    "threats",
    "ties",
    "timeline",
    "visits",
    "what_happened_after",
]
