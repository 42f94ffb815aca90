"""The manual inside the screens: one Markdown file per task, the same that is read on paper and in the repository."""
