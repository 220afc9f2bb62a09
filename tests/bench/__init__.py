"""The measurements are measured themselves: with readings made by hand, whose score is known."""
