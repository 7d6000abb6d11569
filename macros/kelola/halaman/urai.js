// Read a YAML file of data/ into nodes, each with the comments that are its own.
//
// YAML's own typing would change figures (010, 1.000, NO), so the failsafe schema is used: all is text.

import { Composer, LineCounter, Parser, isCollection, isMap, isScalar, isSeq, visit } from "./yaml/index.js";
import { TAG, tandai } from "./cetak.js";

export const CARA = { schema: "failsafe", customTags: TAG, keepSourceTokens: true };

export function uraikan(teks) {
  const baris = new LineCounter();
  const bagian = [...new Parser(baris.addNewLine).parse(teks)];
  for (const { value } of bagian) keluarkan(value);
  const [naskah, lagi] = new Composer(CARA).compose(bagian, true, teks.length);
  const [galat] = naskah.errors;
  if (galat) throw new Error(`Baris ${baris.linePos(galat.pos[0]).line} bukan YAML: ${galat.message}`);
  if (lagi || (naskah.contents !== null && !isMap(naskah.contents))) throw new Error("Berkas ini bukan pemetaan YAML.");
  visit(naskah, { Node: diSamping, Pair: diBawahKunci });
  diUjung(naskah, teks);
  return naskah;
}

// The parser leaves every comment below a list within it where only the first is indented so far.
// Return those that stand further left; above, each is put where it belongs.
function keluarkan({ type, items, indent } = {}) {
  if (type !== "block-map" && type !== "block-seq") return [];
  for (let nomor = 0; nomor < items.length; nomor += 1) {
    const keluar = keluarkan(items[nomor].value);
    if (keluar.length > 0 && nomor + 1 === items.length) items.push({ start: [] });
    items[nomor + 1]?.start.unshift(...keluar);
  }
  const { key, sep, value, start } = items.at(-1);
  if (key || sep || value) return [];
  const letak = start.findIndex((satu) => satu.type === "comment" && satu.indent < indent);
  if (letak < 0) return [];
  // With the blank lines before it: all that follows the line of the comment above.
  const atas = start.findLastIndex((satu, nomor) => nomor < letak && satu.type === "comment");
  return start.splice(atas < 0 ? 0 : atas + 2);
}

function diSamping(_, simpul) {
  if (isScalar(simpul) || simpul.flow) simpul.comment = tandai(simpul.comment);
}

// Beside a key is beside it, not above its lines; above the first row of a list is that row's.
function diBawahKunci(_, { key, value, srcToken: { sep = [] } = {} }) {
  if (!isCollection(value) || value.flow || !value.commentBefore) return;
  const [sebaris] = value.commentBefore.split("\n");
  if (sep.slice(0, sep.findIndex(({ type }) => type === "newline")).some(({ type }) => type === "comment")) {
    key.comment = sebaris;
    value.commentBefore = value.commentBefore.slice(sebaris.length + 1);
  }
  const [awal] = value.items;
  if (!isSeq(value) || !value.commentBefore || !awal) return;
  awal.commentBefore = [value.commentBefore, awal.commentBefore].filter(Boolean).join("\n");
  value.commentBefore = undefined;
}

// The library sets the comments at the end of a file apart, whether they stood so or not.
function diUjung(naskah, teks) {
  const { comment, contents, directives } = naskah;
  if (!comment || !isMap(contents) || contents.flow || directives.docEnd) return;
  const jeda = /(?:^(?:#.*)?\n)*(?![^])/m.exec(teks)[0].startsWith("\n") ? "\n" : "";
  contents.comment = [contents.comment, jeda + comment].filter(Boolean).join("\n");
  naskah.comment = null;
}
