"""Say in Indonesian what the YAML parser found."""

from __future__ import annotations

import yaml

from macros.findings import Finding, Place
from macros.source import rules

#: A part of the parser's message, then what is wrong and how to mend it.
_MESSAGES = (
    (
        "mapping values are not allowed",
        "ada titik dua yang tidak pada tempatnya",
        "beri tanda kutip pada teks yang memuat titik dua, atau perbaiki lekukan",
    ),
    (
        "could not find expected ':'",
        "baris ini tidak mempunyai titik dua sesudah kuncinya",
        "tulis `kunci: isi` dengan spasi sesudah titik dua",
    ),
    (
        "did not find expected key",
        "susunan terputus di sekitar baris ini",
        "samakan lekukan dengan baris di atasnya; periksa tanda kutip dan tanda hubung",
    ),
    (
        "did not find expected '-' indicator",
        "daftar terputus di sekitar baris ini",
        "awali setiap butir dengan `- ` pada lekukan yang sama",
    ),
    (
        "cannot start any token",
        "isi diawali huruf yang tidak boleh di awal",
        "beri tanda kutip pada isinya",
    ),
    (
        "block sequence entries are not allowed",
        "isi diawali tanda hubung, yang bagi YAML berarti butir daftar",
        'beri tanda kutip pada isinya, seperti `"-"` atau `"- 5"`',
    ),
    (
        "did not find expected comment or line break",
        "isi diawali tanda > atau |, yang bagi YAML berarti teks beberapa baris",
        'beri tanda kutip pada isinya, seperti `">= 80%"`',
    ),
    (
        "found unexpected end of stream",
        "tanda kutip atau kurung dibuka, tetapi tidak ditutup",
        "tutup tanda kutip atau kurungnya",
    ),
    (
        "did not find expected ',' or",
        "daftar di dalam kurung tidak ditutup atau kurang koma",
        "beri tanda kutip pada isi yang memuat koma, kurung, atau titik dua",
    ),
    (
        "unknown escape character",
        "garis miring terbalik di dalam tanda kutip ganda",
        "pakai tanda kutip tunggal",
    ),
)


def find_conflict(path: str, text: str) -> Finding | None:
    """Find the marks that an unfinished merge leaves behind."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            return rules.RUSAK.at(
                Place(path, number),
                "ada tanda penggabungan yang belum selesai",
                "diharapkan satu versi saja",
                "pilih versi yang benar, lalu hapus baris <<<<<<<, =======, dan >>>>>>>",
            )
    return None


def say_syntax(path: str, error: yaml.MarkedYAMLError) -> Finding:
    """Turn the parser's error into a finding at the parser's own place."""
    mark = error.problem_mark or error.context_mark
    problem = f"{error.context or ''} {error.problem or ''}"
    if "quoted scalar" in problem and "end of stream" in problem and error.context_mark:
        # An open quote runs on to the end of the file; where it opened is what helps.
        mark = error.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    wrong, mend = "susunan YAML tidak dapat dibaca", "bandingkan dengan berkas sejenis"
    for part, what, how in _MESSAGES:
        if part in problem:
            wrong, mend = what, how
            break
    return rules.RUSAK.at(place, wrong, "diharapkan YAML yang utuh", mend)
