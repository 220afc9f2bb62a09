"""Where a graph is kept: one interface, three places. `actorgraph.graph.open_graph` opens them."""

from actorgraph.graph.stores.store import Stamp, Store

__all__ = ["Stamp", "Store"]
