"""What `kip.yml` says about the law is told at the very word that can't stand."""

from __future__ import annotations

import pytest

from tests.contoh_data import change, findings

KIP = "kip.yml"
_TEBAK = "    tentang: Rincian contoh yang belum kami baca\n    status: perlu-diperiksa\n"
_NERACA = "    isi: Neraca\n    ketentuan: [berkala]\n"
_MURID = "    isi: Penerimaan murid\n    ketentuan: [berkala]\n"
_DI_ATURAN = "    sumber: sekunder\n    alamat: [https://aturan.contoh.invalid/1]\n"
_AKHIR = "      klasifikasi: setiap-saat\n  ketentuan: [rincian]"
_ATURAN = "  - {id: aturan-contoh, nama: A, tentang: B, status: perlu-diperiksa}\n"
_KETENTUAN = "  - {id: berkala, aturan: aturan-contoh, isi: A, status: perlu-diperiksa}\n"
_BAGIAN = "  - {id: meminta, judul: A, ketentuan: [waktu-jawab]}\n"
_SATU = "diharapkan setiap nama sekali; ganti namanya, atau hapus salah satu"

#: What stands there, what is typed instead, the code, where the finding points, what it says.
SALAH = (
    # What is named is there: rules, provisions in each kind of holder, and papers.
    ("aturan: aturan-dugaan\n    isi", "aturan: aturan-dugan\n    isi", "KIP-002", "aturan-dugan",
     "aturan “aturan-dugan” tidak ada; mungkin maksudnya “aturan-dugaan”; tulis “aturan-dugaan”"),
    ("dokumen: PKK-2030", "dokumen: PKK-203O", "KIP-002", "PKK-203O",
     "dokumen “PKK-203O” tidak ada; mungkin maksudnya “PKK-2030”; tulis “PKK-2030”"),
    ("dokumen: PKK-2030", "dokumen: SAMPUL-2030", "KIP-002", "SAMPUL-2030",
     "dokumen “SAMPUL-2030” tidak ada; mungkin maksudnya “RAS-2030”; tulis “RAS-2030”"),
    ("[berkala, rincian]", "[berkala, rincia]", "KIP-002", "rincia]",
     "ketentuan “rincia” tidak ada; mungkin maksudnya “rincian”; tulis “rincian”"),
    ("[bukan-sekolah]", "[xyzxyz]", "KIP-002", "xyzxyz]",
     ("ketentuan “xyzxyz” tidak ada; diharapkan ketentuan yang ada; "
     "periksa id-nya, atau tambahkan lebih dulu")),
    ("[waktu-jawab, waktu-sengketa,", "[waktu-jawab, waktu-sengketo,", "KIP-002", "waktu-sengketo",
     ("ketentuan “waktu-sengketo” tidak ada; mungkin maksudnya “waktu-sengketa”; "
     "tulis “waktu-sengketa”")),
    (_AKHIR, _AKHIR.replace("rincian", "rinci-an"), "KIP-002", "rinci-an]",
     "ketentuan “rinci-an” tidak ada; mungkin maksudnya “rincian”; tulis “rincian”"),
    # What was read has an address and a source, be it a rule or a provision; a guess has none.
    (_DI_ATURAN, "    sumber: sekunder\n", "KIP-003", "dibaca",
     ("“aturan-contoh” dibaca, tetapi alamatnya tidak disebut; diharapkan `alamat`; "
     "tambahkan `alamat`, atau tulis `status: perlu-diperiksa`")),
    (_DI_ATURAN, _DI_ATURAN.replace("    sumber: sekunder\n", ""), "KIP-007", "dibaca",
     ("“aturan-contoh” dibaca, dan mutu sumbernya tidak disebut; "
     "diharapkan `sumber` pada yang dibaca saja; "
     "tulis `sumber: sekunder` kalau bukan naskahnya; atau hapus `sumber`")),
    (_TEBAK, f"{_TEBAK}    sumber: naskah-resmi\n", "KIP-007", "naskah-resmi",
     ("“aturan-dugaan” belum dibaca, dan mutu sumbernya disebut; "
     "diharapkan `sumber` pada yang dibaca saja; "
     "tulis `sumber: sekunder` kalau bukan naskahnya; atau hapus `sumber`")),
    # A duty rests on a provision of a rule with a name; one among them is enough.
    (_NERACA, _NERACA.replace("berkala", "waktu-jawab"), "KIP-004", "Neraca",
     ("kewajiban “Neraca” tidak mempunyai dasar; "
     "diharapkan paling sedikit satu ketentuan dengan aturannya; "
     "tambahkan `ketentuan`, atau hapus kewajiban ini")),
    (_NERACA, _NERACA.replace("berkala", "waktu-jawab, berkala"), "", "", ""),
    # What does not concern the office rests on what was read alone, and has no evidence.
    (_MURID, f"{_MURID}    bukti: [kontak]\n", "KIP-005", "[bukan-sekolah]",
     ("“Penerimaan murid” dikatakan tidak berlaku tanpa dasar yang dibaca, atau dengan bukti; "
     "diharapkan ketentuan berstatus `dibaca`, dan tanpa `bukti`; "
     "baca dulu aturannya, atau hapus `tidak_berlaku`")),
    ("[bukan-sekolah]", "[bukan-sekolah, rincian]", "KIP-005", "[bukan-sekolah, rincian]",
     ("“Penerimaan murid” dikatakan tidak berlaku tanpa dasar yang dibaca, atau dengan bukti; "
     "diharapkan ketentuan berstatus `dibaca`, dan tanpa `bukti`; "
     "baca dulu aturannya, atau hapus `tidak_berlaku`")),
    # Names stand once in each list, and the same name may stand in two of them.
    ("ketentuan:\n", f"{_ATURAN}ketentuan:\n", "KIP-006", "aturan-contoh",
     f"“aturan-contoh” sudah ada di daftar ini; {_SATU}"),
    ("kewajiban:\n", f"{_KETENTUAN}kewajiban:\n", "KIP-006", "berkala",
     f"“berkala” sudah ada di daftar ini; {_SATU}"),
    ("  - id: neraca\n", "  - id: jadwal\n", "KIP-006", "jadwal",
     f"“jadwal” sudah ada di daftar ini; {_SATU}"),
    ("dip:\n", f"{_BAGIAN}dip:\n", "KIP-006", "meminta",
     f"“meminta” sudah ada di daftar ini; {_SATU}"),
    ("    - dokumen: PKK-2030\n", "    - dokumen: RAS-2030\n", "KIP-006", "RAS-2030",
     f"“RAS-2030” sudah ada di daftar ini; {_SATU}"),
    ("  - id: meminta\n", "  - id: berkala\n", "", "", ""),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "word", "said"), SALAH)
def test_what_the_law_file_says_wrong_is_told_at_its_word(
    old: str, new: str, code: str, word: str, said: str
) -> None:
    """Each slip gives one finding, at the word itself and in these words; neighbours none."""
    files = change(KIP, old, new)
    lines = files[KIP].decode().splitlines()
    found = [f for f in findings(files) if f.kode.startswith("KIP-")]

    assert [f.kode for f in found] == ([code] if code else [])
    for one in found:
        assert lines[one.place.line - 1][one.place.column - 1 :].startswith(word)
        assert f"{one.salah}; {one.harap}; {one.cara}" == said
