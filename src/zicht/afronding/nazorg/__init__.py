"""Aftercare: looking back, discussing, the later call, checking that the outcome arrived, evaluating (NZ-1 to NZ-7)."""
