"""Tell machines and other sites what a page is: link previews, JSON-LD, cards, moved addresses."""
