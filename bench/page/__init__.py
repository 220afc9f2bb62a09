"""The page in a real browser, beside stock pyvis on the same graph: sizes, times, frames and memory."""
