// Filters and sorting of the table of all rows. Without this script the whole
// table stands there in the order of the papers. The view lives in the address,
// so that it can be sent to someone.

const formulir = document.getElementById("jelajah");
const isian = formulir ? [...formulir.querySelectorAll("[name]")] : [];
const badan = document.querySelector("#semua-baris tbody");
const judul = [...document.querySelectorAll("#semua-baris thead th")];
const jumlah = document.getElementById("jelajah-jumlah");
const judulTabel = document.querySelector("#semua-baris caption");
const judulAsli = judulTabel?.textContent;
const asli = badan ? [...badan.rows] : [];
// A cell that does not apply to its kind of row: nobody searches for it, and it sorts as blank.
const berisi = (sel) => !sel.classList.contains("sel-hampa");
const kata = new Map(asli.map((baris) => [baris, [...baris.cells].filter(berisi).map((sel) => sel.textContent).join(" ").toLowerCase()]));
const banding = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

function tampilkan() {
  const terisi = isian.filter((satu) => satu.value.trim());
  let terlihat = 0;
  for (const baris of asli) {
    baris.hidden = !terisi.every(({ name: nama, value: nilai }) => nama === "kata"
      ? nilai.toLowerCase().trim().split(/\s+/).every((satu) => kata.get(baris).includes(satu))
      : baris.dataset[nama] === nilai);
    if (!baris.hidden) terlihat += 1;
  }
  jumlah.textContent = `${terlihat} dari ${asli.length} baris ditampilkan`;
  // The table is named by what it shows, or one would hear 122 rows and find 24.
  lipat(terisi.length === 0);
  judulTabel.textContent = terlihat === asli.length ? judulAsli : `${terlihat} dari ${judulAsli}`;
}

// A phone shows the first rows until it is asked for more; paper and wide screens show all.
const SEKALI = 20;
const lagi = document.createElement("button");
lagi.type = "button";
lagi.className = "tombol jelajah-lagi";
lagi.addEventListener("click", () => {
  const berikut = badan.rows[SEKALI];
  lipat(false);
  berikut.querySelector("a")?.focus();
});

function lipat(pendek) {
  [...badan.rows].forEach((baris, i) => baris.classList.toggle("baris-terlipat", pendek && i >= SEKALI));
  lagi.hidden = !pendek || asli.length <= SEKALI;
  lagi.textContent = `Tampilkan ${asli.length - SEKALI} baris lagi`;
}

// A column with figures is sorted by them; what has no figure there counts as blank.
const berangka = judul.map((_, kolom) => asli.some((baris) => baris.cells[kolom].dataset.urut));

function nilai(baris, kolom) {
  const sel = baris.cells[kolom];
  if (!berisi(sel)) return "";
  return berangka[kolom] ? sel.dataset.urut : sel.textContent.trim();
}

// Ascending, descending, then the order of the papers again; blanks stay last.
function urutkan(kolom, arah) {
  const baris = arah === "none" ? asli : [...asli].sort((kiri, kanan) => {
    const [a, b] = [nilai(kiri, kolom), nilai(kanan, kolom)];
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    const beda = berangka[kolom] ? a - b : banding.compare(a, b);
    return arah === "descending" ? -beda : beda;
  });
  badan.append(...baris);
  lipat(!lagi.hidden);
  judul.forEach((th, i) => {
    if (i === kolom && arah !== "none") th.setAttribute("aria-sort", arah);
    else th.removeAttribute("aria-sort");
  });
}

function catat() {
  const alamat = new URL(location.href);
  alamat.search = new URLSearchParams(isian.filter((satu) => satu.value.trim()).map((satu) => [satu.name, satu.value]));
  const diurut = judul.findIndex((th) => th.hasAttribute("aria-sort"));
  if (diurut >= 0) alamat.searchParams.set("urut", `${diurut}-${judul[diurut].getAttribute("aria-sort")}`);
  history.replaceState(null, "", alamat);
}

function pasangTombol(th, kolom) {
  const tombol = document.createElement("button");
  tombol.type = "button";
  tombol.className = "urut";
  tombol.append(...th.childNodes);
  tombol.addEventListener("click", () => {
    const kini = th.getAttribute("aria-sort");
    urutkan(kolom, kini === "ascending" ? "descending" : kini === "descending" ? "none" : "ascending");
    catat();
  });
  th.append(tombol);
}

if (formulir && badan) {
  formulir.hidden = false;
  badan.closest(".gulung").after(lagi);
  judul.forEach(pasangTombol);
  const diminta = new URLSearchParams(location.search);
  for (const satu of isian) {
    const isi = diminta.get(satu.name);
    if (isi !== null && (satu.name === "kata" || [...satu.options].some((o) => o.value === isi))) satu.value = isi;
  }
  const [kolom, arah] = (diminta.get("urut") ?? "").split("-");
  if (judul[kolom] && ["ascending", "descending"].includes(arah)) urutkan(Number(kolom), arah);
  tampilkan();
  formulir.addEventListener("input", () => {
    tampilkan();
    catat();
  });
}
