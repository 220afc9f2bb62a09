"""How well suggestions find that two names are one: invented names in five systems of transliteration."""
