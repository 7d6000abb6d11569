// Print a YAML document in the one form that `rapikan` writes, and what nobody changed as it was written.

import { Scalar, stringify } from "./yaml/index.js";

// With `asli`, scalars that were not changed keep their very letters (folded text, escapes).
export const cetak = (naskah, asli = false) => naskah.toString({
  lineWidth: 0, indentSeq: true, flowCollectionPadding: false, commentString: tulisCatatan, asli,
});

export const TAG = (daftar) => daftar.map((tag) => (tag.tag.endsWith(":str") ? { ...tag, stringify: skalar(tag) } : tag));

const skalar = (tag) => (simpul, ctx, adaCatatan, adaSisa) => {
  const { srcToken, source, value } = simpul;
  const tetap = srcToken && source === value;
  if (tetap && ctx.options.asli) {
    if (simpul.comment && srcToken.props) adaCatatan?.();
    return tulisanAsli(srcToken);
  }
  const tulisan = tetap ? simpul : { ...simpul, type: gaya(simpul, ctx.inFlow) };
  return tag.stringify(tulisan, ctx, adaCatatan, adaSisa);
};

// A block of text (| or >) has its head apart, and ends with a line break that its neighbour writes.
function tulisanAsli({ props = [], source }) {
  const kepala = props.map((satu) => satu.source).join("");
  return kepala ? `${kepala}${source}`.replace(/\n$/, "") : source;
}

const BERKUTIP = new Set([Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE]);
const dikutip = (teks, skema) => /^["']/.test(stringify(teks, { lineWidth: 0, ...skema }));
const harusDikutip = (teks, dalamKurung) =>
  dikutip(teks, { schema: "failsafe" }) || /^(---|\.\.\.)/.test(teks) || (dalamKurung && /[:?,[\]{}]/.test(teks));
// What another reader of YAML would take for a number, a day or a yes.
const bukanTeks = (teks) => dikutip(teks, { schema: "yaml-1.1", compat: "core" });

// Quotes where the text needs them, and where they stood without need; else as it was.
function gaya({ type, value, source, srcToken }, dalamKurung) {
  const berkutip = BERKUTIP.has(type);
  if (type?.startsWith("BLOCK") || (!berkutip && value.includes("\n"))) return type;
  if (berkutip && srcToken && !harusDikutip(source, dalamKurung) && !bukanTeks(source)) return type;
  if (!harusDikutip(value, dalamKurung) && !(berkutip && bukanTeks(value))) return Scalar.PLAIN;
  return /["\\]/.test(value) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}

// A comment beside a value or a key stands two spaces away; this letter marks it.
const SAMPING = "\0";
export const tanpaSamping = (catatan) => catatan.replace(SAMPING, "");
const tulisCatatan = (catatan) =>
  catatan.startsWith(SAMPING) ? ` #${catatan.slice(1)}` : catatan.replace(/^(?!$)(?: $)?/gm, "#");
export const tandai = (catatan) => (catatan && !catatan.includes("\n") ? SAMPING + catatan : catatan);
