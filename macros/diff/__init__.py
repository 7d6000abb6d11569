"""Tell what differs in meaning between two versions of the data."""
