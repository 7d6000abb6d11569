// Write a value as a person would: in the quotes and the braces of what stood there or stands beside.

import { Scalar, isMap, isScalar, stringify } from "./yaml/index.js";
import { periksaHuruf } from "./huruf.js";
import { bacaSusunan, bersusun, bidangButir, tanpaTanda } from "./naskah.js";

export const GAYA = { schema: "failsafe", lineWidth: 0, indentSeq: true, flowCollectionPadding: false };

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

// An item is written as its neighbour is: within braces, or key by key.
export function tulisButir(isi, bidang, lekuk, tetangga) {
  const alir = isMap(tetangga) && tetangga.flow;
  if (alir || typeof isi !== "object") return tuliskan(isi, bidang, { alir, lekuk }).trim();
  return tuliskan(isi, bidang, { lekuk }).trimStart();
}

const BUKAN_KUTIP = new Set([undefined, Scalar.PLAIN]);

// A value as it stands after its key's colon, with the space or the line break before it.
export function tuliskan(isi, bidang, { lama, alir = false, lekuk }) {
  const gaya = { ...GAYA, ...(alir ? { collectionStyle: "flow" } : {}) };
  const simpul = siapkan(isi, bidang, isScalar(lama) ? lama.type : undefined, alir);
  const teks = stringify({ k: simpul }, gaya).trimEnd();
  const dalam = alir ? teks.slice("{k:".length, -1) : teks.slice("k:".length);
  return dalam.replaceAll("\n", `\n${lekuk}`);
}

// The values as YAML nodes, at whatever depth: a cell typed as `{…}` is a mapping everywhere.
export function siapkan(isi, bidang, gayaLama, alir) {
  if (Array.isArray(isi)) return isi.map((satu) => siapkan(satu, bidangButir(bidang), undefined, alir));
  if (typeof isi === "object") {
    const isian = bidang.fields.filter(({ name }) => name in isi);
    return Object.fromEntries(isian.map((satu) => [satu.name, siapkan(isi[satu.name], satu, undefined, alir)]));
  }
  periksaHuruf(isi, bidang);
  if (bersusun(isi)) return sebagaiPeta(isi, bidang);
  const skalar = new Scalar(tanpaTanda(isi));
  if (!BUKAN_KUTIP.has(gayaLama) && !(alir && /^BLOCK/.test(gayaLama))) skalar.type = gayaLama;
  return skalar;
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
