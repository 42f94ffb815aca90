"""Help beside a text field: words to look at again (ALG-7, ALG-8, ALG-11, ALG-14, DW-5, NZ-7). It refuses nothing."""
