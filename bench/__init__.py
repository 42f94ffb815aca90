"""Measurements: every `meet_*.py` here has `meet()`, which gives what was measured, how much, and the unit."""
