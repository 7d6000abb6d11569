// Misspelt words: the nearest word of this site, or none.

const PENDEK = 4; // letters from which a letter too many, too few or swapped is forgiven
const DEKAT = 5; // from which a wrong one is
const JAUH = 8; // and from which two are

// Steps from one word to the other: a letter more, less or changed, or two
// neighbours swapped (Damerau's distance, restricted); gives up above `batas`.
export function jarak(a, b, batas) {
  if (Math.abs(a.length - b.length) > batas) return batas + 1;
  let duaLalu = [];
  let lalu = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const kini = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const ganti = lalu[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      kini[j] = Math.min(ganti, lalu[j] + 1, kini[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        kini[j] = Math.min(kini[j], duaLalu[j - 2] + 1);
      }
    }
    if (Math.min(...kini) > batas) return batas + 1;
    [duaLalu, lalu] = [lalu, kini];
  }
  return lalu[b.length];
}

function huruf(kata) {
  return [...kata].sort().join("");
}

// A letter left out is the commonest slip: the typed letters then all stand there, in order.
function terlewat(kata, calon) {
  let i = 0;
  for (const satu of calon) if (satu === kata[i]) i += 1;
  return i === kata.length;
}

// `kandidat`: Map of words to the number of pages that hold them. In a draw a word that only has
// letters more wins, then the commoner.
export function terdekat(kata, kandidat) {
  if (kata.length < PENDEK || !/^\p{L}+$/u.test(kata)) return undefined;
  let batas = kata.length < JAUH ? 1 : 2;
  let terbaik;
  for (const [calon, halaman] of kandidat) {
    if (calon[0] !== kata[0] || calon.length < PENDEK || !/^\p{L}+$/u.test(calon)) continue;
    const beda = jarak(kata, calon, batas);
    if (beda > batas || (kata.length < DEKAT && huruf(kata) !== huruf(calon) && calon.length === kata.length)) continue;
    const lewat = terlewat(kata, calon);
    if (!terbaik || beda < batas || (lewat === terbaik[2] ? halaman > terbaik[1] : lewat)) terbaik = [calon, halaman, lewat];
    batas = beda;
  }
  return terbaik?.[0];
}
