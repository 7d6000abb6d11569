// The words of this site: loaded once, when something is searched.

import { asal } from "./akar.js";

const KATA = /[\p{L}\p{N}_]+(?:[-.,'’][\p{L}\p{N}_]+)*/gu; // as _KATA in search.py

export function pecah(teks) {
  return teks.toLowerCase().match(KATA) ?? [];
}

// The forms under which a word is compared: 43.644.000, 43,644,000 and
// Rp43.644.000 are one amount, 87,5 and 87.50 one figure; the parts of
// "e-government" count as well as the whole, and a hyphen may be a line's end.
export function kunci(kata) {
  const angka = kata.replace(/^rp(?=\d)/, "");
  if (/^\d{1,3}([.,]\d{3})+$/.test(angka)) return [angka.replace(/\D/g, "")];
  if (/^\d+[.,]\d+$/.test(angka)) return [angka.replace(",", ".").replace(/0+$/, "").replace(/\.$/, "")];
  if (!/[-.,'’]/.test(angka)) return [angka];
  const bagian = angka.split(/[-.,'’]/).filter((satu) => /^\p{L}{2,}$/u.test(satu));
  return [...new Set([angka, ...bagian, angka.replace(/-/g, "")])];
}

export async function muatKosakata(alamat) {
  const jawaban = await fetch(alamat);
  if (!jawaban.ok) throw new Error(`${jawaban.status} ${alamat}`);
  const isi = await jawaban.json();
  const bentuk = new Map(); // key -> the forms that Pagefind knows
  const halaman = new Map(); // key -> pages that hold it
  const keluarga = new Map(); // rest without affixes -> keys
  for (const butir of isi.kata.split(" ")) {
    const batas = butir.lastIndexOf(":");
    const kata = butir.slice(0, batas);
    for (const satu of kunci(kata)) {
      if (!bentuk.has(satu)) bentuk.set(satu, new Set());
      bentuk.get(satu).add(kata);
      halaman.set(satu, (halaman.get(satu) ?? 0) + Number(butir.slice(batas + 1)));
    }
  }
  for (const satu of bentuk.keys()) {
    for (const akar of asal(satu)) {
      if (!keluarga.has(akar)) keluarga.set(akar, new Set());
      keluarga.get(akar).add(satu);
    }
  }
  const singkatan = isi.singkatan.map(([pendek, panjang]) => [pecah(pendek), pecah(panjang)]);
  return { jumlahHalaman: isi.halaman, bentuk, halaman, keluarga, singkatan };
}

export function sekeluarga(kosakata, kata) {
  const semua = new Set(asal(kata).flatMap((akar) => [...(kosakata.keluarga.get(akar) ?? [])]));
  semua.delete(kata);
  return [...semua];
}
