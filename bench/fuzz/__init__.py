"""Files that are broken on purpose: each is loaded or refused with a reason, and nothing of it is left half done."""
