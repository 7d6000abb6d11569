// Keep the token for this window alone, and open the form in no frame. Imported before Sveltia CMS.
//
// Sveltia CMS keeps it in the browser's store of the whole origin, until somebody signs out. On a
// shared address (owner.github.io) every other site of the owner could read it there, for months.

const RAHASIA = /^(sveltia|decap|netlify)-cms[.-](user|auth)/;
const asli = {};
for (const nama of ["getItem", "setItem", "removeItem"]) {
  asli[nama] = Storage.prototype[nama];
  Storage.prototype[nama] = function (kunci, ...isi) {
    const gudang = this === localStorage && RAHASIA.test(kunci) ? sessionStorage : this;
    return asli[nama].call(gudang, kunci, ...isi);
  };
}
// What was kept there before this file was.
for (const kunci of Object.keys(localStorage).filter((satu) => RAHASIA.test(satu))) {
  asli.removeItem.call(localStorage, kunci);
}

// A header would forbid it (frame-ancestors), but a plain host sends none.
export const DIBINGKAI = window.top !== window.self;
