"""Many invented dossiers at once: each a course of life drawn from the national figures, played until today.

Nothing here decides what is owed: every dossier is written down twice from the same facts, as rows and as the `Beeld`
the rules see, and the obligations and the line of the queue are derived from that by the core.
"""
