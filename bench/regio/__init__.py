"""Measuring Zicht on an invented region: pages over HTTP, queries, sizes, the check of all obligations."""
