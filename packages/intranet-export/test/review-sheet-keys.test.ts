import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sheetHtml } from '../src/review-sheet/sheet-html.js';
import { SHEET_SCRIPT } from '../src/review-sheet/sheet-script.js';
import { maskedText, sheetOver, suspicion } from './support/sheets.js';

const FOLLOWING = 4;
const PRECEDING = 2;

interface Stop {
  readonly id: string;
  readonly hash: string;
  readonly classList: { add(name: string): void; remove(name: string): void };
  compareDocumentPosition(other: Stop): number;
  focus(): void;
  scrollIntoView(): void;
}

/** As much of a browser as the script asks for, over the elements of a sheet that have an id. */
function openSheet(html: string) {
  const listeners = new Map<string, (event: object) => void>();
  const highlighted = new Set<string>();
  const order: Stop[] = [];
  const document = {
    body: undefined as Stop | undefined,
    activeElement: undefined as Stop | undefined,
    querySelectorAll: (selector: string) =>
      order.filter(({ id }) =>
        selector.includes('a.mask') ? /^[md]/.test(id) : id.startsWith('d') && !released.has(id),
      ),
    getElementById: (id: string) => order.find((stop) => stop.id === id) ?? null,
    addEventListener: (name: string, listen: (event: object) => void) => {
      listeners.set(name, listen);
    },
  };
  const stop = (id: string, hash: string): Stop => {
    const self: Stop = {
      id,
      hash,
      classList: { add: () => highlighted.add(id), remove: () => highlighted.delete(id) },
      compareDocumentPosition: (other) =>
        order.indexOf(other) > order.indexOf(self) ? FOLLOWING : PRECEDING,
      focus: () => {
        document.activeElement = self;
        listeners.get('focusin')?.({ target: self });
      },
      scrollIntoView: () => undefined,
    };
    return self;
  };
  const released = new Set<string>();
  order.push(stop('body', ''));
  for (const [tag, id = ''] of html.matchAll(/<[^>]* id="([omd]\d+)"[^>]*>/g)) {
    if (tag.includes('released')) released.add(id);
    order.push(stop(id, /href="(#o\d+)"/.exec(tag)?.[1] ?? ''));
  }
  document.body = document.activeElement = order[0];
  runInNewContext(SHEET_SCRIPT, { document });
  return {
    highlighted,
    press: (key: string, held: object = {}) => {
      listeners.get('keydown')?.({ key, preventDefault: () => undefined, ...held });
      return document.activeElement?.id;
    },
  };
}

const body = maskedText(
  '张三与李四、王五、赵六同往',
  [
    [0, 2, '张某某'],
    [3, 5, '李某某'],
  ],
  [suspicion(8, 10), suspicion(11, 13, { isReleased: true })],
);

describe('the keys of a review sheet', () => {
  it('go from mask to mask and back, doubts among them, round and round', () => {
    const { press } = openSheet(sheetHtml(sheetOver(body)));
    expect(['j', 'j', 'j', 'j', 'j'].map((key) => press(key))).toEqual([
      'm1',
      'm2',
      'd1',
      'd2',
      'm1',
    ]);
    expect(['k', 'k', 'k'].map((key) => press(key))).toEqual(['d2', 'd1', 'm2']);
  });

  it('go from doubt to doubt, past those released', () => {
    const { press } = openSheet(sheetHtml(sheetOver(body)));
    expect(['n', 'n', 'p'].map((key) => press(key))).toEqual(['d1', 'd1', 'd1']);
  });

  it('show the counterpart of a mask, and leave other keys alone', () => {
    const { press, highlighted } = openSheet(sheetHtml(sheetOver(body)));
    press('j');
    expect([...highlighted]).toEqual(['o1']);
    press('j');
    expect([...highlighted]).toEqual(['o2']);
    expect(press('x')).toBe('m2');
    expect(press('j', { ctrlKey: true })).toBe('m2');
    press('n');
    expect([...highlighted]).toEqual([]);
  });
});
