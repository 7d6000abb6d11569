"""Give the sample office papers that wait for their day, full of words that stand nowhere else.

Every paper of 2030 stands again for 2031, from a source of its own; and one more paper replaces
the public agreement of 2030. All of them wait for `HARI`.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date

from macros.load import load
from macros.model.daftar_alamat import list_addresses
from macros.source.berkas import Berkas
from tests.contoh_data import sample

#: The first day on which the papers may be seen.
HARI = date(2031, 7, 1)
KATA = "zumrud"
#: What must not be seen before, as it may be written in a file: words, ids, names, amounts.
PENANDA = (
    KATA,
    # Not "-2031" itself: sections of the year have it that come from no paper, such as a deadline.
    "IKU-2031",
    "PKK-2031",
    "RAK-2031",
    "RAS-2031",
    "RKK-2031",
    "SAMPUL-2031",
    "2031/",
    "PKK-2030Q",
    "Wiratih",
    "91.100.001",
    "91100001",
    "93.300.005",
    "93300005",
)
_GANTI = {
    "Sari Contoh": "Wiratih Zumrud",
    "contoh": KATA,
    "Contoh": "Zumrud",
    "CONTOH": "ZUMRUD",
    "2031": "2032",
    "2030": "2031",
    "2034": "2035",
    "12.500.000": "91.100.001",
    "20.000.000": "98.600.001",
    "13.000.000": "92.200.003",
    "20.500.000": "99.700.003",
}
PINDAIAN = "%PDF-1.7 zumrud"
_WAIT = "terbit_sejak: 1 Juli 2031\n"
_REVISED = "2030/perjanjian-kinerja-ketua-perubahan.yml"
#: Files beside the papers, with the key of the list that is said again with the other words.
_DAFTAR = {
    "topik.yml": "topik",
    "catatan.yml": "catatan",
    "koreksi.yml": "koreksi",
    "alamat-lama.yml": "pindah",
    "program.yml": "program",
    "pelaksana.yml": "pelaksana",
}
_ARAH = """  - arah: naik
    indikator: [PKK-2031-01, PKK-2031P-01, PKK-2031-02, PKK-2031P-02]
    dasar: Rapat zumrud.
"""


def embargoed(*, recorded: bool = True) -> dict[str, bytes]:
    """Return the files of the sample office with the papers that wait.

    Their ids are on record only once they may be seen; before that they are not `recorded`.
    """
    files = {n: isi.decode("utf-8", "surrogateescape") for n, isi in sample().items()}
    again = {
        _swap(name): _wait(_swap(isi)) for name, isi in files.items() if name.startswith("2030")
    }
    source = files["sumber/contoh.txt"]
    for name, key in _DAFTAR.items():
        files[name] = _append(files[name], key, _renew(_entries(files[name], key)))
    # Members of topics that anybody may see, beside members of their own.
    files["topik.yml"] = re.sub(
        r"PKK-2030P-(0\d)", r"PKK-2030P-\1, PKK-2030Q-\1", files["topik.yml"]
    )
    files["kip.yml"] = _dip(files["kip.yml"])
    revised = files[_REVISED].replace("PKK-2030P", "PKK-2030Q").replace("PKK-2030\n", "PKK-2030P\n")
    revised = revised.replace("13.000.000", "93.300.005").replace("20.500.000", "100.800.005")
    revised = _words(revised).replace("berkas: zumrud,", "berkas: zumrud-dua,")
    revised = revised.replace("berlaku_sejak: 1 Juli 2030", "berlaku_sejak: 1 Januari 2031")
    again["2030/perjanjian-kinerja-ketua-kedua.yml"] = _wait(revised)
    second = _only(source, range(26, 45)).replace("13.000.000", "93.300.005")
    sources = {
        KATA: _swap(source),
        "zumrud-dua": _words(second.replace("20.500.000", "100.800.005")),
    }
    for name, text in sources.items():
        files["sumber.yml"] += _describe(name, text)
        files[f"sumber/{name}.txt"] = text
    # The scan of a paper that does not say yet what it was copied from.
    files["sumber.yml"] += _describe("zumrud-pindaian", PINDAIAN, "pdf")
    files["sumber/zumrud-pindaian.pdf"] = PINDAIAN
    files["metode.yml"] = files["metode.yml"].replace("arah:\n", f"arah:\n{_ARAH}", 1)
    files |= again
    if recorded:
        files["id-terbit.yml"] += "".join(f"  - {name}\n" for name in _ids(again))
        files["alamat-terbit.yml"] += "".join(f"  - {name}\n" for name in _addresses(files))
    return {name: isi.encode("utf-8", "surrogateescape") for name, isi in files.items()}


def _addresses(files: dict[str, str]) -> list[str]:
    """Return the addresses that are not yet on record."""
    read = load(
        tuple(
            Berkas(name, isi.encode("utf-8", "surrogateescape"))
            for name, isi in sorted(files.items())
        ),
        "data",
    )
    known = read.data.alamat_terbit.terbit
    return [name for name in list_addresses(read.data) if name not in known]


def _swap(text: str) -> str:
    for old, new in _GANTI.items():
        text = text.replace(old, new)
    return text


def _words(text: str) -> str:
    """Exchange the words but not the year."""
    return _swap(text.replace("2030", "\0")).replace("\0", "2030")


def _wait(paper: str) -> str:
    return re.sub(r"(?m)^(id: .*\n)", rf"\1{_WAIT}", paper, count=1)


def _entries(text: str, key: str) -> str:
    return text.split(f"{key}:\n", 1)[1]


def _append(text: str, key: str, entries: str) -> str:
    assert f"{key}:\n" in text
    return f"{text.rstrip()}\n{entries}"


def _renew(entries: str) -> str:
    """Say entries of 2030 again with other words, under ids and codes of their own."""
    parts = re.split(r"(?m)^(?=  - )", re.sub(r", \w+-20(28|29)-\d+", "", entries))
    text = "".join(part for part in parts if not re.search(r"-20(28|29)-", part))
    text = re.sub(rf"(?m)^  - id: (?!.*{KATA})(.*)$", rf"  - id: \1-{KATA}", _swap(text))
    text = re.sub(r"lihat_juga: \[(.*)\]", rf"lihat_juga: [\1-{KATA}]", text)
    text = text.replace("kode: C0", "kode: C1")
    return re.sub(r"(?m)^(    baru: )topik/$", r"\g<1>topik/kepuasan-zumrud/", text)


def _dip(text: str) -> str:
    entry = "    - {dokumen: PKK-2031, pejabat_penguasa: Subbagian Zumrud Umum}\n"
    return text.replace("  isian:\n", f"  isian:\n{entry}")


def _only(source: str, lines: range) -> str:
    """Return a source with blank lines in place of all but some."""
    kept = [
        line if number in lines else ""
        for number, line in enumerate(source.splitlines(), start=1)
        if number < lines.stop
    ]
    return "\n".join(kept) + "\n"


def _describe(name: str, text: str, ending: str = "txt") -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return (
        f"  - id: {name}\n    judul: Bundel {name}\n    bentuk: Teks karangan\n"
        f"    berkas: sumber/{name}.{ending}\n    sha256: {digest}\n    cara_salin: [Karangan.]\n"
    )


def _ids(papers: dict[str, str]) -> list[str]:
    found = (re.findall(r"\bid: ([A-Z0-9-]+)", text) for text in papers.values())
    ids = [name for names in found for name in names]
    assert all(name.startswith(PENANDA) for name in ids), "an id that no test would look for"
    return ids
