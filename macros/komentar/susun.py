"""Lay a proposal out as a comment that readers take in at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.komentar.artefak import Usulan
from macros.komentar.netral import neutralize

#: First line of the comment: by it the next run finds the one to update.
TANDA = "<!-- tinjauan-data -->"
#: GitHub takes 65,536 characters; room is left for the foot.
BATAS = 55_000
BATAS_KALIMAT = 400
#: Of a change both sides must be seen, or one could not tell what it is.
BATAS_PERUBAHAN = 1_200
#: Entries shown of each list.
BATAS_TAMPIL = 40


def write_comment(usulan: Usulan, sha: str, run: str) -> str:
    """Return the comment; `sha` and `run` (the address of the job) are GitHub's own words."""
    lines: list[str] = []
    room = BATAS
    for line in _body(usulan):
        room -= len(line) + 1
        if room < 0:
            lines.append("\n… (dipotong; selengkapnya di ringkasan pekerjaan)")
            break
        lines.append(line)
    return "\n".join([TANDA, *lines, *_foot(sha, run)])


def _body(usulan: Usulan) -> Iterator[str]:
    yield "### Tinjauan usulan\n"
    yield _say(usulan.ringkas)
    if usulan.sebab:
        yield f"\n{_say(usulan.sebab)}"
    yield from _list("Perhatikan", usulan.peringatan, usulan.banyak.get("peringatan", 0))
    yield from _list("Temuan pemeriksaan", usulan.temuan, usulan.banyak.get("temuan", 0))
    yield from _list("Jumlah yang berubah", usulan.jumlah, usulan.banyak.get("jumlah", 0))
    yield from _list("Konsep", usulan.konsep, usulan.banyak.get("konsep", 0))
    revised = usulan.banyak.get("revisi", 0)
    yield from _list("Dibanding yang digantikan", _join(usulan.revisi), revised, BATAS_PERUBAHAN)
    changed = usulan.banyak.get("perubahan", 0)
    yield from _list("Perubahan isi", _join(usulan.perubahan), changed, BATAS_PERUBAHAN)
    yield from _list("Halaman yang memuatnya", usulan.halaman, len(usulan.halaman))


def _join(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"{where}: {what}" for where, what in pairs)


def _list(
    title: str, entries: Iterable[str], count: int, limit: int = BATAS_KALIMAT
) -> Iterator[str]:
    if not count:
        return
    yield f"\n**{title}** ({count})\n"
    shown = 0
    for entry in entries:
        if shown == BATAS_TAMPIL:
            break
        shown += 1
        yield f"- {_say(entry, limit)}"
    if shown < count:
        yield f"- dan {count - shown} lagi"


def _say(text: str, limit: int = BATAS_KALIMAT) -> str:
    return neutralize(text, limit)


def _foot(sha: str, run: str) -> Iterator[str]:
    yield "\n---"
    yield (
        f"Dari commit `{sha[:7]}`. Pemeriksaan ini dijalankan oleh kode usulan itu sendiri: kalau "
        "`macros/`, `Makefile`, atau `.github/` ikut berubah, baca dulu perubahan kodenya. "
        f"[Ringkasan lengkap]({run})"
    )
