"""Reckon results: exactly, by formulas with their source, and never where a basis is missing."""
