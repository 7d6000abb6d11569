// Indonesian affixes. Two words belong together when taking off their affixes
// can lead to the same rest: "diawasi" and "pengawasan" both to "awas". No
// dictionary is needed, since only words that stand on this site are compared.

const LAPIS = 3; // affixes on one side: ke-ter-..., mem-per-...

// What may stand behind a nasal prefix: mem|ilih is pilih, mem|utakhirkan is mutakhirkan.
const SENGAU = [
  ["meng", ["", "k"]], ["peng", ["", "k"]], ["meny", ["s", "ny"]], ["peny", ["s", "ny"]],
  ["mem", ["p", "m"]], ["pem", ["p", "m"]], ["men", ["t", "n"]], ["pen", ["t", "n"]],
  ["me", [""]], ["pe", [""]],
];
const AWALAN = ["ber", "bel", "be", "per", "pel", "ter", "di", "ke", "se", "non", "antar"];
const AKHIRAN = ["nya", "kan", "an", "i", "ku", "mu"];
const VOKAL = /^[aeiou]/;

// A rest of three letters is a word only if it begins with a vowel: isi, ada, uji.
// Shorter rests join words that have nothing in common.
function cukup(kata) {
  return kata.length > 3 || (kata.length === 3 && VOKAL.test(kata));
}

function tanpaAwalan(kata) {
  const hasil = AWALAN.filter((awalan) => kata.startsWith(awalan)).map((awalan) => kata.slice(awalan.length));
  const sengau = SENGAU.find(([awalan]) => kata.startsWith(awalan));
  if (!sengau) return hasil;
  const [awalan, huruf] = sengau;
  const sisa = kata.slice(awalan.length);
  return [...hasil, ...(VOKAL.test(sisa) ? huruf.map((h) => h + sisa) : [sisa])];
}

function tanpaAkhiran(kata) {
  return AKHIRAN.filter((akhiran) => kata.endsWith(akhiran)).map((akhiran) => kata.slice(0, -akhiran.length));
}

function ulangi(awal, langkah, lapis) {
  const semua = new Set(awal);
  let baru = awal;
  for (let i = 0; i < lapis; i += 1) {
    baru = baru.flatMap(langkah).filter((kata) => cukup(kata) && !semua.has(kata));
    for (const kata of baru) semua.add(kata);
  }
  return [...semua];
}

// Everything a word may come from, itself included.
export function asal(kata) {
  if (!/^\p{L}{4,}$/u.test(kata)) return [kata];
  return ulangi(ulangi([kata], tanpaAkhiran, 2), tanpaAwalan, LAPIS);
}
