"""Offer the commands of `python -m macros`, a module each; `semua` lists them."""
