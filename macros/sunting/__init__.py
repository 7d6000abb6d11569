"""Help who edits: one form of YAML, schemas for editors, the files of a new year."""
