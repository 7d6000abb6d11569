"""Write what a checked proposal would change as one comment under its pull request.

It runs on the default branch with the right to write comments, and reads a file that code of
strangers wrote. So it imports nothing but the standard library, executes nothing of the
proposal, and lets through nothing but short plain text.
"""
