"""Write papers as workbooks that staff fill in, and read those workbooks back."""
