"""Pictures as SVG text. Pure functions: dataclasses in, text out; no Django, no clock, no inline style.

Each picture has a `*_rijen` function beside it that gives the same content as a table.
"""
