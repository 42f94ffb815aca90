"""What the parts of a screen are made of: texts, fields, rows, differences. See docs/ontwikkelaars/schermen.md."""
