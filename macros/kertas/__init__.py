"""Print the papers from the data: tagged PDF, DOCX, and one sheet for the notice board."""
