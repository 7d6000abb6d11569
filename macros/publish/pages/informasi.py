"""Make the pages of public information that follow from `kip.yml` and the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from macros.model import alamat
from macros.model.kip import JenisInformasi
from macros.publish.pages.halaman import Halaman
from macros.views import informasi as view
from macros.views.jalan import Jalan
from macros.views.render import Lembar
from macros.views.terbitan import Terbitan

Buat = Callable[[Lembar, Jalan], str]


def _kind(jenis: JenisInformasi) -> Buat:
    return partial(view.render_jenis, jenis=jenis)


#: Each page: address, title, what it says, how it is made, and the files that it comes from.
_HALAMAN: tuple[tuple[str, str, str, Buat, tuple[str, ...]], ...] = (
    (alamat.BERKALA, "Informasi berkala", "Informasi yang diumumkan berkala, dan keadaannya.",
     _kind(JenisInformasi.BERKALA), ("informasi",)),
    (alamat.SETIAP_SAAT, "Informasi setiap saat",
     "Informasi yang tersedia setiap saat, dan keadaannya.",
     _kind(JenisInformasi.SETIAP_SAAT), ("informasi",)),
    (alamat.SERTA_MERTA, "Informasi serta-merta", "Pengumuman yang harus segera diketahui.",
     _kind(JenisInformasi.SERTA_MERTA), ("serta-merta.yml",)),
    (alamat.DIKECUALIKAN, "Informasi yang dikecualikan",
     "Keputusan pengecualian, dan siapa yang menetapkannya.",
     view.render_dikecualikan, ("informasi",)),
    (alamat.STANDAR_LAYANAN, "Standar layanan", "Maklumat dan SOP layanan informasi.",
     _kind(JenisInformasi.STANDAR_LAYANAN), ("informasi",)),
    (alamat.LAPORAN_LAYANAN, "Laporan layanan", "Permintaan informasi setiap tahun.",
     view.render_layanan, ("layanan",)),
    (alamat.PROFIL, "Profil kantor", "Kedudukan, visi, misi, tugas, fungsi, dan susunan.",
     view.render_profil, ("profil.yml",)),
    (alamat.KEUANGAN, "Laporan keuangan", "Realisasi anggaran dan neraca.",
     view.render_keuangan, ("keuangan",)),
    (alamat.PENGADAAN, "Pengadaan", "Pengadaan barang dan jasa dari rencana sampai serah terima.",
     view.render_pengadaan, ("pengadaan",)),
    (alamat.PENGADUAN, "Pengaduan", "Pengaduan dalam angka, tanpa nama siapa pun.",
     view.render_pengaduan, ("pengaduan",)),
    (alamat.PERATURAN, "Peraturan dan perjanjian",
     "Peraturan yang berlaku, rancangannya, dan perjanjian dengan pihak ketiga.",
     view.render_peraturan, ("peraturan.yml", "kerja-sama.yml")),
    (alamat.TAHAPAN, "Tahapan pemilu dan pemilihan", "Jadwal tahapan dan waktu layanannya.",
     view.render_tahapan, ("tahapan.yml",)),
    (alamat.E_MONEV, "Jawaban e-Monev",
     "Butir yang dinilai penilai keterbukaan informasi, dengan keadaan dan tautan buktinya.",
     view.render_e_monev, ("kip.yml",)),
    (alamat.TENGGAT, "Tenggat informasi publik", "Yang perlu diumumkan lagi, dan yang kurang.",
     view.render_tenggat, ("kip.yml",)),
)  # fmt: skip


def generate_informasi(terbitan: Terbitan, *, formulir: bool) -> Iterator[Halaman]:
    """Yield every page of public information; none where no duties are listed."""
    data = terbitan.data
    if data.kip is None:
        return
    cara = Jalan(data, terbitan.repositori, formulir)
    for address, title, about, make, files in _HALAMAN:
        known = [path for path in sorted(data.informasi.berkas) if path.startswith(files)]
        yield Halaman(
            address,
            title,
            about,
            partial(make, Lembar(data, address), cara),
            tuple(f"{data.akar}/{path}" for path in known or ["kip.yml"]),
            (("Informasi publik", alamat.INFORMASI),),
            tanpa_sumber=True,
        )
