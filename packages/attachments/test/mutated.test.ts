import { exifSegment, makeJpeg, makePdf, makePng } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACHMENT_REFUSALS, type AttachmentType } from '../src/index.js';
import { verdict } from './outcome.js';

const bases: readonly (readonly [string, AttachmentType, Buffer, number])[] = [
  ['PDF', 'pdf', makePdf({ catalogue: '/OpenAction [3 0 R /Fit]', objects: ['(a)', '1'] }), 2000],
  ['packed PDF', 'pdf', makePdf({ isPacked: true, objects: ['(a)', '[1 0 R]'] }), 2000],
  ['baseline JPEG', 'jpeg', makeJpeg({ components: 3, before: [exifSegment(6, 'x')] }), 300],
  ['progressive JPEG', 'jpeg', makeJpeg({ frame: 0xc2 }), 300],
  ['PNG', 'png', makePng(), 1000],
  ['interlaced PNG', 'png', makePng({ isInterlaced: true, rows: new Uint8Array(79) }), 1000],
];

const verdicts = new Set(['ok', ...Object.keys(ATTACHMENT_REFUSALS)]);

describe.each(bases)('a changed %s', (...[, type, base, numRuns]) => {
  it('is good to begin with', async () => {
    expect(await verdict(base, type)).toBe('ok');
  });

  it('passes or is refused, and nothing else happens', async () => {
    const place = fc.nat({ max: base.length - 1 });
    const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Buffer.from(base);
        for (const [at, byte] of list) bytes[at] = byte;
        expect(verdicts).toContain(await verdict(bytes, type));
      }),
      { numRuns },
    );
  });

  it('that is cut short is refused', async () => {
    // The line end behind the last word of a PDF belongs to nothing.
    const least = type === 'pdf' ? 1 : 0;
    const length = fc.nat({ max: base.length - 1 - least });
    await fc.assert(
      fc.asyncProperty(length, async (end) => {
        expect(await verdict(base.subarray(0, end), type)).not.toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  it('with a piece of another attachment in it passes or is refused', async () => {
    const other = fc.constantFrom(...bases.map((base) => base[2]));
    const place = fc.nat({ max: base.length });
    await fc.assert(
      fc.asyncProperty(other, place, fc.nat({ max: 400 }), async (bytes, at, length) => {
        const piece = bytes.subarray(0, length);
        const mixed = Buffer.concat([base.subarray(0, at), piece, base.subarray(at)]);
        expect(verdicts).toContain(await verdict(mixed, type));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a script in a PDF', () => {
  /** Each letter as it is or as an escape. */
  const name = fc
    .array(fc.nat({ max: 2 }), { minLength: 10, maxLength: 10 })
    .map((forms) =>
      Array.from('JavaScript', (letter, index) => {
        const hex = letter.charCodeAt(0).toString(16);
        return [letter, `#${hex}`, `#${hex.toUpperCase()}`][forms[index] ?? 0] ?? letter;
      }),
    )
    .map((letters) => letters.join(''));
  const blank = fc.constantFrom(' ', '\n', '\r\n', '\0', '\t\f', '%x\n', '(a)', '<4a>', '[1 0 R]');

  it('is found however its name is written and whatever stands around it', async () => {
    const depth = fc.nat({ max: 20 });
    const around = fc.tuple(fc.array(blank), fc.array(blank), depth, fc.boolean());
    await fc.assert(
      fc.asyncProperty(name, around, async (written, [before, behind, depth, isPacked]) => {
        const inner = `${before.join(' ')} /${written} ${behind.join(' ')}`;
        const body = `[${'['.repeat(depth)} ${inner} ${']'.repeat(depth)}]`;
        const bytes = makePdf({ objects: ['1', body, '2'], isPacked });
        expect(await verdict(bytes, 'pdf')).toBe('pdf-javascript');
      }),
      { numRuns: 1000 },
    );
  });
});
