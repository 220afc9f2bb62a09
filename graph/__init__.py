"""The record, what people put beside it, what follows from both, where it is kept."""
