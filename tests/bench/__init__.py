"""Measure how the build grows and where its time goes: `make bench` prints one table.

Seconds of one machine mean nothing on another, so the table gives ratios within one run. Nothing
here is a test: what must not grow is held by counting work (`tests/test_kerja.py`).
"""
