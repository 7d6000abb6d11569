"""Look for what a layout does to words: the same question to every engine, at any width.

One script, written for any browser. It answers with faults in words, or with nothing.
"""

#: The body of a function of a document: what is wrong with its layout as it stands now.
CACAT = r"""
const [page, whole] = arguments;
const style = (e) => getComputedStyle(e);
const byEar = (e) => e && (style(e).clipPath === 'inset(50%)' || byEar(e.parentElement));
const drawn = 'svg, script, noscript, .lompat';
const shown = (e) => e.checkVisibility() && !e.closest(drawn) && !byEar(e);
const block = (e) => style(e).display.startsWith('inline') ? block(e.parentElement) : e;
// An address or a row of a file has no words that could stay whole.
const plain = (text, at) => !/[/_=#]|[,;:]\S/.test(
  text.slice(text.lastIndexOf(' ', at) + 1).split(/\s/, 1)[0]);
const found = [];
const root = page.documentElement;
const over = page.scrollingElement.scrollWidth - root.clientWidth;
if (over > 0) found.push(`${over} px too wide`);
const range = page.createRange();
const boxes = (node, from, to) => {
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter((box) => box.width > 0);
};
const lines = (node, from, to) => {
  const tops = boxes(node, from, to).map((box) => box.top).sort((a, b) => a - b);
  return tops.filter((top, i) => !i || top - tops[i - 1] > 3).length;
};
const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
let before;
while (walker.nextNode()) {
  const node = walker.currentNode;
  const text = node.data;
  if (!text.trim()) continue;
  const stop = /^[,.;:!?)](?=\s|$)/.test(text);
  const amount = /\d\.\d{3}\b/.test(text);
  const long = whole && /\p{L}{6}/u.test(text);
  if ((stop || amount || long) && shown(node.parentElement)) {
    if (stop && before && !/\s$/.test(before.data)
        && block(before.parentElement) === block(node.parentElement)) {
      const [sign] = boxes(node, 0, 1);
      const last = boxes(before, before.data.length - 1, before.data.length).pop();
      if (sign && last && sign.top - last.top > last.height / 2 && sign.left < last.left) {
        found.push(`"${text.trim().slice(0, 3)}" starts a line after "${before.data.slice(-20)}"`);
      }
    }
    if ((amount || long) && lines(node, 0, text.length) > 1) {
      const cut = (one) => lines(node, one.index, one.index + one[0].length) > 1;
      for (const one of text.matchAll(/(?:Rp)?\d{1,3}(?:\.\d{3})+/g)) {
        if (cut(one)) found.push(`amount ${one[0]} broken`);
      }
      for (const one of long ? text.matchAll(/\p{L}{6,}/gu) : []) {
        const around = text.slice(Math.max(0, one.index - 12), one.index + 24).trim();
        if (plain(text, one.index) && cut(one)) found.push(`word ${one[0]} cut in "${around}"`);
      }
    }
  }
  before = node;
}
return found;
"""
