"""Check what `kip.yml` says about the law: every duty rests on something, nothing is dangling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.checks.dasar import Temuan, mistake
from macros.findings import Example, Level, Place, Rule
from macros.model.data import Data
from macros.model.kip import (
    Aturan,
    BagianTataCara,
    Dip,
    Ketentuan,
    Kewajiban,
    Kip,
    StatusBacaan,
    TidakBerlaku,
)
from macros.model.pesan import nearest

BERKAS = "kip.yml"
BELUM_ADA = Rule(
    "KIP-001",
    "Berkas keterbukaan informasi belum ada",
    "Tanpa `kip.yml` situs tetap dapat terbit, tetapi halaman informasi publik mengatakan bahwa "
    "isinya belum diisi.",
    Example(BERKAS, "kewajiban:", None, "(berkas `kip.yml` dihapus)"),
    Level.PERINGATAN,
)
RUJUKAN = Rule(
    "KIP-002",
    "Rujukan ke aturan, ketentuan, atau dokumen yang tidak ada",
    "Kewajiban menunjuk ketentuan, ketentuan menunjuk aturan, dan isian daftar informasi "
    "menunjuk dokumen. Yang ditunjuk harus ada.",
    Example(BERKAS, "    ketentuan: [berkala, rincian]", "    ketentuan: [berkalla, rincian]"),
)
TANPA_ALAMAT = Rule(
    "KIP-003",
    "Dibaca, tetapi tidak disebut di mana",
    "Status `dibaca` berarti orang lain dapat membacanya juga. Sebut alamatnya, atau tulis "
    "`status: perlu-diperiksa`.",
    Example(
        BERKAS,
        "    sumber: sekunder\n    alamat: [https://tanya.contoh.invalid/]",
        "    sumber: sekunder",
    ),
)
TANPA_DASAR = Rule(
    "KIP-004",
    "Kewajiban tanpa dasar",
    "Sebuah kewajiban harus menunjuk ketentuan dari aturan yang disebut namanya.",
    Example(
        BERKAS,
        "    isi: Neraca\n    ketentuan: [berkala]",
        "    isi: Neraca\n    ketentuan: []",
    ),
)
DIKECUALIKAN = Rule(
    "KIP-005",
    "Tidak berlaku tanpa dasar yang dibaca",
    "“Tidak berlaku” hanya boleh bersandar pada ketentuan yang sudah dibaca, bukan dugaan. "
    "Kewajiban itu juga tidak mempunyai `bukti`.",
    Example(BERKAS, "      ketentuan: [bukan-sekolah]", "      ketentuan: [rincian]"),
)
GANDA = Rule(
    "KIP-006",
    "Dua kali",
    "Setiap aturan, ketentuan, kewajiban, dan bagian mempunyai id sendiri; setiap dokumen "
    "mempunyai satu isian.",
    Example(BERKAS, "  - id: neraca", "  - id: jadwal"),
)
MUTU_SUMBER = Rule(
    "KIP-007",
    "Mutu sumber tidak disebut",
    "Naskah aturan, salinannya, dan keterangan orang lain tidak sama kuatnya. Setiap yang "
    "`dibaca` menyebut `sumber`: naskah-resmi, salinan-naskah, atau sekunder; yang belum dibaca "
    "tidak mempunyai `sumber`.",
    Example(
        BERKAS,
        "    sumber: sekunder\n    alamat: [https://tanya.contoh.invalid/]",
        "    alamat: [https://tanya.contoh.invalid/]",
    ),
)
RULES = (BELUM_ADA, RUJUKAN, TANPA_ALAMAT, TANPA_DASAR, DIKECUALIKAN, GANDA, MUTU_SUMBER)

Named = Iterable[tuple[str, Place]]


def check_there(data: Data) -> Iterator[Temuan]:
    """Warn of an office that has not listed its duties of disclosure."""
    if data.kip is None:
        yield mistake(
            BELUM_ADA,
            data.place_of(BERKAS),
            "berkas ini belum ada",
            "diharapkan aturan, kewajiban, dan tata cara meminta informasi",
            "salin dari kantor lain, lalu periksa setiap ketentuannya",
        )


def check_references(data: Data) -> Iterator[Temuan]:
    """Find names of rules, provisions and papers that do not exist."""
    kip = data.kip
    if kip is None:
        return
    rules = [aturan.id for aturan in kip.aturan]
    provisions = [ketentuan.id for ketentuan in kip.ketentuan]
    papers = [paper.id for paper in data.dokumen if not paper.mengumumkan]
    named = ((k.aturan, k.place("aturan")) for k in kip.ketentuan if k.aturan is not None)
    yield from _missing(named, rules, "aturan")
    yield from _missing(_provisions(kip), provisions, "ketentuan")
    entries = ((entry.dokumen, entry.place("dokumen")) for entry in kip.dip.isian)
    yield from _missing(entries, papers, "dokumen")


def _provisions(kip: Kip) -> Iterator[tuple[str, Place]]:
    """Yield every name of a provision, with its place."""
    reasons = [k.tidak_berlaku for k in kip.kewajiban if k.tidak_berlaku is not None]
    holders: tuple[Kewajiban | TidakBerlaku | BagianTataCara | Dip, ...] = (
        *kip.kewajiban,
        *reasons,
        *kip.tata_cara,
        kip.dip,
    )
    for holder in holders:
        yield from ((name, holder.place("ketentuan", i)) for i, name in enumerate(holder.ketentuan))


def _missing(names: Named, known: Iterable[str], what: str) -> Iterator[Temuan]:
    known_names = sorted(set(known))
    for name, place in names:
        if name in known_names:
            continue
        meant = nearest(name, known_names)
        yield mistake(
            RUJUKAN,
            place,
            f"{what} “{name}” tidak ada",
            f"mungkin maksudnya “{meant}”" if meant else f"diharapkan {what} yang ada",
            f"tulis “{meant}”" if meant else "periksa id-nya, atau tambahkan lebih dulu",
        )


def check_sources(data: Data) -> Iterator[Temuan]:
    """Find what was read without an address."""
    if data.kip is None:
        return
    sources: tuple[Aturan | Ketentuan, ...] = (*data.kip.aturan, *data.kip.ketentuan)
    for known in sources:
        if known.status is StatusBacaan.DIBACA and not known.alamat:
            yield mistake(
                TANPA_ALAMAT,
                known.place("status"),
                f"“{known.id}” dibaca, tetapi alamatnya tidak disebut",
                "diharapkan `alamat`",
                "tambahkan `alamat`, atau tulis `status: perlu-diperiksa`",
            )


def check_quality(data: Data) -> Iterator[Temuan]:
    """Find what was read without a word on how good the source is, and the other way round."""
    if data.kip is None:
        return
    sources: tuple[Aturan | Ketentuan, ...] = (*data.kip.aturan, *data.kip.ketentuan)
    for known in sources:
        read = known.status is StatusBacaan.DIBACA
        if read is (known.sumber is not None):
            continue
        yield mistake(
            MUTU_SUMBER,
            known.place("status" if read else "sumber"),
            f"“{known.id}” {'dibaca' if read else 'belum dibaca'}, dan mutu sumbernya "
            f"{'tidak disebut' if read else 'disebut'}",
            "diharapkan `sumber` pada yang dibaca saja",
            "tulis `sumber: sekunder` kalau bukan naskahnya; atau hapus `sumber`",
        )


def check_basis(data: Data) -> Iterator[Temuan]:
    """Find duties that rest on no rule, and exceptions that rest on a guess."""
    if data.kip is None:
        return
    known = {ketentuan.id: ketentuan for ketentuan in data.kip.ketentuan}
    for duty in data.kip.kewajiban:
        # A name that is not there is told by another code; its rule can't be known.
        whole = all(name in known for name in duty.ketentuan)
        if whole and not any(known[name].aturan for name in duty.ketentuan):
            yield mistake(
                TANPA_DASAR,
                duty.place("isi"),
                f"kewajiban “{duty.isi}” tidak mempunyai dasar",
                "diharapkan paling sedikit satu ketentuan dengan aturannya",
                "tambahkan `ketentuan`, atau hapus kewajiban ini",
            )
        reason = duty.tidak_berlaku
        if reason is None:
            continue
        read = [
            known[name].status is StatusBacaan.DIBACA for name in reason.ketentuan if name in known
        ]
        if duty.bukti or not all(read):
            yield mistake(
                DIKECUALIKAN,
                reason.place("ketentuan"),
                f"“{duty.isi}” dikatakan tidak berlaku tanpa dasar yang dibaca, atau dengan bukti",
                "diharapkan ketentuan berstatus `dibaca`, dan tanpa `bukti`",
                "baca dulu aturannya, atau hapus `tidak_berlaku`",
            )


def check_unique(data: Data) -> Iterator[Temuan]:
    """Find ids that stand twice in one list."""
    kip = data.kip
    if kip is None:
        return
    lists: tuple[Named, ...] = (
        ((item.id, item.place("id")) for item in kip.aturan),
        ((item.id, item.place("id")) for item in kip.ketentuan),
        ((item.id, item.place("id")) for item in kip.kewajiban),
        ((item.id, item.place("id")) for item in kip.tata_cara),
        ((entry.dokumen, entry.place("dokumen")) for entry in kip.dip.isian),
    )
    for names in lists:
        seen: set[str] = set()
        for name, place in names:
            if name in seen:
                yield mistake(
                    GANDA,
                    place,
                    f"“{name}” sudah ada di daftar ini",
                    "diharapkan setiap nama sekali",
                    "ganti namanya, atau hapus salah satu",
                )
            seen.add(name)


CHECKS = (check_there, check_references, check_sources, check_quality, check_basis, check_unique)
