// Say which item of a list became which: an item that only changed must keep its lines.

// Longest common subsequence: pairs [index in a, index in b].
function urutanSama(a, b, sama) {
  const panjang = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      panjang[i][j] = sama(a[i], b[j])
        ? panjang[i + 1][j + 1] + 1
        : Math.max(panjang[i + 1][j], panjang[i][j + 1]);
    }
  }
  const pasangan = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (sama(a[i], b[j])) pasangan.push([i++, j++]);
    else if (panjang[i + 1][j] >= panjang[i][j + 1]) i += 1;
    else j += 1;
  }
  return pasangan;
}

// What names an item: its first of these keys. Two items of one name are the same row.
const PENGENAL = ["id", "indikator", "program", "periode", "nomor"];
const pengenal = (butir) => butir && PENGENAL.map((kunci) => butir[kunci]).find((isi) => typeof isi === "string" && isi);

const persis = (satu, dua) => JSON.stringify(satu) === JSON.stringify(dua);
export const senama = (satu, dua) => pengenal(satu) !== undefined && pengenal(satu) === pengenal(dua);
const CARA = [persis, senama, () => true];

// Pairs of old and new index, in order: equal items first, between them those of one name, then the rest.
export function padankan(lama, baru, cara = CARA) {
  if (cara.length === 0) return [];
  const [sama, ...sisa] = cara;
  const jangkar = urutanSama(lama, baru, sama);
  const hasil = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...jangkar, [lama.length, baru.length]]) {
    const dalam = padankan(lama.slice(i, a), baru.slice(j, b), sisa);
    hasil.push(...dalam.map(([x, y]) => [x + i, y + j]));
    if (a < lama.length || b < baru.length) hasil.push([a, b]);
    [i, j] = [a + 1, b + 1];
  }
  return hasil;
}
