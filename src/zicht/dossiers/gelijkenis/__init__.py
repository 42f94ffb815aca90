"""Who is who: does this person, or this family, look like one we already know? (ML-9, QUICKSCAN 4.6)

Pure Python: no database, no clock. It answers with a chance and the reasons, field by field; joining two persons is a
decision of a worker and is not done here. Secret addresses never come in: the caller leaves postcode and house number
empty for them (TG-5).
"""
