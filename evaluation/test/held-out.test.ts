import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../evaluate.ts';
import { readGold } from '../gold/read-gold.ts';
import { publishByRoster } from '../publishers/baseline.ts';
import { detectLeftovers } from '../publishers/detector.ts';
import { publishByRedaction } from '../publishers/ours.ts';
import { documentsOf } from './documents-of.ts';

const HELD_OUT = fileURLToPath(new URL('../held-out', import.meta.url));

/** What is missed is not looked into here: whoever reads it can measure nothing by it any more. */
describe('the held-out documents', () => {
  let result: Evaluation;
  beforeAll(async () => {
    result = await evaluate(
      readGold(HELD_OUT),
      { redaction: publishByRedaction, baseline: publishByRoster, detector: detectLeftovers },
      () => undefined,
    );
  });

  it('are 36, of all four kinds', async () => {
    const documents = await documentsOf(readGold(HELD_OUT));
    expect(documents).toHaveLength(36);
    expect(new Set(documents.map(({ docType }) => docType)).size).toBe(4);
  });

  it('are proven, and changed nowhere but in masks', () => {
    expect(result.redaction.changedOutside).toBe(0);
  });

  it('have one person for each mask', () => {
    expect(result.redaction.colliding).toBe(0);
  });

  it('do not change when they are published again', () => {
    expect(result.redaction.changedAgain).toBe(0);
  });
});
