"""Read YAML as text that remembers where it stood."""
