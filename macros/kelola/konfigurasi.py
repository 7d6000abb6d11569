"""Write the settings of the form: where it saves, which files it opens, which fields they have."""

from __future__ import annotations

import json
from collections.abc import Collection
from urllib.parse import urlsplit

from macros.kelola.koleksi import KOLEKSI, Koleksi, fields_of, list_register, list_single
from macros.model.data import Data
from macros.model.isi import keys_of
from macros.sunting.rapi import schema_line
from macros.views.terbitan import Terbitan

#: The one host that the form may talk to, and only after a staff member signs in.
TUAN_RUMAH = "github.com"
CABANG = "main"
#: The one format of all papers, which stand in the same folders.
DOKUMEN = "dokumen"
Isi = dict[str, object]


def repository_of(repositori: str) -> str | None:
    """Return `owner/name` of a repository at GitHub, None where the form has nowhere to save."""
    parts = urlsplit(repositori)
    names = parts.path.strip("/").removesuffix(".git")
    known = parts.scheme == "https" and parts.netloc == TUAN_RUMAH and names.count("/") == 1
    return names if known else None


def write_settings(terbitan: Terbitan) -> str:
    """Return the settings as JSON; the same data give the same text."""
    data, site_url = terbitan.data, terbitan.site_url
    akar = data.akar.strip("/")
    settings: Isi = {
        "load_config_file": False,
        "backend": {
            "name": "github",
            "repo": repository_of(terbitan.repositori),
            "branch": CABANG,
            # No server of ours takes part: the staff member's own token opens the door.
            "auth_methods": ["token"],
            "commit_messages": {
                "create": "Tambah {{path}} lewat formulir",
                "update": "Ubah {{path}} lewat formulir",
            },
        },
        # Every change becomes a pull request that a second person reads.
        "publish_mode": "editorial_workflow",
        # The name of a file becomes an address.
        "slug": {"encoding": "ascii", "clean_accents": True},
        "app_title": f"Formulir data, {data.satker.nama_singkat}",
        **({"site_url": site_url, "display_url": site_url} if site_url else {}),
        "logo": {"src": "../../aset/tanda.svg"},
        "show_preview_links": False,
        "media_folder": f"{akar}/sumber",
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            *(_group(koleksi, data, akar) for koleksi in KOLEKSI),
            *_register(data, akar),
            _single_files(data, akar),
        ],
    }
    return f"{json.dumps(settings, ensure_ascii=False, indent=1)}\n"


def _group(koleksi: Koleksi, data: Data, akar: str) -> Isi:
    names = list(keys_of(koleksi.model))
    shown = " · ".join(
        f"{{{{{name}}}}}" for name in ("tahun", "periode", "badan", "nama") if name in names
    )
    return {
        "name": koleksi.nama,
        "label": koleksi.judul,
        "label_singular": koleksi.judul,
        **({"description": koleksi.keterangan} if koleksi.keterangan else {}),
        "folder": akar,
        "path": koleksi.jalur,
        "format": DOKUMEN if koleksi.jenis else koleksi.nama,
        "kepala": _head(koleksi),
        "create": koleksi.baru,
        "delete": False,
        "publish": False,
        "identifier_field": "tahun" if "tahun" in names else "periode",
        "summary": shown,
        **({"filter": {"field": "jenis", "value": koleksi.jenis}} if koleksi.jenis else {}),
        "slug": {"template": _slug(koleksi, names), "editable": False},
        "fields": fields_of(koleksi, data),
    }


def _head(koleksi: Koleksi) -> str:
    """Return the first line of a new file, which leads editors to its schema; not Sveltia's."""
    return schema_line(koleksi.jalur, koleksi.ragam or koleksi.nama)


def _slug(koleksi: Koleksi, names: Collection[str]) -> str:
    """Return what names a new file of a group: a paper is called by its name."""
    if koleksi.jenis:
        return "{{nama}}"
    return "{{badan}}" if "badan" in names else "{{tahun}}"


def _register(data: Data, akar: str) -> list[Isi]:
    """Return the files of the register as one group; none where no file is known."""
    files = [
        {
            "name": koleksi.jalur.replace("/", "-"),
            "label": koleksi.judul,
            "file": f"{akar}/{koleksi.jalur}.yml",
            "format": koleksi.nama,
            "kepala": _head(koleksi),
            "media_folder": f"/{akar}/berkas",
            "public_folder": "berkas",
            "fields": fields_of(koleksi, data),
        }
        for koleksi in list_register(data)
    ]
    about = {"name": "informasi", "label": "Daftar informasi publik", "publish": False}
    return [{**about, "files": files}] if files else []


def _single_files(data: Data, akar: str) -> Isi:
    return {
        "name": "berkas",
        "label": "Berkas lain",
        "publish": False,
        "files": [
            {
                "name": koleksi.nama,
                "label": koleksi.judul,
                "file": f"{akar}/{koleksi.jalur}.yml",
                "format": koleksi.nama,
                "kepala": _head(koleksi),
                "fields": fields_of(koleksi, data),
            }
            for koleksi in list_single(data)
        ],
    }
