"""The Rivierenstreek: a region that does not exist, and the people who could live there.

Material for demonstration, tests and measurements. Everything is drawn with a `random.Random`: the same seed gives the
same people. Postcodes begin with 0 and phone numbers with 06-00: neither can belong to anybody in the Netherlands.
"""
