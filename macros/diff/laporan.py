"""Write a review as plain text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from macros.diff.banding import Perubahan
from macros.diff.kalimat import direction, is_minor, say, say_difference
from macros.diff.nilai import tell_sides
from macros.diff.peringatan import JumlahTahun
from macros.diff.tinjauan import Tinjauan
from macros.model.format import format_date, format_rupiah

#: Markdown reads these letters as commands; text from the data must stay text.
_PERINTAH = str.maketrans({char: f"\\{char}" for char in r"\`*_{}[]<>()#+-!|~@&"})


def as_text(review: Tinjauan) -> str:
    """Return the review for a terminal."""
    if not review.banyak:
        return "\n".join(["Tidak ada perubahan isi.", *review.konsep])
    lines = [f"{review.banyak} perubahan isi."]
    lines += [f"! {warning}" for warning in review.peringatan]
    lines += [say_total(total) for total in review.jumlah]
    lines += review.konsep
    for group in review.revisi:
        lines += ["", group.judul, *(f"  {_mark(c)} {tell(review, c)}" for c in group.perubahan)]
        lines += [] if group.perubahan else ["  Target dan anggarannya sama."]
    for group in review.kelompok:
        lines += ["", group.judul, *(f"  {_mark(c)} {tell(review, c)}" for c in group.perubahan)]
    lines += ["", "Halaman yang memuatnya:", *(f"  {page or '/'}" for page in review.halaman)]
    return "\n".join(lines)


def as_markdown(review: Tinjauan) -> str:
    """Return the review as Markdown, for the summary of a pull request."""
    if not review.banyak:
        drafts = (f"\n- {escape(line)}" for line in review.konsep)
        return "".join(("### Perubahan isi\n\nTidak ada perubahan isi.\n", *drafts)).strip()
    return "\n".join(_markdown(review))


def _markdown(review: Tinjauan) -> Iterator[str]:
    yield f"### {review.banyak} perubahan isi\n"
    for warning in review.peringatan:
        yield f"> ⚠️ **Perhatikan.** {escape(warning)}\n"
    for total in review.jumlah:
        yield f"**{escape(say_total(total))}**\n"
    if review.konsep:
        yield "".join(f"- {escape(line)}\n" for line in review.konsep)
    for group in review.revisi:
        yield f"**{escape(group.judul)}**\n"
        yield from (
            f"- {_mark(change)} {escape(tell(review, change))}" for change in group.perubahan
        )
        yield "" if group.perubahan else "- Target dan anggarannya sama.\n"
    for group in review.kelompok:
        yield f"<details open><summary>{_html(group.judul)} ({len(group.perubahan)})</summary>\n"
        yield from (
            f"- {_mark(change)} {escape(tell(review, change))}" for change in group.perubahan
        )
        yield "\n</details>\n"
    yield "Halaman yang memuatnya: " + ", ".join(f"`/{page}`" for page in review.halaman)


def as_json(review: Tinjauan) -> str:
    """Return the review as JSON; amounts are whole rupiah, `null` where there is none."""
    changes = [
        {"kelompok": group.judul, **_to_dict(review, change)}
        for group in review.kelompok
        for change in group.perubahan
    ]
    revisions = [
        {"kelompok": group.judul, **_to_dict(review, change)}
        for group in review.revisi
        for change in group.perubahan
    ]
    body = {
        "perubahan": changes,
        "revisi": revisions,
        "jumlah": [{"tahun": t.tahun, "lama": t.lama, "baru": t.baru} for t in review.jumlah],
        "halaman": list(review.halaman),
        "peringatan": list(review.peringatan),
        "konsep": list(review.konsep),
    }
    return json.dumps(body, ensure_ascii=False, indent=1)


def _to_dict(review: Tinjauan, change: Perubahan) -> dict[str, object]:
    day = review.waits_until(change)
    old, new = tell_sides(change.lama, change.baru)
    return {
        "jenis": change.jenis.value,
        "id": change.baris.nama,
        "bidang": change.bidang,
        "lama": old,
        "baru": new,
        "lama_rupiah": change.lama.rupiah,
        "baru_rupiah": change.baru.rupiah,
        "selisih": say_difference(change.lama, change.baru),
        "arah": direction(change),
        "kecil": is_minor(change),
        "kalimat": say(change),
        "belum_terbit_sampai": day.isoformat() if day else None,
    }


def tell(review: Tinjauan, change: Perubahan) -> str:
    """Say a change, and until when nobody will see it, in one line without a full stop."""
    day = review.waits_until(change)
    return say(change) + (f" — belum terbit sampai {format_date(day)}" if day else "")


def say_total(total: JumlahTahun) -> str:
    """Say how the programme budget of a year moved."""
    old, new = (
        "belum ada" if amount is None else format_rupiah(amount)
        for amount in (total.lama, total.baru)
    )
    return f"Jumlah anggaran program {total.tahun}: {old} → {new}"


def _mark(change: Perubahan) -> str:
    return {"ditambah": "+", "dihapus": "−"}.get(change.jenis, "~")


def escape(text: str) -> str:
    """Return text from the data so that Markdown reads nothing into it."""
    # A bare address would become a link.
    return text.translate(_PERINTAH).replace("://", "&#58;//").replace("www.", "www&#46;")


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


#: Each form under the word that the command line knows it by.
BENTUK: Mapping[str, Callable[[Tinjauan], str]] = {
    "teks": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
