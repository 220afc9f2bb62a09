"""What the seed collection gives, as text that a person can check line by line."""
