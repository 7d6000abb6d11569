"""Check the transcription against the source text, word for word and both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from macros.checks.dasar import Temuan, mistake
from macros.checks.tercetak import TANDA_LEPAS, Klaim, claims_of, list_repeats, strip_markup
from macros.findings import Example, Place, Rule
from macros.model.data import Data
from macros.model.dokumen import Dokumen
from macros.model.sumber import Sumber
from macros.source.berkas import Berkas
from macros.source.mirip import tell_within
from macros.source.rules import PK

TIDAK_TERCETAK = Rule(
    "SMB-001",
    "Teks tidak sama dengan sumbernya",
    "Teks di `data/` disalin persis dari baris sumber yang disebut. Satu kata pun tidak boleh "
    "lain.",
    Example(
        PK,
        "          teks: Nilai Akuntabilitas Kinerja",
        "          teks: Nilai Akuntabilitas Keuangan",
    ),
)
TIDAK_TERSALIN = Rule(
    "SMB-002",
    "Sumber mencetak kata yang tidak ada di data",
    "Semua yang tercetak ikut disalin. Kata yang tertinggal akan hilang bagi pembaca.",
    Example(
        PK, "          teks: Nilai Akuntabilitas Kinerja", "          teks: Nilai Akuntabilitas"
    ),
)
DI_LUAR = Rule(
    "SMB-003",
    "Baris sumber di luar dokumennya",
    "Nomor baris harus berada di dalam bagian sumber milik dokumen itu.",
    Example(PK, "          baris_sumber: 20", "          baris_sumber: 990"),
)
TERLALU_SERING = Rule(
    "SMB-005",
    "Kata disalin lebih sering daripada tercetak",
    "Satu kata di kertas menjadi satu kata di data. Kata yang dipakai dua kali berarti ada baris "
    "yang tidak pernah tercetak.",
    Example(
        PK,
        "        - id: PKK-2030-03\n          teks: Nilai Akuntabilitas Kinerja\n",
        "        - id: PKK-2030-04\n          teks: Akuntabilitas Kinerja\n          target: BB\n"
        "          baris_sumber: 22\n"
        "        - id: PKK-2030-03\n          teks: Nilai Akuntabilitas Kinerja\n",
    ),
)
BERKAS_SUMBER = Rule(
    "SMB-004",
    "Berkas sumber tidak cocok",
    "Berkas sumber harus ada dan tidak berubah: sidik jari SHA-256-nya dicatat. Hanya nomor "
    "pribadi boleh dihapus dari berkas yang dapat diunduh; sidik jarinya lalu dicatat lagi.",
    Example("sumber.yml", "    berkas: sumber/contoh.txt", "    berkas: sumber/hilang.txt"),
)
RULES = (TIDAK_TERCETAK, TIDAK_TERSALIN, DI_LUAR, BERKAS_SUMBER, TERLALU_SERING)


def check_files(data: Data, files: Sequence[Berkas]) -> Iterator[Temuan]:
    """Find sources whose file is absent or has another checksum than the recorded one."""
    known = {berkas.jalur: berkas for berkas in files}
    unread = {berkas.jalur for berkas in files if berkas.gangguan}
    for sumber in data.sumber:
        berkas = known.get(sumber.berkas)
        path = PurePosixPath(sumber.berkas)
        if any(str(part) in unread for part in (path, *path.parents)):
            # That it, or its folder, is a link or can't be read is a finding already.
            continue
        if berkas is None:
            yield mistake(
                BERKAS_SUMBER,
                sumber.place("berkas"),
                f"berkas “{sumber.berkas}” tidak ada",
                "diharapkan berkas sumber di folder data/sumber",
                "periksa namanya, atau tambahkan berkasnya",
            )
        elif berkas.sha256 != sumber.sha256:
            yield mistake(
                BERKAS_SUMBER,
                sumber.place("sha256"),
                f"sidik jari “{sumber.berkas}” adalah {berkas.sha256}",
                f"diharapkan sama dengan yang tercatat pada sumber “{sumber.id}”",
                "kalau hanya nomor pribadi (NIP) yang dihapus dari berkas itu, tulis "
                f"“{berkas.sha256}” di `sha256` ini; kalau tidak, kembalikan berkas aslinya; "
                "sumber yang lain diberi id yang lain",
            )


def check_words(data: Data) -> Iterator[Temuan]:
    """Compare every printed text with its lines, and every line with the texts that claim it."""
    for sumber in data.sumber:
        lines = data.teks_sumber.get(sumber.id)
        if lines is None:
            continue
        papers = list(data.dokumen_sumber.get(sumber.id, ()))
        if not papers:
            yield from _check_unnamed(data, sumber)
            continue
        left = [Counter(_words(strip_markup(line))) for line in lines]
        for paper in papers:
            yield from _check_paper(paper, lines, left)
        name = f" sumber “{sumber.id}”" if len(data.sumber) > 1 else ""
        yield from _check_left(papers, left, sumber.place("id"), name)
    yield from _check_quotes(data)


def _check_paper(
    paper: Dokumen, lines: Sequence[str], left: list[Counter[str]]
) -> Iterator[Temuan]:
    part = frozenset(paper.sumber.baris)
    # Texts on one line first: one over several lines must not take words that are another's.
    for claim in sorted(claims_of(paper), key=lambda claim: len(claim.baris)):
        if not claim.baris:
            # A date from which a paper holds is ours to state; it stands on no line.
            continue
        outside = [n for n in claim.baris if n not in part or n > len(lines)]
        if outside:
            yield mistake(
                DI_LUAR,
                claim.place,
                f"baris {outside[0]} di luar bagian sumber dokumen ini",
                f"diharapkan baris {paper.sumber.baris[0]}-{paper.sumber.baris[-1]}",
                "periksa `baris_sumber`, atau `sumber: baris` dokumen",
            )
        elif not _is_printed(claim, lines):
            yield _say_different(claim, lines)
        else:
            yield from _take(claim, left)
    for head in list_repeats(paper):
        words = set(_words(" ".join((*map(str, head.kolom), *head.subkolom, *head.nomor_kolom))))
        for number in head.diulang or ():
            if number <= len(left):
                left[number - 1] = Counter(w for w in left[number - 1] if w not in words)


def _words(text: str) -> list[str]:
    """Split into words; a comma after a place and a colon before a text are the form's."""
    return [word.rstrip(",").removeprefix(":") or word for word in text.split()]


def _is_printed(claim: Klaim, lines: Sequence[str]) -> bool:
    """Tell whether the text stands on its lines; over several, in their order."""
    text = " ".join(claim.teks.split())
    printed = [strip_markup(lines[number - 1]) for number in claim.baris]
    if text in " ".join(printed):
        return True
    return len(claim.baris) > 1 and _is_spread(text.split(), printed)


def _is_spread(words: Sequence[str], printed: Sequence[str]) -> bool:
    """Tell whether words stand in their order on several lines, and lose no mark between them.

    What stands between may be another text of the table, but a mark alone is none: it belongs to
    the words around it, unless it begins its line as the sign of an item.
    """
    tokens = [(word, not place) for line in printed for place, word in enumerate(line.split())]
    at = -1
    for number, word in enumerate(words):
        start = at + 1
        at = next((i for i in range(start, len(tokens)) if tokens[i][0] == word), -1)
        if at < 0:
            return False
        between = tokens[start:at] if number else ()
        if between and all(mark in TANDA_LEPAS and not first for mark, first in between):
            return False
    return True


def _take(claim: Klaim, left: list[Counter[str]]) -> Iterator[Temuan]:
    """Strike the claimed words off the lines that print them; find those already taken."""
    gone = []
    for word in _words(claim.teks):
        line = next((n for n in claim.baris if left[n - 1][word] > 0), None)
        if line is None:
            gone.append(word)
        else:
            left[line - 1][word] -= 1
    if gone:
        yield mistake(
            TERLALU_SERING,
            claim.place,
            f"“{' '.join(gone)[:80]}” sudah disalin di tempat lain dari baris yang sama",
            "diharapkan setiap kata disalin sesering tercetaknya",
            "hapus yang berlebih; jangan memecah satu sel menjadi dua baris data",
        )


def _say_different(claim: Klaim, lines: Sequence[str]) -> Temuan:
    whole = " / ".join(strip_markup(lines[n - 1])[:160] for n in claim.baris[:2])
    text, printed = tell_within(claim.teks[:80], whole)
    where = ", ".join(str(n) for n in claim.baris)
    return mistake(
        TIDAK_TERCETAK,
        claim.place,
        f"“{text}” tidak tercetak pada baris {where}",
        f"diharapkan kata-kata dari “{printed}”",
        "salin persis; kalau sumbernya yang keliru, tulis perbaikan sebagai `bacaan`",
    )


def _check_unnamed(data: Data, sumber: Sumber) -> Iterator[Temuan]:
    """Find a source that a note puts on the site, of which no paper holds a word.

    One that nothing names stays off the site and may be registered first: EMB-004 warns of it.
    """
    if any(quote.sumber == sumber.id for note in data.catatan for quote in note.kutipan):
        yield mistake(
            TIDAK_TERSALIN,
            sumber.place("id"),
            f"sumber “{sumber.id}” dikutip catatan, tetapi belum disalin dokumen mana pun",
            "diharapkan semua yang tercetak ikut disalin",
            f"tambahkan dokumen dengan `sumber: {{berkas: {sumber.id}, baris: …}}`",
        )


def _check_left(
    papers: Sequence[Dokumen], left: Sequence[Counter[str]], fallback: Place, name: str
) -> Iterator[Temuan]:
    for number, words in enumerate(left, start=1):
        # A mark alone that no text claims stands between a label and its text, or before an item.
        rest = [w for w, count in words.items() if count > 0 and w not in TANDA_LEPAS]
        if not rest:
            continue
        owner = next((p for p in papers if number in p.sumber.baris), None)
        yield mistake(
            TIDAK_TERSALIN,
            owner.place("sumber") if owner else fallback,
            f"baris {number}{name} mencetak “{' '.join(rest)[:120]}” yang tidak ada di data",
            "diharapkan semua yang tercetak ikut disalin",
            "tambahkan di tempatnya, dengan `baris_sumber`-nya",
        )


def _check_quotes(data: Data) -> Iterator[Temuan]:
    for catatan in data.catatan:
        for quote in catatan.kutipan:
            lines = data.teks_sumber.get(quote.sumber)
            if lines is None:
                continue
            claim = Klaim(quote.teks, quote.baris_sumber, quote.place("teks"))
            if quote.baris_sumber[-1] > len(lines):
                yield mistake(
                    DI_LUAR,
                    quote.place("baris_sumber"),
                    f"baris {quote.baris_sumber[-1]} tidak ada: sumber ini {len(lines)} baris",
                    f"diharapkan paling jauh baris {len(lines)}",
                    "lihat nomor baris kutipan pada berkas sumber",
                )
            elif not _is_printed(claim, lines):
                yield _say_different(claim, lines)


CHECKS = (check_words,)
