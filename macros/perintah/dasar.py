"""Say what a command is, and parse its words in Indonesian."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn


@dataclass(frozen=True)
class Perintah:
    """Hold a command: its name, its line of help, its options and what it does.

    `run` gets the data folder and the parsed options; it returns 0 where all is well, else 1.
    """

    nama: str
    bantuan: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Path, argparse.Namespace], int]


class _Formatter(argparse.HelpFormatter):
    """Head the usage line in Indonesian."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Speak Indonesian: argparse's own words are English."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, **options)
        self._optionals.title = "pilihan"
        self._positionals.title = "perintah"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say that the words of the call are off; argparse's reason is English and left out."""
        del message
        self.exit(2, f"{self.format_usage()}Perintah atau pilihan tidak dikenal.\n")
