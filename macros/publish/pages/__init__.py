"""Make the pages that no one writes by hand: one for each paper, year and source text."""
