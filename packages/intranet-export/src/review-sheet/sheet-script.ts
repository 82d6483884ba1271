/**
 * The script of the review sheet: j and k go from mask to mask, n and p from doubt to doubt, and where
 * one is, its counterpart in the original is shown too. Without it, Tab and Enter do as much.
 */
export const SHEET_SCRIPT = `
'use strict';
const doubts = Array.from(document.querySelectorAll('.public .doubt[id]:not(.released)'));
const stops = Array.from(document.querySelectorAll('.public a.mask, .public .doubt[id]'));
const FOLLOWING = 4;
const KEYS = { j: [stops, 1], k: [stops, -1], n: [doubts, 1], p: [doubts, -1] };
document.addEventListener('keydown', (event) => {
  const way = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const [list, step] = way;
  const here = document.activeElement ?? document.body;
  const isBehind = (stop) => (here.compareDocumentPosition(stop) & FOLLOWING) !== 0;
  const next = step > 0
    ? list.find(isBehind) ?? list[0]
    : list.findLast((stop) => stop !== here && !isBehind(stop)) ?? list.at(-1);
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
});
let shown = null;
document.addEventListener('focusin', ({ target }) => {
  if (shown !== null) shown.classList.remove('here');
  shown = target.hash ? document.getElementById(target.hash.slice(1)) : null;
  if (shown !== null) shown.classList.add('here');
});
`;
