"""Check what the papers mean: one file for each kind of promise, one function for each."""
