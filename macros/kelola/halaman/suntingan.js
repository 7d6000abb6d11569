// Collect pieces of text to be put in the place of others, and know where values stand in the text.

import { isMap, isScalar } from "./yaml/index.js";

export class Suntingan {
  constructor(teks) {
    this.teks = teks;
    this.suntingan = [];
  }

  ganti(awal, akhir, teks) {
    this.suntingan.push({ awal, akhir, teks, urutan: this.suntingan.length });
  }

  hasil() {
    const urut = this.suntingan.toSorted((a, b) => a.awal - b.awal || a.akhir - b.akhir || a.urutan - b.urutan);
    let [teks, sampai] = ["", 0];
    for (const { awal, akhir, teks: baru } of urut) {
      if (awal < sampai) throw new Error("Dua perubahan bertumpuk; berkas tidak diubah.");
      teks += this.teks.slice(sampai, awal) + baru;
      sampai = akhir;
    }
    return teks + this.teks.slice(sampai);
  }

  awalBaris(letak) { return this.teks.lastIndexOf("\n", letak - 1) + 1; }

  akhirBaris(letak) {
    const akhir = this.teks.indexOf("\n", letak);
    return akhir < 0 ? this.teks.length : akhir;
  }

  kolom(letak) { return letak - this.awalBaris(letak); }

  // After the last character of a value, comments not counted.
  ujung(simpul) {
    if (isScalar(simpul) || simpul.flow) return this.pangkas(simpul.range[1]);
    const akhir = simpul.items.at(-1);
    return isMap(simpul) ? this.ujungPasangan(akhir) : this.ujung(akhir);
  }

  ujungPasangan(pasangan) {
    const isi = pasangan.value;
    if (isi && !(isScalar(isi) && isi.range[0] === isi.range[1])) return this.ujung(isi);
    return this.teks.indexOf(":", pasangan.key.range[1]) + 1;
  }

  // A block of text (| or >) ends with its line break, which belongs to the next line.
  pangkas(letak) {
    let akhir = letak;
    while (akhir > 0 && "\r\n".includes(this.teks[akhir - 1])) akhir -= 1;
    return akhir;
  }
}
