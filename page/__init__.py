"""The interactive page: one offline HTML file with the sentence behind every line."""

from actorgraph.page.notebook import Frame, show
from actorgraph.page.page import PageReport, page_html, write_page

__all__ = ["Frame", "PageReport", "page_html", "show", "write_page"]
