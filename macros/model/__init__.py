"""Type the papers: one model gives the reading, the words and the checks of form."""
