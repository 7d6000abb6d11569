"""Put the site together: its pages, the frame of each, and what is done before it is public."""
