"""The reading and writing log (TG-4): who did what with whose data, in chains, out of reach of Zicht's own account."""
