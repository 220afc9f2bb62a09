"""How long a person waits for the first claim or contradiction of a large case."""
