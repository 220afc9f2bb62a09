"""`python -m actorgraph.graph.vocabulary` writes the vocabulary page to standard output."""

import sys

from actorgraph.graph.vocabulary.table import vocabulary_page

sys.stdout.write(vocabulary_page())
