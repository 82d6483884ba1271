import { recordDigest, recordLine } from '@discferry/package-format';
import { sampleCaseNumber, sampleRecord } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../src/day/assess.js';
import { reconcile, withdrawal } from '../src/day/reconcile.js';

const caseNumber = sampleCaseNumber(1);
const line = recordLine(sampleRecord(1));
const published = { digest: recordDigest(line), firstSequence: 1, lastSequence: 1 };

function assessed(changes: Partial<Assessment>): Assessment {
  return {
    caseNumber,
    outcome: 'disclose',
    reasons: [],
    met: [],
    findings: [],
    record: null,
    undertaker: '',
    ...changes,
  };
}

describe('what should be public, compared with what is', () => {
  it('is published when it is not there', () => {
    expect(reconcile(assessed({ record: sampleRecord(1) }), undefined)).toEqual({
      kind: 'publish',
      record: 'procedural',
      key: caseNumber,
      line,
      office: '370700',
      flow: sampleRecord(1).flow,
    });
  });

  it('is updated when it is there and differs', () => {
    const record = sampleRecord(1, { stage: '办结' });
    expect(reconcile(assessed({ record }), published)).toMatchObject({
      kind: 'update',
      key: caseNumber,
      line: recordLine(record),
    });
  });

  it('is nothing to send when it is there already', () => {
    expect(reconcile(assessed({ record: sampleRecord(1) }), published)).toBeNull();
  });

  it.each(['withhold', 'needs-approval', 'hold'] as const)(
    'is nothing to send when it is %s and not there',
    (outcome) => {
      expect(reconcile(assessed({ outcome }), undefined)).toBeNull();
    },
  );

  it.each([
    ['withhold', 'screening'],
    ['needs-approval', 'held'],
    ['hold', 'held'],
  ] as const)('is withdrawn when it is %s and there: %s', (outcome, reason) => {
    expect(reconcile(assessed({ outcome }), published)).toEqual(withdrawal(caseNumber, reason));
  });
});

describe('a withdrawal', () => {
  it('says number and class of reason, and nothing of the case', () => {
    const change = withdrawal(caseNumber, 'removed');
    expect(change).toMatchObject({ kind: 'withdraw', reason: 'removed' });
    expect(JSON.parse(change.line)).toEqual({ kind: 'withdrawal', caseNumber, reason: 'removed' });
  });
});
