import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../evaluate.ts';
import type { GoldDocument } from '../gold/gold-document.ts';
import { readGold } from '../gold/read-gold.ts';
import { KEEP_TYPES } from '../gold/types.ts';
import { rate } from '../measure/share.ts';
import { publishByRoster } from '../publishers/baseline.ts';
import { detectLeftovers } from '../publishers/detector.ts';
import { publishByRedaction } from '../publishers/ours.ts';
import { falseAlarmsPerThousand, groundShare } from '../thresholds.ts';
import { documentsOf } from './documents-of.ts';

const DEVELOPMENT = fileURLToPath(new URL('../development', import.meta.url));

/** The sets whose rates are pinned here. */
const PINNED = /^[a-e]-/u;

async function* pinned(): AsyncGenerator<GoldDocument, void> {
  for await (const document of readGold(DEVELOPMENT)) if (PINNED.test(document.id)) yield document;
}

describe('the development documents', () => {
  let result: Evaluation;
  beforeAll(async () => {
    result = await evaluate(
      pinned(),
      { redaction: publishByRedaction, baseline: publishByRoster, detector: detectLeftovers },
      () => undefined,
    );
  });

  it('are 136, of all four kinds', async () => {
    const documents = await documentsOf(pinned());
    expect(documents).toHaveLength(136);
    expect(new Set(documents.map(({ docType }) => docType)).size).toBe(4);
  });

  it('are proven, and changed nowhere but in masks', () => {
    expect(result.redaction.changedOutside).toBe(0);
  });

  it('keep the names, courts, procuratorates and case numbers that the rules keep', () => {
    const kept = KEEP_TYPES.filter((type) => type !== 'lookalike');
    expect(kept.filter((type) => result.redaction.touched[type].hits > 0)).toEqual([]);
  });

  it('have one mask for each person and one person for each mask', () => {
    expect(result.redaction).toMatchObject({ inconsistent: 0, colliding: 0 });
  });

  it('lose no more than they did', () => {
    const { redaction, detector } = result;
    expect(rate(redaction.recall.id)).toBe(1);
    expect(rate(redaction.recall.phone)).toBe(1);
    expect(rate(redaction.recall.bank)).toBe(1);
    expect(rate(redaction.titles)).toBe(1);
    expect(rate(redaction.recall.address)).toBeGreaterThan(0.996);
    expect(rate(redaction.recall.health)).toBeGreaterThan(0.99);
    expect(rate(redaction.recall.minor)).toBeGreaterThan(0.99);
    expect(rate(redaction.rosterNames)).toBe(1);
    expect(rate(groundShare(redaction, 'named'))).toBeGreaterThan(0.998);
    expect(rate(groundShare(redaction, 'follows'))).toBeGreaterThan(0.994);
    expect(rate(detector.names)).toBeGreaterThan(0.985);
    expect(falseAlarmsPerThousand(detector)).toBeLessThan(1.1);
  });

  it('are hidden no more widely than they were', () => {
    const { redaction } = result;
    expect(redaction.touched.lookalike.hits).toBeLessThanOrEqual(7);
    expect(redaction.overMaskedCharacters / redaction.characters).toBeLessThan(0.0003);
    expect(redaction.changedAgain).toBe(0);
  });

  it('are hidden better than by roster and patterns', () => {
    const { redaction, baseline } = result;
    for (const ground of ['named', 'follows'] as const) {
      expect(rate(groundShare(redaction, ground))).toBeGreaterThan(
        rate(groundShare(baseline, ground)),
      );
    }
    expect(redaction.touched.lookalike.hits).toBeLessThan(baseline.touched.lookalike.hits);
  });
});
