import { describe, expect, it } from 'vitest';
import { goldDocumentSchema, type GoldDocument } from '../gold/gold-document.ts';
import { measureDocument } from '../measure/document.ts';
import type { PublishedText, Publisher } from '../measure/published.ts';

const TEXT = '被害人张三、张山，证人高峰，高峰期。';

const document: GoldDocument = goldDocumentSchema.parse({
  id: 'one',
  docType: 'indictment',
  title: '无',
  text: TEXT,
  caseCard: { people: [] },
  mustMask: [
    { start: 3, end: 5, type: 'name.victim' },
    { start: 6, end: 8, type: 'name.victim' },
    { start: 11, end: 13, type: 'name.witness' },
  ],
  mustKeep: [{ start: 14, end: 16, type: 'lookalike' }],
});

type Replacement = readonly [start: number, end: number, by: string];

/** Replaces some places in the text as it was served, and others when it is published again. */
function publisher(...rounds: readonly (readonly Replacement[])[]): Publisher {
  let round = 0;
  return ({ title, text }) => {
    const replacements = rounds[round] ?? [];
    round += 1;
    return {
      title: { text: title, spans: [] },
      body: replaced(text, replacements),
      titleSuspicions: [],
      suspicions: [],
    };
  };
}

function replaced(text: string, replacements: readonly Replacement[]): PublishedText {
  const points = Array.from(text);
  for (const [start, end, by] of replacements.toReversed()) points.splice(start, end - start, by);
  const spans = replacements.map(([start, end, replacement]) => ({ start, end, replacement }));
  return { text: points.join(''), spans };
}

describe('measureDocument', () => {
  it('finds nothing wrong with what is right', () => {
    const measure = measureDocument(
      document,
      publisher([
        [3, 5, '张某甲'],
        [6, 8, '张某乙'],
        [11, 13, '高某'],
      ]),
    );
    expect(measure.lapses).toEqual([]);
    expect(measure.body.verdicts.map(({ masked }) => masked)).toEqual([true, true, true]);
  });

  it('tells what was missed, touched and masked too much', () => {
    const measure = measureDocument(
      document,
      publisher([
        [3, 6, '张某'],
        [14, 16, '高某'],
      ]),
    );
    expect(measure.body.verdicts.map(({ masked }) => masked)).toEqual([true, false, false]);
    expect(measure.body.kept).toMatchObject([{ type: 'lookalike', touched: true }]);
    expect(measure.body.overMaskedCharacters).toBe(3);
    expect(measure.body.unnoticed).toEqual(['name.victim', 'name.witness']);
  });

  it('tells two people with one mask, and one person with two', () => {
    const same = publisher([
      [3, 5, '张某'],
      [6, 8, '张某'],
    ]);
    expect(measureDocument(document, same)).toMatchObject({ colliding: 1, inconsistent: 0 });
    const twice = goldDocumentSchema.parse({
      ...document,
      text: '张三张三',
      mustKeep: [],
      mustMask: [
        { start: 0, end: 2, type: 'name.victim' },
        { start: 2, end: 4, type: 'name.victim' },
      ],
    });
    const differing = publisher([
      [0, 2, '张某'],
      [2, 4, '张某某'],
    ]);
    expect(measureDocument(twice, differing)).toMatchObject({ colliding: 0, inconsistent: 1 });
  });

  it('counts characters that differ outside the spans, whatever the spans say', () => {
    const forging: Publisher = ({ title, text }) => ({
      title: { text: title, spans: [] },
      body: { text: text.replace('证人', '证物'), spans: [] },
      titleSuspicions: [],
      suspicions: [],
    });
    expect(measureDocument(document, forging).changedOutside).toBe(1);
  });

  it('sorts suspicions into those on what was missed and those in vain', () => {
    const suspecting: Publisher = (given) => ({
      ...publisher([[3, 5, '张某某']])(given),
      suspicions: [
        { start: 7, end: 9 },
        { start: 0, end: 3 },
      ],
    });
    const { body } = measureDocument(document, suspecting);
    expect(body).toMatchObject({ suspicions: 2, falseSuspicions: 1, unnoticed: ['name.witness'] });
  });

  it('counts changes to a public text, but not of what had been missed', () => {
    const restless = publisher(
      [],
      [
        [3, 5, '张某'],
        [16, 17, '**'],
      ],
    );
    expect(measureDocument(document, restless).changedAgain).toBe(1);
  });
});
