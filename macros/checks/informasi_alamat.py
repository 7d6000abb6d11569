"""Check the addresses of public information: everybody can open them, without an account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from macros.checks.dasar import Temuan, mistake
from macros.checks.informasi_daftar import ALAMAT, RAPUH
from macros.findings import Place
from macros.model.daftar_pengumuman import Peraturan
from macros.model.data import Data
from macros.model.informasi import DiMana
from macros.model.keuangan import Paket

_MASUK = re.compile(r"/(?:login|signin|sign-in|masuk|wp-login|wp-admin|auth)\b", re.IGNORECASE)
_TUAN_MASUK = re.compile(r"(?:accounts?|login|masuk|signin|sso|auth|oauth|cas)\..+")
#: Hosts that only the office's own network knows.
_DALAM = re.compile(
    r"[^.]+|.+\.(?:local|lan|internal|intranet)|\[.*|127\..*|10\..*|192\.168\..*|169\.254\..*|"
    r"172\.(?:1[6-9]|2[0-9]|3[01])\..*"
)
_RAPUH = re.compile(
    r"(?:.+\.)?(?:drive\.google\.com|docs\.google\.com|dropbox\.com|onedrive\.live\.com|"
    r"sharepoint\.com|1drv\.ms|mega\.nz|bit\.ly|s\.id|tinyurl\.com|goo\.gl|t\.co|linktr\.ee)"
)
_SETENGAH_TAHUN = 183


def check_addresses(data: Data) -> Iterator[Temuan]:
    """Find addresses that readers can't open freely, and those that may be dead by now."""
    for entry in data.informasi.entri:
        for place in entry.di_mana:
            if place.alamat is not None:
                yield from _address(data, place, place.alamat)
    packages = [p for year in data.informasi.pengadaan for p in year.paket]
    rules = data.informasi.peraturan.peraturan if data.informasi.peraturan else ()
    holders: tuple[Paket | Peraturan, ...] = (*packages, *rules)
    office = data.satker.kontak
    places = [(holder.alamat, holder.place("alamat")) for holder in holders]
    places += [(office.permintaan, office.place("permintaan"))]
    places += [(office.keberatan, office.place("keberatan"))]
    for address, where in places:
        if address is not None and (why := _closed(address)):
            yield _refuse(where, why)


def _address(data: Data, place: DiMana, address: str) -> Iterator[Temuan]:
    why = _closed(address)
    if why:
        yield _refuse(place.place("alamat"), why)
        return
    if _RAPUH.fullmatch(urlsplit(address).hostname or ""):
        yield mistake(RAPUH, place.place("alamat"), "alamat pendek atau folder bersama",
                      "diharapkan alamat di laman kantor", "simpan berkasnya di sini")  # fmt: skip
    opened = place.diperiksa
    if opened is None:
        yield mistake(RAPUH, place.place("alamat"), "hari alamat ini dibuka belum dicatat",
                      "diharapkan `diperiksa`", "buka alamatnya, lalu tulis harinya")  # fmt: skip
    elif data.hari and (data.hari - opened.nilai).days > _SETENGAH_TAHUN:
        yield mistake(RAPUH, place.place("diperiksa"), "alamat ini lama tidak dibuka",
                      "diharapkan dibuka dalam enam bulan",
                      "buka alamatnya, lalu perbarui harinya")  # fmt: skip


def _closed(address: str) -> str:
    """Say why an address is not open to everybody; "" where it is."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "alamat tidak dapat dibaca"
    host = parts.hostname
    if parts.scheme != "https" or not host or " " in address:
        return "alamat bukan https"
    wants = _MASUK.search(f"{parts.path}?{_path_in(parts.query)}#{parts.fragment}")
    if parts.username or _TUAN_MASUK.fullmatch(host) or wants:
        return "alamat meminta masuk dengan akun"
    if _DALAM.fullmatch(host):
        return "alamat hanya dikenal jaringan kantor"
    return ""


def _path_in(query: str) -> str:
    """Return the values of a query as paths: some sites put the page there, as `?r=site/login`."""
    return "".join(f"/{value}" for _, value in parse_qsl(query))


def _refuse(place: Place, why: str) -> Temuan:
    return mistake(ALAMAT, place, why, "diharapkan alamat https yang terbuka untuk siapa pun",
                   "tulis alamat lengkapnya, atau simpan berkasnya di folder berkas")  # fmt: skip


CHECKS = (check_addresses,)
