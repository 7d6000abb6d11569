"""Give every paper, row, note and source line its address below the root of the site."""

from __future__ import annotations

from urllib.parse import urlencode

from macros.model.berkas import BerkasDokumen
from macros.model.data import Data
from macros.model.informasi import Entri
from macros.model.istilah import anchor_of_word
from macros.model.jenis_informasi import Klasifikasi

BERANDA = ""
CATATAN = "catatan/"
ANGGARAN = "anggaran/"
SUMBER = "sumber/"
LAPOR = "lapor/"
DOKUMEN = "dokumen/"
PANDUAN = "panduan-staf/"
CARI = "cari/"
ISTILAH = "istilah/"
TOPIK = "topik/"
PELAKSANA = "pelaksana/"
PENJELAJAH = "penjelajah/"
POHON = "pohon/"
KOREKSI = "koreksi/"
PERUBAHAN = "perubahan/"
TENTANG = "tentang/"
JADWAL = "jadwal/"
INFORMASI = "informasi-publik/"
DIP = f"{INFORMASI}daftar/"
PERMINTAAN = f"{INFORMASI}permintaan/"
KEPATUHAN_JSON = f"{INFORMASI}kepatuhan.json"
DIP_CSV = f"{INFORMASI}daftar-informasi-publik.csv"
DIP_JSON = f"{INFORMASI}daftar-informasi-publik.json"
PROFIL = f"{INFORMASI}profil/"
BERKALA = f"{INFORMASI}berkala/"
SETIAP_SAAT = f"{INFORMASI}setiap-saat/"
SERTA_MERTA = f"{INFORMASI}serta-merta/"
DIKECUALIKAN = f"{INFORMASI}dikecualikan/"
STANDAR_LAYANAN = f"{INFORMASI}standar-layanan/"
LAPORAN_LAYANAN = f"{INFORMASI}laporan-layanan/"
KEUANGAN = f"{INFORMASI}keuangan/"
PENGADAAN = f"{INFORMASI}pengadaan/"
PENGADUAN = f"{INFORMASI}pengaduan/"
PERATURAN = f"{INFORMASI}peraturan/"
TAHAPAN = f"{INFORMASI}tahapan/"
E_MONEV = f"{INFORMASI}e-monev/"
E_MONEV_CSV = f"{INFORMASI}jawaban-e-monev.csv"
TENGGAT = f"{INFORMASI}tenggat/"
TENGGAT_ICS = f"{INFORMASI}tenggat.ics"
PANDUAN_INFORMASI = f"{PANDUAN}informasi-publik/"
UNDUH = "unduh/"
KAMUS = "kamus-data/"
API = "api/"
AKSESIBILITAS = "aksesibilitas/"
PRIVASI = "privasi/"
METODE = "metode/"
KELOLA = "kelola/"
FORMULIR = f"{KELOLA}formulir/"
FORM_INFORMASI = f"{FORMULIR}#/collections/informasi"


def of_paper(berkas: BerkasDokumen) -> str:
    """Return the address of a paper: its path below `data/` without the ending."""
    return f"{berkas.jalur.removesuffix('.yml')}/"


def folder_of(berkas: BerkasDokumen) -> str:
    """Return the folder of a paper: its year, or the years that it spans."""
    return berkas.jalur.split("/", 1)[0]


def of_folder(folder: str | int) -> str:
    """Return the address of a year, or of the papers of a folder."""
    return f"{folder}/"


def of_id(data: Data, name: str) -> str:
    """Return the address of a paper or of a row in it, by id."""
    acuan = data.acuan[name]
    berkas = data.berkas_dokumen[acuan.dokumen.id]
    page = of_paper(berkas)
    return page if name == acuan.dokumen.id else f"{page}#{anchor(name)}"


def anchor(name: str) -> str:
    """Return the fragment of an id or a code; ids are stable, so it is for ever."""
    return name.lower()


def part_of(page: str, name: str) -> str:
    """Return the address of a part of a page, by the fragment that it has there."""
    return f"{page}#{name}"


def of_note(kode: str) -> str:
    """Return the address of a note."""
    return f"{CATATAN}#{anchor(kode)}"


def of_word(word: str) -> str:
    """Return the address of a word of the glossary."""
    return f"{ISTILAH}#{anchor_of_word(word)}"


def of_unit(name: str) -> str:
    """Return the address of a unit that carries out activities."""
    return f"{PELAKSANA}#{name}"


def of_correction(name: str) -> str:
    """Return the address of a correction."""
    return f"{KOREKSI}#koreksi-{name}"


def of_duty(name: str) -> str:
    """Return the address of a duty of disclosure."""
    return f"{INFORMASI}#kewajiban-{name}"


def of_item(page: str, kind: str, name: str | int) -> str:
    """Return the address of one of a kind of rows on a page."""
    return f"{page}#{kind}-{name}"


def of_service(tahun: int) -> str:
    """Return the address of what a year's report of information services says."""
    return of_item(LAPORAN_LAYANAN, "layanan", tahun)


def of_version(name: str) -> str:
    """Return the address of what one version of the data changed."""
    return f"{PERUBAHAN}#v-{name}"


def of_changes(tahun: int) -> str:
    """Return the address of what changed in the data in a year that is over."""
    return f"{PERUBAHAN}{tahun}/"


def of_entry(entri: Entri) -> str:
    """Return the address of an entry of the register: in the list, or among the decisions."""
    page = DIKECUALIKAN if entri.klasifikasi is Klasifikasi.DIKECUALIKAN else DIP
    return f"{page}#dip-{anchor(entri.id)}"


def of_source(sumber: str, baris: int | None = None) -> str:
    """Return the address of a source text, or of a line of it."""
    page = f"{SUMBER}{sumber}/"
    return page if baris is None else f"{page}#baris-{baris}"


def of_topic(name: str) -> str:
    """Return the address of a topic."""
    return f"{TOPIK}{name}/"


def of_card(name: str) -> str:
    """Return the address of the card of a topic, for frames on other sites."""
    return f"{of_topic(name)}kartu/"


def of_print(page: str, bentuk: str) -> str:
    """Return the address of a paper's print (`pdf` or `docx`), beside its page."""
    return f"{page.rstrip('/')}.{bentuk}"


def of_picture(page: str) -> str:
    """Return the address of the picture shown where a page is shared; "" is what others share."""
    return f"{page or 'aset/'}bagikan.png"


def of_sheet(tahun: int) -> str:
    """Return the address of a year's sheet for the notice board."""
    return f"{of_folder(tahun)}satu-halaman.pdf"


def of_results(tahun: int) -> str:
    """Return the address of a year's results."""
    return f"{of_folder(tahun)}realisasi/"


def of_result(tahun: int, name: str) -> str:
    """Return the address of the results of a row, by its id."""
    return f"{of_results(tahun)}#{anchor(name)}"


def of_spending(tahun: int, program: str) -> str:
    """Return the address of what a programme spent in a year, by the programme's id."""
    return f"{of_results(tahun)}#program-{anchor(program)}"


def report_on(page: str) -> str:
    """Return where to report an error on the page at an address; it is filled in there."""
    return f"{LAPOR}?{urlencode({'halaman': page}, safe='/')}" if page else LAPOR


def of_calendar(name: str) -> str:
    """Return the address of the calendar file of an action plan, by the plan's id."""
    return f"{JADWAL}{anchor(name)}.ics"


def relative(asal: str, tujuan: str) -> str:
    """Return how to link from the page at `asal` to the address `tujuan`."""
    if tujuan.startswith(f"{asal}#"):
        return tujuan.removeprefix(asal)
    up = "../" * asal.count("/")
    return f"{up}{tujuan}" or "./"
