// Search page. The index is loaded only here, and only when there is a word
// to look for; all text from it enters the page as text, never as HTML.

const INDEKS = new URL("../../pagefind/", import.meta.url);
const AKAR = new URL("../../", import.meta.url);
const SEKALI = 15; // results drawn at a time
const PANJANG = 110; // characters of a row's text in a result
const BARIS = new Set(["tr", "li", "th", "td", "dt", "article", "section", "p"]); // what carries the id of a row
const JEDA = 220; // ms of rest before a typed word is searched

const masukan = document.getElementById("cari-kata");
const hasil = document.getElementById("cari-hasil");
let pesan = document.getElementById("cari-pesan");
let mesin; // promise of the Pagefind module
let urutan = 0; // number of the newest search; older answers are dropped

function siapkanMesin() {
  mesin ??= import(new URL("pagefind.js", INDEKS).href).then(async (modul) => {
    await modul.options({ baseUrl: AKAR.pathname, excerptLength: 28 });
    await modul.init();
    return modul;
  }).catch((galat) => {
    mesin = undefined; // the next attempt may succeed
    throw galat;
  });
  return mesin;
}

function teks(html) {
  // Inside a <p> the spaces beside a hit survive; a parsed document runs nothing.
  return new DOMParser().parseFromString(`<p>${html}`, "text/html").body.textContent;
}

function cuplikan(html) {
  const p = document.createElement("p");
  // Pagefind marks hits with <mark>; odd pieces of the split are the hits.
  String(html).split(/<\/?mark>/).forEach((bagian, i) => {
    if (i % 2 === 0) return p.append(teks(bagian));
    const tanda = document.createElement("mark");
    tanda.textContent = teks(bagian);
    p.append(tanda);
  });
  return p;
}

function tautan(judul, alamat) {
  const a = document.createElement("a");
  const tujuan = new URL(alamat, location.href);
  a.href = tujuan.origin === location.origin ? tujuan.href : "#";
  a.textContent = judul || tujuan.pathname;
  return a;
}

// A page may hold many rows. Each hit belongs to the nearest place above it
// that has an address; the places with the most of the words come first.
function bagianCocok(data) {
  const tempat = data.anchors.filter((a) => BARIS.has(a.element));
  const kata = data.content.split(/\s+/);
  const hitungan = new Map();
  for (const { location: letak, weight, balanced_score: nilai } of data.weighted_locations) {
    let dekat;
    for (const a of tempat) {
      if (a.location > letak) break;
      dekat = a;
    }
    if (!dekat) continue;
    const [jumlah, pertama] = hitungan.get(dekat) ?? [0, letak];
    hitungan.set(dekat, [jumlah + weight * nilai, pertama]);
  }
  return [...hitungan]
    .sort(([a, [nilaiA]], [b, [nilaiB]]) => nilaiB - nilaiA || a.location - b.location)
    .slice(0, 3)
    .map(([a, [, pertama]]) => {
      // Begin near the hit where the row is long, otherwise at its first word.
      const awal = pertama - a.location > 12 ? pertama - 5 : a.location;
      const berikut = tempat.find((b) => b.location > a.location)?.location;
      const isi = ringkas(kata.slice(awal, berikut).join(" "));
      return { title: awal > a.location ? `…${isi}` : isi, url: `${data.url}#${a.id}` };
    });
}

function ringkas(bersih) {
  return bersih.length > PANJANG ? `${bersih.slice(0, PANJANG).replace(/\s\S*$/, "")}…` : bersih;
}

function butir(data) {
  const li = document.createElement("li");
  const judul = document.createElement("h2");
  judul.append(tautan(data.meta.title, data.url));
  li.append(judul, cuplikan(data.excerpt));
  const bagian = bagianCocok(data);
  if (bagian.length) {
    const daftar = document.createElement("ul");
    daftar.append(...bagian.map((b) => {
      const anak = document.createElement("li");
      anak.append(tautan(b.title, b.url));
      return anak;
    }));
    li.append(daftar);
  }
  return li;
}

async function gambar(temuan, dari, nomor) {
  const data = await Promise.all(temuan.slice(dari, dari + SEKALI).map((t) => t.data()));
  if (nomor !== urutan) return;
  const baru = data.map(butir);
  hasil.append(...baru);
  if (dari) baru[0]?.querySelector("a").focus();
  if (dari + SEKALI >= temuan.length) return;
  const lagi = document.createElement("li");
  const tombol = document.createElement("button");
  tombol.type = "button";
  tombol.className = "tombol";
  tombol.textContent = `Tampilkan lagi (${temuan.length - dari - SEKALI} hasil)`;
  tombol.addEventListener("click", () => {
    lagi.remove();
    gambar(temuan, dari + SEKALI, nomor);
  });
  lagi.append(tombol);
  hasil.append(lagi);
}

async function cari(kata) {
  const nomor = ++urutan;
  kata = kata.trim();
  const alamat = new URL(location.href);
  if (kata) alamat.searchParams.set("q", kata);
  else alamat.searchParams.delete("q");
  history.replaceState(null, "", alamat);
  if (!kata) {
    hasil.replaceChildren();
    pesan.textContent = "";
    return;
  }
  pesan.textContent = "Mencari…";
  try {
    const { results } = await (await siapkanMesin()).search(kata);
    if (nomor !== urutan) return;
    hasil.replaceChildren();
    pesan.textContent = results.length
      ? `${results.length} halaman memuat “${kata}”.`
      : `Tidak ada halaman yang memuat “${kata}”. Coba kata lain atau kata yang lebih pendek.`;
    await gambar(results, 0, nomor);
  } catch {
    if (nomor !== urutan) return;
    hasil.replaceChildren();
    pesan.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan internet lalu coba lagi, atau telusuri lewat menu.";
  }
}

if (masukan && hasil) {
  if (!pesan) {
    pesan = document.createElement("p");
    pesan.id = "cari-pesan";
    pesan.className = "cari__pesan";
    pesan.setAttribute("role", "status");
    hasil.before(pesan);
  }
  let tunggu;
  masukan.addEventListener("input", () => {
    clearTimeout(tunggu);
    tunggu = setTimeout(cari, JEDA, masukan.value);
  });
  masukan.form?.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    clearTimeout(tunggu);
    cari(masukan.value);
  });
  const awal = new URLSearchParams(location.search).get("q");
  if (awal) {
    masukan.value = awal;
    cari(awal);
  }
}
