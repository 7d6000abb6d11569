// Say which row of a list became which: a row that changed or moved keeps its lines and its comments.

// What names an item: its first of these keys. Two items of one name are the same row.
const PENGENAL = ["id", "indikator", "program", "periode", "nomor"];
const pengenal = (butir) => butir && PENGENAL.map((kunci) => butir[kunci]).find((isi) => typeof isi === "string" && isi);

export const sama = (satu, dua) => JSON.stringify(satu) === JSON.stringify(dua);

// For each new row the number of the old one, or -1: equal rows first, then those of one name,
// then the row that stood in its place.
export function padankan(lama, baru) {
  const asal = baru.map(() => -1);
  const bebas = (letak) => letak < lama.length && !asal.includes(letak);
  for (const ciri of [(satu) => JSON.stringify(satu), pengenal]) {
    const ciriLama = lama.map(ciri);
    baru.map(ciri).forEach((satu, nomor) => {
      if (asal[nomor] >= 0 || !satu) return;
      const calon = ciriLama.flatMap((dua, letak) => (satu === dua && bebas(letak) ? [letak] : []));
      const sebelum = asal.slice(0, nomor).findLast((letak) => letak >= 0) ?? -1;
      asal[nomor] = calon.find((letak) => letak > sebelum) ?? calon[0] ?? -1;
    });
  }
  baru.forEach((_, nomor) => {
    const letak = nomor === 0 ? 0 : asal[nomor - 1] + 1;
    if (asal[nomor] < 0 && (nomor === 0 || letak > 0) && bebas(letak)) asal[nomor] = letak;
  });
  return asal;
}
