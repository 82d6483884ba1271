import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedScores } from '../src/detector/carried-scores.js';
import { featureView } from '../src/detector/feature-view.js';
import { findLeftovers, leftoversIn } from '../src/detector/find-leftovers.js';
import { glyphsOf } from '../src/detector/glyphs.js';
import { nameLikelihood } from '../src/detector/likelihood.js';
import { learntModel } from '../src/detector/model.js';
import { scoresOf } from '../src/detector/scores.js';
import { applyDrafts } from '../src/spans.js';
import { viewOf } from '../src/text/text-view.js';
import { indictment } from './transcripts.js';

const { text: whole } = indictment.document;
const excerpts = fc
  .tuple(fc.nat(whole.length), fc.nat(400))
  .map(([start, length]) => whole.slice(start, start + length));
const texts = fc.oneof(
  excerpts,
  fc.constant(whole),
  // Characters that fold into several, or that are written with two units.
  excerpts.map((text) => text.replaceAll('，', '㎡').replaceAll('人', '\u{20BB7}')),
);
const drafts = fc.array(
  fc.record({
    start: fc.nat(whole.length),
    length: fc.integer({ min: 1, max: 6 }),
    replacement: fc.constantFrom('', '**', '李某某', '某', '买买提·吐尔逊', '、王芳'),
  }),
  { maxLength: 12 },
);

describe('scores that are carried over from the text as it was', () => {
  test('are those that would be looked up, wherever something was replaced', () => {
    fc.assert(
      fc.property(texts, drafts, (text, parts) => {
        const points = Array.from(text);
        const { text: made, spans } = applyDrafts(
          points,
          parts
            .map(({ start, length, replacement }) => ({
              start: Math.min(start, points.length),
              end: Math.min(start + length, points.length),
              rule: 'OTHER-PERSON' as const,
              replacement,
            }))
            .filter(({ start, end }) => start < end),
        );
        const { search } = nameLikelihood(viewOf(text));
        const model = learntModel();
        const glyphs = glyphsOf(made);
        const view = featureView(glyphs, model.words);
        const carried = carriedScores(glyphs, view, { search, replacements: spans });
        expect(scoresOf(view, model, carried)).toEqual(scoresOf(view, model));
        expect(leftoversIn(made, { search, replacements: spans })).toEqual(findLeftovers(made));
      }),
    );
  });

  test('are nearly all where one name was replaced', () => {
    const at = whole.indexOf('孙建国');
    const { text: made, spans } = applyDrafts(Array.from(whole), [
      { start: at, end: at + 3, rule: 'OTHER-PERSON', replacement: '孙某' },
    ]);
    const { search } = nameLikelihood(viewOf(whole));
    const glyphs = glyphsOf(made);
    const view = featureView(glyphs, learntModel().words);
    const { origins } = carriedScores(glyphs, view, { search, replacements: spans });
    expect(origins.filter((origin) => origin >= 0).length / glyphs.length).toBeGreaterThan(0.9);
  });
});
