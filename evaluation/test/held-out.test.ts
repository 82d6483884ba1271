import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../evaluate.ts';
import { readGold } from '../gold/read-gold.ts';
import { KEEP_TYPES } from '../gold/types.ts';
import { rate } from '../measure/share.ts';
import { publishByRoster } from '../publishers/baseline.ts';
import { detectLeftovers } from '../publishers/detector.ts';
import { publishByRedaction } from '../publishers/ours.ts';
import { falseAlarmsPerThousand, groundShare } from '../thresholds.ts';
import { documentsOf } from './documents-of.ts';

const HELD_OUT = fileURLToPath(new URL('../held-out', import.meta.url));

describe('the held-out documents', () => {
  let result: Evaluation;
  beforeAll(async () => {
    result = await evaluate(
      readGold(HELD_OUT),
      { redaction: publishByRedaction, baseline: publishByRoster, detector: detectLeftovers },
      () => undefined,
    );
  });

  it('are 42, of all four kinds', async () => {
    const documents = await documentsOf(readGold(HELD_OUT));
    expect(documents).toHaveLength(42);
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
    expect(rate(redaction.recall.bank)).toBe(1);
    expect(rate(redaction.rosterNames)).toBeGreaterThan(0.98);
    expect(rate(groundShare(redaction, 'named'))).toBeGreaterThan(0.96);
    expect(rate(groundShare(redaction, 'follows'))).toBeGreaterThan(0.9);
    expect(rate(detector.names)).toBeGreaterThan(0.93);
    expect(falseAlarmsPerThousand(detector)).toBeLessThan(2);
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
