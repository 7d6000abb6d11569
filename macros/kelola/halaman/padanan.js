// Say which row of a list became which: a row that changed or moved keeps its lines and its comments.

// What names an item: its first of these keys. Two items of one name are the same row.
const PENGENAL = ["id", "indikator", "program", "periode", "nomor"];
const pengenal = (butir) => butir && PENGENAL.map((kunci) => butir[kunci]).find((isi) => typeof isi === "string" && isi);

export const sama = (satu, dua) => JSON.stringify(satu) === JSON.stringify(dua);
const senama = (satu, dua) => pengenal(satu) !== undefined && pengenal(satu) === pengenal(dua);

// For each new row the number of the old one, or -1: equal rows first, then those of one name,
// then the row that stood in its place.
export function padankan(lama, baru) {
  const asal = baru.map(() => -1);
  const bebas = (nomor) => nomor < lama.length && !asal.includes(nomor);
  for (const cocok of [sama, senama]) {
    baru.forEach((isi, nomor) => {
      if (asal[nomor] >= 0) return;
      const calon = lama.flatMap((satu, letak) => (bebas(letak) && cocok(satu, isi) ? [letak] : []));
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
