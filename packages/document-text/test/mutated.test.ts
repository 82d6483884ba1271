import { isDiscferryError } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../src/index.js';
import { docx } from './build.js';

type Node = string | Element;
interface Element {
  readonly name: string;
  readonly children: readonly Node[];
}

const element = (name: string, ...children: readonly Node[]): Element => ({ name, children });
const text = (words: string) => element('w:r', element('w:rPr'), element('w:t', words));
const words = (content: string, ...others: readonly Node[]) =>
  element('w:p', element('w:pPr'), text(content), ...others);

const body = element(
  'w:body',
  words('甲', element('w:ins', text('乙')), element('w:hyperlink', text('丙'), text('丁'))),
  element('w:sdt', element('w:sdtPr'), element('w:sdtContent', words('戊'))),
  element('w:tbl', element('w:tr', element('w:tc', words('己')), element('w:tc', words('庚')))),
  words(
    '辛',
    element(
      'w:r',
      element(
        'w:pict',
        element('v:shape', element('v:textbox', element('w:txbxContent', words('壬')))),
      ),
    ),
  ),
  words('癸', element('w:bookmarkStart'), element('w:r', element('w:tab'), element('w:br'))),
);

/** Whatever stands in these never travels. */
const DROPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr', 'w:trPr', 'w:tcPr'],
  ...['w:sectPr', 'w:instrText', 'v:shapetype'],
]);

const NAMES = [
  ...['w:p', 'w:r', 'w:t', 'w:ins', 'w:hyperlink', 'w:sdt', 'w:sdtContent', 'w:tbl', 'w:tr'],
  ...['w:tc', 'w:pict', 'v:shape', 'v:textbox', 'w:txbxContent', 'w:tab', 'w:bookmarkStart'],
  ...['w:delText', 'w:news', 'w:fldSimple', 'w:smartTag', 'mc:AlternateContent', 'mc:Choice'],
  ...DROPPED,
];

/** One change at one place of the tree, counted in reading order. */
interface Mutation {
  readonly place: number;
  readonly kind: 'rename' | 'wrap' | 'unwrap' | 'double' | 'write';
  readonly name: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat({ max: 90 }),
  kind: fc.constantFrom('rename', 'wrap', 'unwrap', 'double', 'write'),
  name: fc.constantFrom(...NAMES),
});

function mutate(root: Element, { place, kind, name }: Mutation): Element {
  let passed = 0;
  const change = (node: Node): readonly Node[] => {
    if (typeof node === 'string') return [node];
    const isHere = passed === place;
    passed += 1;
    const changed = { ...node, children: node.children.flatMap(change) };
    if (!isHere || node === root) return [changed];
    if (kind === 'rename') return [{ ...changed, name }];
    if (kind === 'wrap') return [element(name, changed)];
    if (kind === 'unwrap') return changed.children;
    if (kind === 'double') return [changed, changed];
    return [{ ...changed, children: [...changed.children, '子'] }];
  };
  return change(root)[0] as Element;
}

function xmlOf(node: Node): string {
  return typeof node === 'string'
    ? node
    : `<${node.name}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}

/** All words that do not stand in what is dropped: they are shown, or the document is refused. */
function wordsIn(node: Node): string {
  if (typeof node === 'string') return node;
  return DROPPED.has(node.name) ? '' : node.children.map(wordsIn).join('');
}

async function read(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await readDocumentText(bytes, 'docx')).text;
  } catch (error) {
    if (isDiscferryError(error) && error.code === 'E_DOCUMENT_UNREADABLE') return undefined;
    throw error;
  }
}

const sorted = (shown: string) => Array.from(shown.replace(/\s/g, '')).sort().join('');

describe('mutated documents', () => {
  it('lose no word without being refused', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const changed = mutations.reduce(mutate, body);
        const document = docx({ body: changed.children.map(xmlOf).join('') });
        const result = await read(document);
        if (result === undefined) return;
        shown += 1;
        expect(sorted(result)).toBe(sorted(wordsIn(changed)));
      }),
      { numRuns: 1500 },
    );
    // Were all refused, the property would hold of nothing.
    expect(shown).toBeGreaterThan(150);
  });

  it('of changed bytes are read or refused, and nothing else happens', async () => {
    const document = docx({ body: body.children.map(xmlOf).join('') });
    const change = fc.tuple(fc.nat({ max: document.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(document);
        for (const [at, byte] of changes) bytes[at] = byte;
        await read(bytes);
      }),
      { numRuns: 1500 },
    );
  });

  it('of changed XML are read or refused, and nothing else happens', async () => {
    const xml = body.children.map(xmlOf).join('');
    const cut = fc.tuple(
      fc.nat({ max: xml.length }),
      fc.nat({ max: 30 }),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
        const changed = cuts.reduce(
          (whole, [at, length, instead]) => whole.slice(0, at) + instead + whole.slice(at + length),
          xml,
        );
        await read(docx({ body: changed }));
      }),
      { numRuns: 1000 },
    );
  });
});
