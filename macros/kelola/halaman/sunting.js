// Change the text of a YAML file where its values changed, and nowhere else.
//
// The file is not written anew from the values: comments, order, quotes and line breaks would be lost.
// Each change is a piece of text put in the place of another; what is not named here stays as it was.

import { isMap, isSeq, stringify } from "./yaml/index.js";
import { bentuk, bidangButir, cari, nilai, nilaiButir, nilaiPeta, uraikan } from "./naskah.js";
import { padankan, senama } from "./padanan.js";
import { Suntingan } from "./suntingan.js";
import { GAYA, kosong, ringkas, siapkan, tulisButir, tuliskan } from "./tulisan.js";

const sama = (satu, dua) => JSON.stringify(satu) === JSON.stringify(dua);

class Penyunting extends Suntingan {
  peta(peta, bidang, baru) {
    if (peta.items.length === 0) throw new Error("Pemetaan kosong; ubah berkasnya langsung.");
    let sebelum = null;
    for (const satu of bidang.fields) {
      const pasangan = cari(peta, satu.name);
      const isi = baru[satu.name];
      if (pasangan) {
        this.pasangan(peta, pasangan, satu, isi);
        sebelum = pasangan;
      } else if (!kosong(isi)) {
        this.tambahKunci(peta, sebelum, satu, isi);
      }
    }
  }

  pasangan(peta, pasangan, bidang, baru) {
    const lama = nilai(pasangan.value, bidang);
    if (lama === undefined) return;
    const isi = ringkas(baru, bidang);
    if (sama(ringkas(lama, bidang), isi)) return;
    if (kosong(isi)) this.hapusPasangan(peta, pasangan);
    else if (isMap(pasangan.value) && bidang.widget === "object") this.peta(pasangan.value, bidang, isi);
    else if (isSeq(pasangan.value) && Array.isArray(isi) && !kosong(lama)) this.daftar(pasangan.value, bidang, isi);
    else this.gantiNilai(peta, pasangan, isi, bidang);
  }

  gantiNilai(peta, pasangan, isi, bidang) {
    const titik = this.teks.indexOf(":", pasangan.key.range[1]) + 1;
    const lekuk = peta.flow ? "" : " ".repeat(this.kolom(pasangan.key.range[0]));
    const teks = tuliskan(isi, bidang, { lama: pasangan.value, alir: peta.flow, lekuk });
    this.ganti(titik, this.ujungPasangan(pasangan), teks);
  }

  tambahKunci(peta, sebelum, bidang, isi) {
    const lekuk = peta.flow ? "" : " ".repeat(this.kolom(peta.items[0].key.range[0]));
    const teks = `${bidang.name}:${tuliskan(ringkas(isi, bidang), bidang, { alir: peta.flow, lekuk })}`;
    if (sebelum === null) {
      const awal = peta.items[0].key.range[0];
      this.ganti(awal, awal, peta.flow ? `${teks}, ` : `${teks}\n${lekuk}`);
    } else if (peta.flow) {
      const letak = this.ujungPasangan(sebelum);
      this.ganti(letak, letak, `, ${teks}`);
    } else {
      const letak = this.akhirBaris(this.ujungPasangan(sebelum));
      this.ganti(letak, letak, `\n${lekuk}${teks}`);
    }
  }

  hapusPasangan(peta, pasangan) {
    const nomor = peta.items.indexOf(pasangan);
    const [awal, akhir] = [pasangan.key.range[0], this.ujungPasangan(pasangan)];
    if (peta.items.length === 1) throw new Error("Isi terakhir sebuah pemetaan tidak dapat dikosongkan di sini.");
    if (peta.flow) {
      if (nomor > 0) this.ganti(this.ujungPasangan(peta.items[nomor - 1]), akhir, "");
      else this.ganti(awal, peta.items[1].key.range[0], "");
    } else if (nomor > 0) {
      this.ganti(this.akhirBaris(this.ujungPasangan(peta.items[nomor - 1])), this.akhirBaris(akhir), this.catatanAntara(peta, nomor));
    } else {
      this.ganti(awal, peta.items[1].key.range[0], "");
    }
  }

  // Comment lines between the key before and this one are kept when this one goes.
  catatanAntara(peta, nomor) {
    const dari = this.akhirBaris(this.ujungPasangan(peta.items[nomor - 1]));
    const sampai = this.awalBaris(peta.items[nomor].key.range[0]);
    return sampai > dari ? this.teks.slice(dari, sampai - 1) : "";
  }

  daftar(daftar, bidang, baru) {
    const lama = daftar.items.map((satu) => nilaiButir(satu, bidang));
    const butir = bidangButir(bidang);
    const bersih = lama.map((satu) => ringkas(satu, butir));
    const pasangan = padankan(bersih, baru);
    const tetap = new Set(pasangan.map(([a]) => a));
    if (tetap.size === 0) throw new Error("Semua isi daftar diganti sekaligus; ubah berkasnya langsung.");
    lama.forEach((_, nomor) => tetap.has(nomor) || this.hapusButir(daftar, nomor));
    const asal = new Map(pasangan.map(([a, b]) => [b, a]));
    const hilang = bersih.filter((_, nomor) => !tetap.has(nomor));
    // A row that moved would leave its comments behind.
    if (hilang.some((satu) => baru.some((isi, nomor) => !asal.has(nomor) && senama(satu, isi)))) {
      throw new Error("Urutan baris tidak dapat diubah di sini; ubah berkasnya langsung.");
    }
    let sebelum = -1;
    baru.forEach((isi, nomor) => {
      if (!asal.has(nomor)) {
        this.tambahButir(daftar, sebelum, butir, isi);
        return;
      }
      sebelum = asal.get(nomor);
      if (!sama(bersih[sebelum], isi)) this.butir(daftar.items[sebelum], butir, isi, daftar);
    });
  }

  butir(simpul, bidang, isi, daftar) {
    if (isMap(simpul) && bidang.widget === "object") {
      this.peta(simpul, bidang, isi);
      return;
    }
    const lekuk = daftar.flow ? "" : " ".repeat(this.kolom(this.awalButir(simpul)));
    const teks = tuliskan(isi, bidang, { lama: simpul, alir: daftar.flow, lekuk });
    this.ganti(simpul.range[0], this.ujung(simpul), teks.trimStart());
  }

  // The dash of an item, or the item itself within brackets.
  awalButir(simpul) {
    let letak = simpul.range[0];
    while (letak > 0 && " \t".includes(this.teks[letak - 1])) letak -= 1;
    if (this.teks[letak - 1] !== "-") throw new Error("Susunan daftar ini tidak dikenali; ubah berkasnya langsung.");
    return letak - 1;
  }

  hapusButir(daftar, nomor) {
    const simpul = daftar.items[nomor];
    if (daftar.flow) {
      if (nomor > 0) this.ganti(this.ujung(daftar.items[nomor - 1]), this.ujung(simpul), "");
      else this.ganti(simpul.range[0], daftar.items[1].range[0], "");
      return;
    }
    const awal = this.awalBaris(this.awalButir(simpul));
    this.ganti(awal, Math.min(this.akhirBaris(this.ujung(simpul)) + 1, this.teks.length), "");
  }

  tambahButir(daftar, sebelum, bidang, isi) {
    const tetangga = daftar.items[Math.max(sebelum, 0)];
    if (daftar.flow) {
      const teks = tuliskan(isi, bidang, { alir: true, lekuk: "" }).trim();
      const letak = sebelum < 0 ? tetangga.range[0] : this.ujung(tetangga);
      this.ganti(letak, letak, sebelum < 0 ? `${teks}, ` : `, ${teks}`);
      return;
    }
    const lekuk = " ".repeat(this.kolom(this.awalButir(tetangga)));
    const teks = `${lekuk}- ${tulisButir(isi, bidang, lekuk, tetangga)}`;
    const letak = sebelum < 0 ? this.awalBaris(this.awalButir(tetangga)) : this.akhirBaris(this.ujung(tetangga));
    this.ganti(letak, letak, sebelum < 0 ? `${teks}\n` : `\n${teks}`);
  }
}

// Text of a file after the form: `asal` is how it was read, "" for a new file.
export function sunting(asal, isi, bidang) {
  const akar = { widget: "object", fields: bidang };
  const bersih = ringkas(isi, akar);
  const teks = asal ? suntingTeks(asal, bersih, akar) : stringify(siapkan(bersih, akar), GAYA);
  // The proof: read again, the file says what the form says, a mapping where it says a mapping.
  // Otherwise nothing is saved.
  const terbaca = ringkas(nilaiPeta(uraikan(teks).contents, bidang), akar);
  if (bentuk(terbaca) !== bentuk(bersih)) throw new Error("Perubahan ini tidak dapat ditulis tanpa merusak berkas; tidak disimpan.");
  return teks;
}

function suntingTeks(asal, isi, akar) {
  const penyunting = new Penyunting(asal);
  penyunting.peta(uraikan(asal).contents, akar, isi);
  return penyunting.hasil();
}
