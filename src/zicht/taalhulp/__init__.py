"""Plain language and careful words, for whoever writes. Pure Python beside `protocol`: knows no Django."""
