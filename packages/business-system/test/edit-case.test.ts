import '@discferry/test-kit';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { changeCharge, decideForm, deleteCase } from '../src/index.js';
import { simulateDay } from '../src/simulate/day.js';
import { newSystem, query, viewsOf } from './support/systems.js';

const ESPIONAGE = '110.1';

/** A prosecution that is public, as a change that altered it in public shows. */
async function publicCase(): Promise<{ path: string; caseNumber: string }> {
  const path = await newSystem({ cases: 600 });
  const { changes } = simulateDay({ path, seed: 1, changes: 20, newCases: 0, deletions: 0 });
  const charged = changes.find(({ kind }) => kind === 'charge');
  return { path, caseNumber: charged!.caseNumber };
}

describe('changeCharge', () => {
  test('makes a public case one that must be withdrawn, and back', async () => {
    const { path, caseNumber } = await publicCase();
    const ordinary = String(viewsOf(path, caseNumber)['GK_AY']![0]!['AY_DM']);
    const forbidden = changeCharge({ path, caseNumber, code: ESPIONAGE });
    expect(forbidden).toMatchObject({ caseNumber, effect: 'withdraw' });
    const charges = viewsOf(path, caseNumber)['GK_AY']!;
    expect(charges.map(({ AY_DM }) => AY_DM)).not.toContain(ordinary);
    expect(charges[0]).toMatchObject({ AY_DM: ESPIONAGE, AY_MC: '间谍罪' });
    expect(changeCharge({ path, caseNumber, code: ordinary }).effect).toBe('publish');
  });

  test('is recorded one minute after the last change, or when it is told to be', async () => {
    const { path, caseNumber } = await publicCase();
    const last = (): unknown => query(path, 'SELECT max(XGSJ) AS last FROM GK_AJ')[0]!['last'];
    const before = Date.parse(String(last()));
    const { at } = changeCharge({ path, caseNumber, code: ESPIONAGE });
    expect(Date.parse(at) - before).toBe(60_000);
    expect(last()).toBe(at);
    const told = changeCharge({ path, caseNumber, code: '264.1', at: '2027-02-28T01:00:00Z' });
    expect(told.at).toBe('2027-02-28T01:00:00Z');
    expect(last()).toBe('2027-02-28T01:00:00Z');
  });

  test('refuses a code that no charge has, and a case that has no charge', async () => {
    const { path, caseNumber } = await publicCase();
    expect(() => changeCharge({ path, caseNumber, code: '999.9' })).toThrowCode('E_USAGE');
    const [civil] = query(path, "SELECT BMSAH FROM GK_AJ WHERE AJLB_BM = '0501'");
    expect(() =>
      changeCharge({ path, caseNumber: String(civil!['BMSAH']), code: ESPIONAGE }),
    ).toThrowCode('E_USAGE');
  });
});

describe('decideForm', () => {
  test('decides the pending form; refusing to withhold makes the case public', async () => {
    const path = await newSystem({ cases: 3_000 });
    const pending = query(
      path,
      `SELECT BMSAH FROM GK_SPB WHERE SPZT = '待审批' AND SQSX = '不公开' ORDER BY BMSAH`,
    ).map(({ BMSAH }) => String(BMSAH));
    const effects = pending.map(
      (caseNumber) => decideForm({ path, caseNumber, decision: '不同意' }).effect,
    );
    expect(effects).toContain('publish');
    expect(query(path, "SELECT 1 FROM GK_SPB WHERE SPZT = '待审批' AND SQSX = '不公开'")).toEqual(
      [],
    );
    expect(() => decideForm({ path, caseNumber: pending[0]!, decision: '同意' })).toThrowCode(
      'E_USAGE',
    );
  });
});

describe('deleteCase', () => {
  test('leaves nothing of a case in any view', async () => {
    const { path, caseNumber } = await publicCase();
    deleteCase({ path, caseNumber });
    expect(Object.values(viewsOf(path, caseNumber)).flat()).toEqual([]);
    expect(() => {
      deleteCase({ path, caseNumber });
    }).toThrowCode('E_CASE_UNKNOWN');
  });
});

describe('every edit', () => {
  const edits = {
    changeCharge: (path: string, caseNumber: string) =>
      changeCharge({ path, caseNumber, code: ESPIONAGE }),
    decideForm: (path: string, caseNumber: string) =>
      decideForm({ path, caseNumber, decision: '同意' }),
    deleteCase: (path: string, caseNumber: string) => {
      deleteCase({ path, caseNumber });
    },
    simulateDay: (path: string) => simulateDay({ path, seed: 1 }),
  };

  test.each(Object.entries(edits))('%s refuses a file that is no system', async (_name, edit) => {
    const path = join(await tempFolder(), 'other.sqlite');
    expect(() => edit(path, '潍检侦监受[2026]37070000001号')).toThrowCode('E_SOURCE_UNREACHABLE');
    writeFileSync(path, 'not a database at all, but long enough to be looked at');
    expect(() => edit(path, '潍检侦监受[2026]37070000001号')).toThrowCode('E_SOURCE_UNREACHABLE');
  });

  test('refuses a case that is not there', async () => {
    const path = await newSystem({ cases: 5 });
    const caseNumber = '潍检侦监受[2026]37070099999号';
    expect(() => edits.changeCharge(path, caseNumber)).toThrowCode('E_CASE_UNKNOWN');
    expect(() => edits.decideForm(path, caseNumber)).toThrowCode('E_CASE_UNKNOWN');
  });
});
