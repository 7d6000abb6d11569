"""Ask git what was: when files last changed, and what earlier versions of the data said."""
