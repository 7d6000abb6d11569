"""The form for those who want no YAML: Sveltia CMS, set up from the models."""
