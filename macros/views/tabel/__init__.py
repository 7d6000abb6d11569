"""Put the data into plain tables of values, from which files and pages are written alike."""
