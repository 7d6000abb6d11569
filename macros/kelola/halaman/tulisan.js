// Write a value as a person would: in the quotes and the braces of what stood there or stands beside.

import { Scalar, isMap, isScalar, stringify } from "./yaml/index.js";
import { bidangButir, uraikan } from "./naskah.js";

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
  const simpul = siapkan(isi, isScalar(lama) ? lama.type : undefined, alir);
  const teks = stringify({ k: simpul }, gaya).trimEnd();
  const dalam = alir ? teks.slice("{k:".length, -1) : teks.slice("k:".length);
  return dalam.replaceAll("\n", `\n${lekuk}`);
}

function siapkan(isi, gayaLama, alir) {
  if (typeof isi !== "string") return isi;
  if (/^\{.*\}$/s.test(isi)) return sebagaiPeta(isi);
  const skalar = new Scalar(isi);
  if (!BUKAN_KUTIP.has(gayaLama) && !(alir && /^BLOCK/.test(gayaLama))) skalar.type = gayaLama;
  return skalar;
}

// A cell that says why it is blank is typed as `{kosong: …}` and written so.
function sebagaiPeta(isi) {
  const peta = uraikan(isi).contents;
  peta.flow = true;
  return peta;
}
