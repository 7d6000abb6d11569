// Change the nodes of a YAML file where its values changed, and no others; comments go with their nodes.

import { Document, isMap, isScalar, isSeq } from "./yaml/index.js";
import { buktikanIsi, buktikanLainnya } from "./bukti.js";
import { cetak } from "./cetak.js";
import { bidangButir, bidangDaftar, namaKunci, nilai, nilaiButir } from "./naskah.js";
import { padankan, sama } from "./padanan.js";
import { hanyaDaftar, kosong, ringkas, siapkan } from "./tulisan.js";
import { CARA, uraikan } from "./urai.js";

class Penyunting {
  constructor(naskah) {
    this.naskah = naskah;
    this.dibuang = [];
  }

  peta(peta, bidang, baru) {
    let letak = 0;
    for (const satu of bidang.fields) {
      const isi = baru[satu.name];
      const nomor = peta.items.findIndex((pasangan) => namaKunci(pasangan) === satu.name);
      if (nomor >= 0) letak = this.isian(peta, nomor, satu, isi);
      else if (!kosong(isi)) peta.items.splice(letak++, 0, this.naskah.createPair(satu.name, siapkan(isi, satu)));
    }
  }

  // Change what stands under a key; return where the next key goes.
  isian(peta, nomor, bidang, baru) {
    const pasangan = peta.items[nomor];
    const lama = nilai(pasangan.value, bidang);
    const berubah = !(kosong(lama) && kosong(baru)) && !sama(ringkas(lama, bidang), baru);
    if (lama !== undefined && berubah) {
      if (kosong(baru)) return this.buang(peta, nomor);
      const dulu = pasangan.value;
      pasangan.value = this.ubah(dulu, bidang, baru);
      if (pasangan.value !== dulu) keKunci(pasangan);
    }
    return nomor + 1;
  }

  daftar(daftar, bidang, baru) {
    const butir = bidangButir(bidang);
    const lama = [...daftar.items];
    const isiLama = lama.map((satu) => ringkas(nilaiButir(satu, bidang), butir));
    const asal = padankan(isiLama, baru);
    const pergi = lama.filter((_, nomor) => !asal.includes(nomor));
    pergi.forEach((satu) => this.buang(daftar, daftar.items.indexOf(satu)));
    daftar.items = baru.map((isi, nomor) => {
      const dari = asal[nomor];
      if (dari >= 0) return sama(isiLama[dari], isi) ? lama[dari] : this.ubah(lama[dari], butir, isi);
      // A new row is written as its neighbour is: within braces, or key by key.
      const tetangga = lama[asal.slice(0, nomor).findLast((satu) => satu >= 0) ?? 0];
      return this.naskah.createNode(siapkan(isi, butir), { flow: tetangga.flow });
    });
    // No blank line above the first row; where a row moved there, the one that was first gets it.
    const [pertama] = daftar.items;
    const dulu = daftar.items[asal.indexOf(0)];
    if (pertama.spaceBefore && dulu) dulu.spaceBefore = true;
    pertama.spaceBefore = false;
  }

  // The node that says `isi` in the place of another, with the comments and the quotes of that.
  ubah(simpul, bidang, isi) {
    if (hanyaDaftar(isi, bidang)) return this.ubah(simpul, bidangDaftar(bidang), isi[bidang.daftar]);
    if (isMap(simpul) && bidang.widget === "object") {
      this.peta(simpul, bidang, isi);
      return simpul;
    }
    if (isSeq(simpul) && simpul.items.length > 0 && Array.isArray(isi)) {
      this.daftar(simpul, bidang, isi);
      return simpul;
    }
    // Why a list is blank stands on its line; the comments of the rows that went go with them.
    const baru = this.naskah.createNode(siapkan(isi, bidang), { flow: "daftar" in bidang });
    if (isSeq(simpul)) this.dibuang.push(...simpul.items);
    if (isScalar(simpul) && isScalar(baru)) {
      simpul.value = `${baru.value}${/\n*$/.exec(simpul.value)[0]}`;
      return simpul;
    }
    const { commentBefore, comment, spaceBefore } = simpul ?? {};
    return Object.assign(baru, { commentBefore, comment, spaceBefore });
  }

  // Take a key or a row out; the comment lines above it stay, above what follows.
  buang(wadah, nomor) {
    const [pergi] = wadah.items.splice(nomor, 1);
    const [atas, bawah] = [pergi, wadah.items[nomor]].map((satu) => satu?.key ?? satu);
    const { commentBefore: catatan, spaceBefore: jeda } = atas;
    atas.commentBefore = undefined;
    this.dibuang.push(pergi);
    if (bawah && catatan) {
      const antara = bawah.spaceBefore ? "\n" : "";
      bawah.commentBefore = `${catatan}${bawah.commentBefore ? `\n${antara}${bawah.commentBefore}` : antara}`;
      bawah.spaceBefore = jeda;
    } else if (bawah) {
      bawah.spaceBefore = nomor > 0 && (jeda || bawah.spaceBefore);
    } else if (catatan) {
      wadah.comment = [catatan, wadah.comment].filter(Boolean).join("\n").trimEnd();
    }
    return nomor;
  }
}

// A comment beside a value stands beside its key where the value now takes lines of its own.
function keKunci({ key, value }) {
  if (!isSeq(value) || value.flow || !value.comment) return;
  key.comment = value.comment;
  value.comment = undefined;
}

// Text of a file after the form: `asal` is how it was read, "" for a new file.
export function sunting(asal, isi, bidang) {
  const akar = { widget: "object", fields: bidang };
  const bersih = ringkas(isi, akar);
  return asal ? suntingTeks(asal, bersih, akar) : tulisBaru(bersih, akar);
}

function tulisBaru(isi, akar) {
  const naskah = new Document(siapkan(isi, akar), CARA);
  const teks = cetak(naskah);
  buktikanIsi(teks, naskah, isi, akar);
  return teks;
}

function suntingTeks(asal, isi, akar) {
  // Sveltia CMS takes the last line break away; a block of text may need it.
  const lama = asal.endsWith("\n") ? asal : `${asal}\n`;
  const naskah = uraikan(lama);
  const sepertiAsal = cetak(naskah, true) === lama;
  const penyunting = new Penyunting(naskah);
  penyunting.peta(naskah.contents, akar, isi);
  const teks = cetak(naskah, sepertiAsal);
  buktikanIsi(teks, naskah, isi, akar);
  buktikanLainnya(lama, teks, penyunting.dibuang, akar);
  return asal.endsWith("\n") ? teks : teks.trimEnd();
}
