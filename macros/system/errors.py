"""Word in Indonesian why the system refused to read or write, and what may be done about it."""

from __future__ import annotations

import errno
from types import MappingProxyType

_SEBAB = MappingProxyType(
    {
        errno.ENOSPC: "ruang disk habis; kosongkan ruang, lalu jalankan lagi",
        errno.EDQUOT: "jatah ruang disk habis; kosongkan ruang, lalu jalankan lagi",
        errno.EFBIG: "batas besar berkas di komputer ini terlampaui",
        errno.EROFS: "disk ini hanya dapat dibaca; pakai folder di disk lain",
        errno.EACCES: "tidak ada izin; periksa izin berkas dan foldernya",
        errno.EPERM: "tidak diizinkan; periksa izin berkas dan foldernya",
        errno.ENOENT: "berkas atau foldernya tidak ada",
        errno.EISDIR: "itu folder, bukan berkas",
        errno.ENOTDIR: "bagian dari alamatnya berkas, bukan folder",
        errno.EEXIST: "sudah ada yang bernama sama",
        errno.ENAMETOOLONG: "namanya terlalu panjang; pakai nama yang lebih pendek",
        errno.EBUSY: "sedang dipakai sistem, mungkin pangkal disk; pakai folder di bawahnya",
        errno.EIO: "disk tidak dapat dibaca atau ditulis dengan benar; periksa disknya",
        errno.ELOOP: "tautannya berputar-putar; ganti dengan berkas biasa",
    }
)


def say_os_error(error: OSError) -> str:
    """Return the reason for an error of the system; where it is a rare one, in its own words."""
    return _SEBAB.get(error.errno or 0) or error.strerror or "sebabnya tidak disebut sistem"
