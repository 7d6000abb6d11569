// What the frame gains with JavaScript; every page is whole without it.

const akar = document.documentElement;
const KUNCI = "tema";
const TEMA = [
  ["", "ikut perangkat", "M4 5h16v11H4zM8 20h8M12 16v4"],
  ["terang", "terang", "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2"],
  ["gelap", "gelap", "M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5z"],
];

function tersimpan() {
  // Storage may be forbidden; the device's own setting is then kept.
  try { return localStorage.getItem(KUNCI) || ""; } catch { return ""; }
}

function simpan(nilai) {
  try {
    if (nilai) localStorage.setItem(KUNCI, nilai);
    else localStorage.removeItem(KUNCI);
  } catch { /* the choice then lasts for this page only */ }
}

function pasangTema(tempat) {
  const tombol = document.createElement("button");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const jalur = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.append(jalur);
  tombol.type = "button";
  tombol.append(svg);
  let kini = Math.max(0, TEMA.findIndex(([nilai]) => nilai === tersimpan()));

  function terapkan() {
    const [nilai, kata, bentuk] = TEMA[kini];
    const lanjut = TEMA[(kini + 1) % TEMA.length][1];
    if (nilai) akar.dataset.tema = nilai;
    else delete akar.dataset.tema;
    jalur.setAttribute("d", bentuk);
    tombol.setAttribute("aria-label", `Tema: ${kata}. Ganti ke ${lanjut}`);
    tombol.title = `Tema: ${kata}`;
  }

  tombol.addEventListener("click", () => {
    kini = (kini + 1) % TEMA.length;
    simpan(TEMA[kini][0]);
    terapkan();
  });
  terapkan();
  tempat.append(tombol);
}

const tempat = document.querySelector("[data-tempat-tema]");
if (tempat) pasangTema(tempat);

// The list "Di halaman ini" has its own column on wide screens: open it there,
// unless a very wide table takes that column's room.
const lebar = matchMedia("(min-width: 72em)");
const daftar = document.querySelector("[data-buka-di-layar-lebar]");
function sesuaikan() {
  if (daftar) daftar.open = lebar.matches && !document.querySelector(".tabel--lebar");
  // A menu left open while the screen turns wide would float over the page.
  const menu = document.getElementById("menu-utama");
  if (menu && menu.hidePopover && menu.matches(":popover-open")) menu.hidePopover();
}
sesuaikan();
lebar.addEventListener("change", sesuaikan);

// Tab that leaves the open menu closes it: the focus would else go on behind it, unseen.
const laci = document.getElementById("menu-utama");
if (laci && laci.hidePopover) {
  laci.addEventListener("focusout", ({ relatedTarget: ke }) => {
    if (ke && !laci.contains(ke) && laci.matches(":popover-open")) laci.hidePopover();
  });
}

// A table full of links is one stop for Tab until Enter goes in, and Escape comes out again.
// A screen reader reads and follows its links as before; so does a mouse or a finger.
const BANYAK = 12; // links
const ISIAN = ":is(tbody, tfoot) :is(a[href], summary):not(.kutip *)";

function pasangPintu(wadah) {
  const isi = () => [...wadah.querySelectorAll(ISIAN)];
  const buka = () => { for (const satu of isi()) satu.removeAttribute("tabindex"); };
  const tutup = () => { for (const satu of isi()) satu.tabIndex = -1; };
  const petunjuk = `${isi().length} tautan. Enter: masuk. Escape: keluar.`;
  wadah.setAttribute("aria-description", petunjuk);
  wadah.dataset.pintu = petunjuk;
  wadah.addEventListener("keydown", (peristiwa) => {
    if (peristiwa.key === "Enter" && peristiwa.target === wadah) {
      buka();
      isi().find((satu) => satu.checkVisibility())?.focus();
      peristiwa.preventDefault();
    } else if (peristiwa.key === "Escape" && peristiwa.target !== wadah && !wadah.querySelector(":popover-open")) {
      wadah.focus();
      tutup();
    }
  });
  wadah.addEventListener("focusin", ({ target }) => { if (target.matches(ISIAN)) buka(); });
  wadah.addEventListener("focusout", ({ relatedTarget: ke }) => { if (ke && !wadah.contains(ke)) tutup(); });
  // Who comes for one row goes on from there.
  if (!location.hash || !wadah.querySelector(":target")) tutup();
}

for (const wadah of document.querySelectorAll('.gulung[tabindex="0"]')) {
  if (wadah.querySelectorAll(ISIAN).length > BANYAK) pasangPintu(wadah);
}

// A long list comes open, so that it is whole without this script; here it folds, a short way by Tab.
for (const satu of document.querySelectorAll("[data-lipat-kalau-ada-skrip]")) satu.open = false;

// A link into something folded unfolds it; not every browser does that itself.
function bukaLipatan() {
  const tujuan = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const lipatan = () => tujuan && tujuan.closest("details:not([open])");
  if (!lipatan()) return;
  while (lipatan()) lipatan().open = true; // one may stand in another
  tujuan.scrollIntoView();
}
bukaLipatan();
addEventListener("hashchange", bukaLipatan);

// A date by which something was due says so once it has passed, by the reader's own day.
const hariIni = new Date().toLocaleDateString("sv");
for (const satu of document.querySelectorAll("time[data-tenggat]")) {
  if (satu.dateTime < hariIni) satu.append(" (sudah lewat)");
}
