"""Speed, as ratios against a named peer in the same run: never as seconds alone."""
