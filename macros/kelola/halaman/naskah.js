// Say what the form shows of a YAML file of data/: every scalar as the text that stands there.
//
// Where the form has one line for a cell and the file has a mapping, the line shows the mapping's text.

import { isAlias, isMap, isScalar, isSeq, parseDocument, stringify } from "./yaml/index.js";

// One line of YAML for a mapping or a list, as a person would write it in a cell.
export function sebaris(simpul) {
  const baris = stringify(simpul.toJSON(), {
    schema: "failsafe", collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0,
  });
  return baris.trim().replace(/\s*\n\s*/g, " ");
}

// A line that begins with `{` stands for a mapping. Text that begins so is shown in quotes of its own:
// then the line alone says which of the two stands in the file, and so does a line that was typed.
const SEPERTI_SUSUNAN = /^"*\{/;
export const bersusun = (baris) => baris.startsWith("{");
export const bertanda = (teks) => (SEPERTI_SUSUNAN.test(teks) ? `"${teks}"` : teks);
export const tanpaTanda = (baris) => (/^"+\{.*"$/s.test(baris) ? baris.slice(1, -1) : baris);

// The mapping that a line says, null where it says none.
export function bacaSusunan(baris) {
  const naskah = parseDocument(baris, { schema: "failsafe" });
  const peta = naskah.contents;
  return naskah.errors.length === 0 && isMap(peta) && peta.flow ? peta : null;
}

// The values as one text in which two ways of writing the same mapping are equal.
export function bentuk(isi) {
  return JSON.stringify(isi, (_, satu) => {
    const peta = typeof satu === "string" && bersusun(satu) ? bacaSusunan(satu) : null;
    return peta ? sebaris(peta) : satu;
  });
}

// `undefined` where the form cannot hold what stands there: then it is never touched.
export function nilai(simpul, bidang) {
  if (simpul === null || simpul === undefined) return "";
  if (isAlias(simpul)) return undefined;
  if (isSeq(simpul) && bidang.daftar) return { [bidang.daftar]: nilaiDaftar(simpul, bidangDaftar(bidang)) };
  if (bidang.widget === "object") return isMap(simpul) ? nilaiPeta(simpul, bidang.fields) : undefined;
  if (bidang.widget === "list" || bidang.multiple) return nilaiDaftar(simpul, bidang);
  return isScalar(simpul) ? bertanda(String(simpul.value ?? "")) : sebaris(simpul);
}

export function nilaiPeta(peta, daftarBidang) {
  const hasil = {};
  for (const bidang of daftarBidang) {
    const pasangan = peta.items.find((satu) => namaKunci(satu) === bidang.name);
    const isi = pasangan === undefined ? undefined : nilai(pasangan.value, bidang);
    if (isi !== undefined) hasil[bidang.name] = isi;
  }
  return hasil;
}

export const namaKunci = (pasangan) => String(pasangan.key?.value);

function nilaiDaftar(simpul, bidang) {
  if (!isSeq(simpul)) return undefined;
  const butir = simpul.items.map((satu) => nilaiButir(satu, bidang));
  return butir.includes(undefined) ? undefined : butir;
}

// An item is a mapping where the form lists fields, one line of text elsewhere.
export function nilaiButir(simpul, bidang) {
  return nilai(simpul, bidangButir(bidang));
}

// The field of the list that may stand in the file in place of a mapping; the field itself elsewhere.
export const bidangDaftar = (bidang) => bidang.fields?.find(({ name }) => name === bidang.daftar) ?? bidang;

export function bidangButir(bidang) {
  if (bidang.fields) return { widget: "object", fields: bidang.fields };
  return bidang.field ?? { widget: "string" };
}
