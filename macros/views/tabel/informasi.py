"""Tabulate public information: the list of it, the duties, the evaluators' items, the service."""

from __future__ import annotations

from macros.model import alamat
from macros.model.kip import JenisInformasi
from macros.views.dip import KOLOM as KOLOM_DIP
from macros.views.dip import list_items
from macros.views.e_monev import answer_all
from macros.views.entri import Keadaan
from macros.views.kepatuhan import classify, list_duties
from macros.views.tabel.asal import Asal
from macros.views.tabel.kolom import Jenis, Kolom, Tabel

_KEADAAN = Kolom(
    "keadaan",
    "Keadaan",
    Jenis.PILIHAN,
    "Seberapa banyak ada di situs ini; dihitung, tidak diketik.",
    pilihan=tuple(str(one) for one in Keadaan),
    wajib=True,
)
_KALIMAT = Kolom("kalimat", "Kalimat", Jenis.TEKS, "Apa yang dihitung.", wajib=True)

_DAFTAR = Tabel(
    "daftar_informasi_publik",
    "Daftar Informasi Publik",
    "Satu baris untuk setiap informasi di situs ini, menurut tujuh kolom Daftar Informasi Publik.",
    (
        Kolom("nomor", "Nomor", Jenis.TEKS, "Nomor urut dalam daftar.", wajib=True),
        *(
            Kolom(nama, judul, Jenis.TEKS, "Kosong: belum diisi kantor.")
            for nama, judul in KOLOM_DIP.items()
            if nama != "nomor"
        ),
        Kolom("id_dokumen", "Id", Jenis.KODE, "Id dokumen atau id dalam daftar.", wajib=True),
        Kolom("klasifikasi", "Klasifikasi", Jenis.TEKS,
              "Golongan menurut undang-undang; bacaan kami kalau kantor belum mengisinya."),
        Kolom("diumumkan", "Diumumkan", Jenis.TANGGAL, "Hari diumumkan, kalau kantor mengisinya."),
        Kolom("tautan", "Tautan", Jenis.TEKS, "Halamannya di situs ini.", wajib=True),
        Kolom("berkas", "Berkas", Jenis.TEKS, "Alamat berkasnya, dipisahkan spasi."),
    ),
    ("id_dokumen",),
)  # fmt: skip


def tabel_daftar(asal: Asal) -> Tabel:
    """Return one row for each paper and each entry of the register."""
    read = classify(list_duties(asal.data))
    told = {e.dokumen: e.diumumkan for e in (asal.data.kip.dip.isian if asal.data.kip else ())}
    rows = []
    for item in list_items(asal.data):
        kinds = ", ".join(str(kind) for kind in read.get(item.jenis, ()))
        guess = f"{kinds} (bacaan kami, perlu diperiksa)" if kinds else None
        day = item.entri.diumumkan if item.entri else told.get(item.id)
        files = " ".join(asal.on_site(file.jalur) for file in item.ukuran)
        rows.append({
            **item.sel,
            "id_dokumen": item.id,
            "klasifikasi": item.klasifikasi or guess,
            "diumumkan": day.nilai if day else None,
            "tautan": asal.on_site(item.alamat),
            "berkas": files or None,
        })  # fmt: skip
    return _DAFTAR.fill(rows)


_KEWAJIBAN = Tabel(
    "kewajiban_informasi",
    "Kewajiban informasi publik",
    "Satu baris untuk setiap informasi yang wajib diumumkan, dengan keadaannya di situs ini.",
    (
        Kolom("id", "Id", Jenis.KODE, "Nama tetap kewajiban.", wajib=True),
        Kolom("jenis_informasi", "Jenis", Jenis.PILIHAN, "Jenis informasi publik.",
              pilihan=tuple(str(one) for one in JenisInformasi), wajib=True),
        Kolom("judul_kelompok", "Kelompok", Jenis.TEKS, "Judul kelompok di halaman.",
              wajib=True),
        Kolom("isi", "Isi", Jenis.TEKS, "Informasi yang wajib diumumkan.", wajib=True),
        _KEADAAN,
        _KALIMAT,
        Kolom("per", "Per tanggal", Jenis.TANGGAL, "Tanggal dokumen terbaru yang dihitung."),
        Kolom("diumumkan", "Diumumkan", Jenis.TANGGAL, "Hari diumumkan yang terakhir."),
        Kolom("berikutnya", "Berikutnya", Jenis.TANGGAL, "Paling lambat diumumkan lagi."),
        Kolom("ketentuan", "Ketentuan", Jenis.DAFTAR_KODE, "Kode ketentuan yang menjadi dasar."),
        Kolom("alamat", "Alamat di situs", Jenis.TEKS, "Barisnya di situs ini.", wajib=True),
    ),
    ("id",),
)  # fmt: skip


def tabel_kewajiban(asal: Asal) -> Tabel:
    """Return one row for each duty."""
    return _KEWAJIBAN.fill(
        {
            "id": row.kewajiban.id,
            "jenis_informasi": str(row.kewajiban.jenis),
            "judul_kelompok": row.kewajiban.kelompok,
            "isi": row.kewajiban.isi,
            "keadaan": str(row.keadaan),
            "kalimat": " ".join(row.kalimat),
            "per": row.per,
            "diumumkan": row.diumumkan,
            "berikutnya": row.berikutnya,
            "ketentuan": tuple(item.id for item in row.ketentuan),
            "alamat": asal.on_site(alamat.of_duty(row.kewajiban.id)),
        }
        for row in list_duties(asal.data)
    )


_E_MONEV = Tabel(
    "jawaban_e_monev",
    "Jawaban e-Monev",
    "Satu baris untuk setiap butir yang dinilai penilai keterbukaan informasi pada sebuah laman.",
    (
        Kolom("butir", "Nomor butir", Jenis.BILANGAN, "Nomor butir.", wajib=True),
        Kolom("isi", "Yang ditanyakan", Jenis.TEKS, "Yang ditanyakan.", wajib=True),
        _KEADAAN,
        _KALIMAT,
        Kolom("bukti", "Bukti", Jenis.TEKS, "Alamat buktinya, dipisahkan spasi."),
    ),
    ("butir",),
)  # fmt: skip


def tabel_e_monev(asal: Asal) -> Tabel:
    """Return one row for each item of the questionnaires; none without the list of duties."""
    answers = answer_all(asal.data)
    return _E_MONEV.fill(
        {
            "butir": one.pertanyaan.nomor,
            "isi": one.pertanyaan.isi,
            "keadaan": str(one.keadaan),
            "kalimat": one.kalimat,
            "bukti": " ".join(
                (*(asal.on_site(address) for _, address in one.bukti),
                 *(address for _, address in one.di_luar))
            ) or None,
        }
        for one in answers
    )  # fmt: skip


def _cacah(nama: str, judul: str) -> Kolom:
    return Kolom(nama, judul, Jenis.BILANGAN, "Nol berarti nol; kosong berarti belum diisi.",
                 satuan="buah")  # fmt: skip


_LAYANAN = Tabel(
    "layanan_informasi",
    "Layanan informasi",
    "Satu baris untuk setiap tahun layanan informasi. Hanya jumlah, tanpa nama siapa pun.",
    (
        Kolom("tahun", "Tahun", Jenis.TAHUN, "Tahun layanan.", wajib=True),
        _cacah("diterima", "Permintaan diterima"),
        _cacah("dikabulkan", "Dikabulkan seluruhnya"),
        _cacah("sebagian", "Dikabulkan sebagian"),
        _cacah("ditolak", "Ditolak"),
        _cacah("tidak_dikuasai", "Tidak dikuasai"),
        _cacah("dalam_proses", "Masih diproses"),
        Kolom("hari_rata_rata", "Rata-rata waktu", Jenis.BILANGAN, "Rata-rata lama menjawab.",
              satuan="hari kerja"),
        Kolom("hari_terlama", "Waktu terlama", Jenis.BILANGAN, "Jawaban yang terlama.",
              satuan="hari kerja"),
        _cacah("keberatan", "Keberatan diterima"),
        _cacah("sengketa_komisi", "Sengketa di Komisi Informasi"),
        Kolom("alamat", "Alamat di situs", Jenis.TEKS, "Halamannya di situs ini.", wajib=True),
    ),
    ("tahun",),
)  # fmt: skip


def tabel_layanan(asal: Asal) -> Tabel:
    """Return one row for each year of service."""
    parts = ("diterima", "dikabulkan", "sebagian", "ditolak", "tidak_dikuasai", "dalam_proses")
    return _LAYANAN.fill(
        {
            "tahun": one.tahun,
            **{name: getattr(one.permintaan, name, None) for name in parts},
            "hari_rata_rata": one.waktu.rata_rata if one.waktu else None,
            "hari_terlama": one.waktu.terlama if one.waktu else None,
            "keberatan": one.keberatan.diterima if one.keberatan else None,
            "sengketa_komisi": one.sengketa.komisi if one.sengketa else None,
            "alamat": asal.on_site(
                alamat.of_item(alamat.LAPORAN_LAYANAN, "layanan", str(one.tahun))
            ),
        }
        for one in asal.data.informasi.layanan
    )
