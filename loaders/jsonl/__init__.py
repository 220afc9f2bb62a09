"""Many texts in, many readings out: a line of JSON each, in the order of the input, resumed where a run was killed."""

from actorgraph.loaders.jsonl.output import Output
from actorgraph.loaders.jsonl.requests import Request, request_of
from actorgraph.loaders.jsonl.rows import rows_of
from actorgraph.loaders.jsonl.run import Summary, read_lines
from actorgraph.loaders.jsonl.work import Task, cores

__all__ = ["Output", "Request", "Summary", "Task", "cores", "read_lines", "request_of", "rows_of"]
