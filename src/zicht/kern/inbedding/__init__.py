"""The embedded PostgreSQL: where it is, how it is made, started and stopped."""
