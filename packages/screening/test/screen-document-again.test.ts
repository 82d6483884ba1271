import type { DocumentRecord } from '@discferry/shared-schema';
import { sampleDocument } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { screenDocumentAgain } from '../src/index.js';
import { TODAY } from './support/facts.js';
import { TRIAL_PACK } from './support/packs.js';

const RULES = TRIAL_PACK.rules.map(({ id }) => id);

type Changes = Partial<Omit<DocumentRecord, 'screening'>> & {
  readonly screening?: Partial<DocumentRecord['screening']>;
};

/** What speaks against a document that nothing speaks against, with changes. */
function against({ screening, ...changes }: Changes, pack = TRIAL_PACK): readonly string[] {
  const sample = sampleDocument(1, { documentKind: 'indictment', ...changes });
  const note = { policy: TRIAL_PACK.id, passed: RULES, youngestAccused: 'adult' } as const;
  const document = { ...sample, screening: { approvalForm: null, ...note, ...screening } };
  return screenDocumentAgain(document, { pack, sentOn: TODAY, today: TODAY });
}

describe('the second look at a document', () => {
  test('finds nothing against an ordinary one', () => {
    expect(against({})).toEqual([]);
  });

  test('finds nothing where an organisation stands accused alone', () => {
    expect(against({ screening: { youngestAccused: 'none' } })).toEqual([]);
  });

  test.each<[string, Changes, readonly string[]]>([
    ['a minor', { screening: { youngestAccused: 'minor' } }, ['B4-JUVENILE']],
    [
      'rules that were not passed',
      { screening: { passed: ['B4-JUVENILE'] } },
      ['B2-STATE-SECURITY', 'B3-TERRORISM'],
    ],
    ['the word of another pack', { screening: { policy: '2021-revised' } }, ['B11-DOUBT']],
    [
      'a rule that the pack does not hold',
      { screening: { passed: [...RULES, 'B9-OTHER'] } },
      ['B11-DOUBT'],
    ],
    [
      'a document of tomorrow',
      { documentKind: 'non-prosecution-decision', madeOn: '2099-01-01' },
      ['B11-DOUBT'],
    ],
    ['an indictment without a judgment', { effectiveOn: null }, ['B11-DOUBT']],
    [
      'an indictment before the judgment is in effect',
      { effectiveOn: '2099-01-01' },
      ['B11-DOUBT'],
    ],
    ['a protest without a judgment', { documentKind: 'protest', effectiveOn: null }, ['B11-DOUBT']],
  ])('finds %s', (_what, changes, rules) => {
    expect(against(changes)).toEqual(rules);
  });

  test('asks for no judgment over what awaits none', () => {
    expect(against({ documentKind: 'non-prosecution-decision', effectiveOn: null })).toEqual([]);
    expect(against({ documentKind: 'appeal-review-decision', effectiveOn: null })).toEqual([]);
  });

  test('takes a judgment that is in effect today', () => {
    expect(against({ effectiveOn: TODAY })).toEqual([]);
  });

  test('gives way to the number of a form, unless no form may override the rule', () => {
    const minor = { youngestAccused: 'minor' } as const;
    const screening = { approvalForm: 'SPB-1', passed: [], ...minor };
    expect(against({ screening })).toEqual([]);
    const rules = TRIAL_PACK.rules.map((rule) => ({ ...rule, overrideRank: null }));
    expect(against({ screening }, { ...TRIAL_PACK, rules })).toEqual(RULES.toSorted());
  });

  test('lets no form stand for a judgment', () => {
    const screening = { approvalForm: 'SPB-1' };
    expect(against({ effectiveOn: null, screening })).toEqual(['B11-DOUBT']);
  });
});
