"""Take papers out of the data that may not be seen yet, with all that refers to them."""
