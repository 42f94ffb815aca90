"""What one person gets of a dossier: composed by the rules, reviewed by a worker, kept as given (RE-1, RE-2, BR-3)."""
