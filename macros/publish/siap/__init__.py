"""Look at a finished site before it is published: what nobody may find wrong after it."""
