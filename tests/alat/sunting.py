"""Run the form's own scripts in the browser, as they are published, over the sample office."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.alat.formulir import FORMULIR, REALISASI, files, write
from tests.alat.situs import ROOT, serve

PAKAI = """async ([jenis, teks, ubah]) => {
  const [{ nilaiPeta }, { uraikan }, { sunting }, jawaban] = await Promise.all([
    import("./naskah.js"), import("./urai.js"), import("./sunting.js"), fetch("./konfigurasi.json"),
  ]);
  const { collections } = await jawaban.json();
  const { fields } = collections.flatMap((k) => k.files ?? [k]).find((k) => k.name === jenis);
  const isi = nilaiPeta(uraikan(teks).contents, fields);
  for (const [jalur, nilai] of Object.entries(ubah)) {
    const kunci = jalur.split(".");
    const akhir = kunci.pop();
    const induk = kunci.reduce((satu, nama) => satu[nama], isi);
    if (akhir === "+") induk.push(nilai);
    else if (nilai === null && Array.isArray(induk)) induk.splice(Number(akhir), 1);
    else induk[akhir] = nilai;
  }
  try { return { teks: `${sunting(teks.trim(), isi, fields).trim()}\\n` }; }
  catch (galat) { return { galat: galat.message }; }
}"""
#: Write a file of its own, as the form does.
TULIS = """async ([isi]) => {
  const { sunting } = await import("./sunting.js");
  const { collections } = await (await fetch("./konfigurasi.json")).json();
  return sunting("", isi, collections.find((k) => k.name === isi.jenis).fields);
}"""
JENIS = {
    "perjanjian-kinerja-ketua": "perjanjian-kinerja",
    "perjanjian-kinerja-ketua-perubahan": "perjanjian-kinerja",
    "indikator-kinerja-utama": "indikator-kinerja-utama",
    "sampul": "sampul",
    "rencana-kinerja-tahunan-kpu": "rencana-kinerja-tahunan",
    "rencana-aksi-kpu": "rencana-aksi",
    "rencana-aksi-sekretariat": "rencana-aksi",
    "realisasi-kinerja-kpu": "realisasi-kinerja",
    "realisasi-anggaran": "realisasi-anggaran",
    "koreksi": "koreksi",
}
#: A report with every way of writing in it: comments, quotes, braces, folded text.
RUMIT = (ROOT / "tests/kelola/realisasi-kinerja-kpu.yml").read_text(encoding="utf-8")
FILES = {**files(), REALISASI: RUMIT}
KETUA = "2030/perjanjian-kinerja-ketua.yml"
AKSI = "2030/rencana-aksi-kpu.yml"
HASIL = "baris.0.hasil.0"
#: A thousand or more of something is reported in one way only: with what its figure means.
SERIBU = "{tercetak: 1.260 orang, jenis: jumlah, nilai: '1260', satuan: orang}"
LAPORAN = {
    "tanggal": "9 Juli 2030",
    "pelapor": "Divisi Contoh Perencanaan",
    "bukti": "Laporan II",
}


@contextmanager
def open_scripts(browser: Browser, root: Path) -> Iterator[Page]:
    """Open a bare page beside the scripts of the form, written below `root`."""
    write(root)
    (root / FORMULIR / "kosong.html").write_text("<!doctype html><title>Kosong</title>")
    page = browser.new_page()
    with serve(root) as site:
        page.goto(f"{site.base}{FORMULIR}kosong.html")
        yield page
    page.close()


def edit(tab: Page, path: str, changes: dict[str, object]) -> dict[str, str]:
    """Change a file as the form does; `null` takes an item out of a list, `+` adds one."""
    kind = JENIS[Path(path).stem]
    answer: dict[str, str] = tab.evaluate(PAKAI, [kind, FILES[path], changes])
    return answer
