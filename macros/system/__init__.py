"""Ask what is not ours: which day it is, why the system refused, what a character is."""
