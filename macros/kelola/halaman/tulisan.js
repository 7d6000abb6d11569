// Make YAML of what stands in the form: the values without what is blank, and the nodes for new ones.

import { Scalar } from "./yaml/index.js";
import { periksaHuruf } from "./huruf.js";
import { bacaSusunan, bersusun, bidangButir, bidangDaftar, tanpaTanda } from "./naskah.js";

export function kosong(isi) {
  if (isi === undefined || isi === null || isi === "") return true;
  if (Array.isArray(isi)) return isi.every(kosong);
  return typeof isi === "object" && Object.values(isi).every(kosong);
}

// The values without what is blank, in the order of the fields: what a person would write.
export function ringkas(isi, bidang) {
  if (Array.isArray(isi)) {
    const butir = bidangButir(bidang);
    return isi.map((satu) => ringkas(satu, butir)).filter((satu) => !kosong(satu));
  }
  if (isi === null || typeof isi !== "object") return String(isi ?? "").trim();
  const isian = (bidang.fields ?? []).filter(({ name }) => !kosong(isi[name]));
  return Object.fromEntries(isian.map((satu) => [satu.name, ringkas(isi[satu.name], satu)]));
}

// The values as YAML nodes, at whatever depth: a cell typed as `{…}` is a mapping everywhere.
export function siapkan(isi, bidang) {
  if (Array.isArray(isi)) return isi.map((satu) => siapkan(satu, bidangButir(bidang)));
  if (hanyaDaftar(isi, bidang)) return siapkan(isi[bidang.daftar], bidangDaftar(bidang));
  if (typeof isi === "object") {
    const isian = bidang.fields.filter(({ name }) => name in isi);
    return Object.fromEntries(isian.map((satu) => [satu.name, siapkan(isi[satu.name], satu)]));
  }
  periksaHuruf(isi, bidang);
  return bersusun(isi) ? sebagaiPeta(isi, bidang) : new Scalar(tanpaTanda(isi));
}

// Tell whether a list stands in place of its mapping: always, unless the cell says why it is blank.
export function hanyaDaftar(isi, bidang) {
  if (!bidang.daftar || !(bidang.daftar in isi)) return false;
  if (Object.keys(isi).length > 1) throw new Error(`Isian “${bidang.label ?? bidang.name}”: isi butirnya atau sebab kosongnya, tidak keduanya.`);
  return true;
}

// A cell that says why it is blank is typed as `{kosong: …}` and written so, where its kind allows.
function sebagaiPeta(isi, bidang) {
  if (!bidang.susunan) {
    throw new Error(`Isian “${bidang.label ?? bidang.name}” berupa teks biasa; jangan mulai dengan kurung kurawal.`);
  }
  const peta = bacaSusunan(isi);
  if (peta === null) throw new Error(`Isian “${bidang.label ?? bidang.name}” keliru; periksa kurung kurawal, titik dua, dan koma.`);
  return peta;
}
