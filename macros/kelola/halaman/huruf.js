// Refuse what a reader can't see, as the other doors do (`macros/system/characters.py`; a test holds both alike).

const TAK_TAMPAK =
  /(?!\n)[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\uFFFC\uFFFD\u{E0100}-\u{E01EF}]/u;

// The first such letter of a text by its code, or "".
export function takTampak(teks) {
  const [huruf] = TAK_TAMPAK.exec(teks) ?? [""];
  return huruf && `U+${huruf.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export function periksaHuruf(teks, bidang) {
  const kode = takTampak(String(teks));
  if (kode) throw new Error(`Isian “${bidang.label ?? bidang.name}” memuat huruf yang tidak kelihatan atau rusak (${kode}); hapus, lalu ketik ulang.`);
}
