"""Render data as finished, escaped HTML; nothing here knows which generator asks for it."""
