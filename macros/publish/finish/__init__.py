"""Finish what was built: index its words, list its checksums, exchange it with the old site."""
