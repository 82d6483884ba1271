import { COERCIVE_MEASURES, FLOWS, OUTCOMES, PARTY_ROLES, STAGES } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCard } from '../src/card/read-card.js';
import { assess } from '../src/day/assess.js';
import { EXPORT_VIEWS, type ViewName } from '../src/source/export-views.js';
import { caseRows, form, mainRow, rowOf, sourceCase, type CaseRows } from './support/case-rows.js';
import { policy } from './support/policy.js';

/** A case with a row in every view. */
function fullCase(change: (rows: CaseRows) => void = () => undefined): CaseRows {
  return caseRows(1, (rows) => {
    form(rows);
    change(rows);
  });
}

function findingsOf(rows: CaseRows): readonly object[] {
  const reading = readCard(sourceCase(rows));
  return reading.ok ? [] : reading.findings;
}

/** What reading finds when one column of the first row of a view holds something else. */
function findingsWith(view: ViewName, column: string, value: unknown): readonly object[] {
  return findingsOf(
    fullCase((rows) => {
      rowOf(rows, view)[column] = value;
    }),
  );
}

function cardOf(rows: CaseRows) {
  const reading = readCard(sourceCase(rows));
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.card;
}

const placeOf = (view: ViewName, column: string) =>
  view === 'GK_AJ' ? `GK_AJ.${column}` : `${view}[1].${column}`;

const DATES = [
  ['GK_AJ', 'SLRQ'],
  ['GK_AJ', 'DQRQ'],
  ['GK_AJ', 'BJRQ'],
  ['GK_RY', 'CSRQ'],
  ['GK_RY', 'ZAR'],
  ['GK_QZCS', 'KSRQ'],
  ['GK_QZCS', 'JSRQ'],
  ['GK_SPB', 'SPRQ'],
] as const;

const WORDS = [
  ['GK_AJ', 'AJLB_BM'],
  ['GK_AJ', 'AJZT'],
  ['GK_AJ', 'CLJG'],
  ['GK_AJ', 'GKXZ'],
  ['GK_RY', 'LX'],
  ['GK_RY', 'JS'],
  ['GK_QZCS', 'QZCS'],
  ['GK_SPB', 'SQSX'],
  ['GK_SPB', 'SPZT'],
  ['GK_SPB', 'SPRZW'],
] as const;

const NUMBERS = [
  ['GK_RY', 'RYXH'],
  ['GK_RY', 'ZASNL'],
  ['GK_QZCS', 'RYXH'],
] as const;

const REQUIRED = [
  ...(['BMSAH', 'AJLB_BM', 'CBDW_BM', 'CBDW_MC', 'CBBM', 'SLRQ', 'AJZT'] as const).map(
    (column) => ['GK_AJ', column] as const,
  ),
  ...(['RYXH', 'LX', 'XM', 'JS'] as const).map((column) => ['GK_RY', column] as const),
  ['GK_AY', 'AY_MC'] as const,
  ...(['RYXH', 'QZCS', 'KSRQ'] as const).map((column) => ['GK_QZCS', column] as const),
  ...(['SPBH', 'SQSX', 'SPZT'] as const).map((column) => ['GK_SPB', column] as const),
];

const OPTIONAL = [
  ...(['DQRQ', 'BJRQ', 'CLJG', 'GKXZ', 'XGSJ', 'TYSAH', 'AJMC', 'CBR', 'GKLY'] as const).map(
    (column) => ['GK_AJ', column] as const,
  ),
  ...(['CSRQ', 'ZAR', 'ZASNL'] as const).map((column) => ['GK_RY', column] as const),
  ...(['AY_DM', 'RYXH', 'LB'] as const).map((column) => ['GK_AY', column] as const),
  ['GK_QZCS', 'JSRQ'] as const,
  ...(['SPRZW', 'SPRQ'] as const).map((column) => ['GK_SPB', column] as const),
];

describe('a complete card', () => {
  it('is read whole', () => {
    const card = cardOf(fullCase());

    expect(card).toMatchObject({
      flow: 'first-instance-prosecution',
      office: { code: '370700', name: '潍坊市人民检察院' },
      acceptedOn: '2026-11-02',
      dueOn: '2026-12-02',
      closedOn: null,
      stage: '审查办理',
      choice: 'disclose',
      accusations: [{ code: '264.1', name: '盗窃罪' }],
      measures: [{ person: 1, measure: '拘留', from: '2026-11-03', until: null }],
      approvals: [{ asks: 'withhold', state: 'approved', rank: 'chief', decidedOn: '2026-11-09' }],
    });
    expect(card.people.map(({ role }) => role)).toEqual(['suspect', 'victim', 'witness']);
  });

  it('may leave every optional column empty', () => {
    const reading = readCard(
      sourceCase(
        fullCase((rows) => {
          for (const [view, column] of OPTIONAL) rowOf(rows, view)[column] = null;
        }),
      ),
    );
    expect(reading.ok).toBe(true);
  });

  it('may have blanks around what is written, and nothing but blanks for nothing', () => {
    const card = cardOf(
      fullCase((rows) => {
        Object.assign(mainRow(rows), { AJZT: ' 审查办理 ', CLJG: '  ', BJRQ: '' });
      }),
    );
    expect(card).toMatchObject({ stage: '审查办理', outcome: null, closedOn: null });
  });

  it('may have no rows below it', () => {
    const card = cardOf(
      caseRows(1, (rows) => Object.assign(rows, { GK_RY: [], GK_AY: [], GK_QZCS: [] })),
    );
    expect(card).toMatchObject({ people: [], accusations: [], measures: [], approvals: [] });
  });

  it('knows every word of the contract', () => {
    for (const stage of STAGES) expect(findingsWith('GK_AJ', 'AJZT', stage)).toEqual([]);
    for (const outcome of OUTCOMES) expect(findingsWith('GK_AJ', 'CLJG', outcome)).toEqual([]);
    for (const { code } of Object.values(FLOWS))
      expect(findingsWith('GK_AJ', 'AJLB_BM', code)).toEqual([]);
    for (const { zh } of Object.values(PARTY_ROLES))
      expect(findingsWith('GK_RY', 'JS', zh)).toEqual([]);
    for (const measure of COERCIVE_MEASURES) {
      expect(findingsWith('GK_QZCS', 'QZCS', measure)).toEqual([]);
    }
    for (const rank of ['部门负责人', '分管副检察长', '检察长']) {
      expect(findingsWith('GK_SPB', 'SPRZW', rank)).toEqual([]);
    }
  });
});

describe('a column that cannot be read is reported', () => {
  it.each(REQUIRED)('%s.%s is missing', (view, column) => {
    for (const nothing of [null, undefined, '', '  ']) {
      expect(findingsWith(view, column, nothing)).toContainEqual(
        expect.objectContaining({ path: placeOf(view, column), actual: 'nothing' }),
      );
    }
  });

  it.each([...REQUIRED, ...DATES, ...WORDS, ...NUMBERS])(
    '%s.%s is of another type',
    (view, column) => {
      expect(findingsWith(view, column, Buffer.from('2026-11-02'))).toContainEqual(
        expect.objectContaining({ path: placeOf(view, column) }),
      );
    },
  );

  it.each(DATES)('%s.%s is no day that exists', (view, column) => {
    for (const date of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-11-31',
      '2026-1-5',
      '20261102',
      20_261_102,
    ]) {
      expect(findingsWith(view, column, date), String(date)).toContainEqual({
        path: placeOf(view, column),
        expected: 'a date',
        actual: 'something else',
      });
    }
  });

  it.each(WORDS)('%s.%s is a word outside the list', (view, column) => {
    for (const word of ['某个词', 'constructor', '__proto__', 7]) {
      expect(findingsWith(view, column, word), String(word)).toContainEqual(
        expect.objectContaining({ path: placeOf(view, column), actual: 'something else' }),
      );
    }
  });

  it.each(NUMBERS)('%s.%s is no whole number', (view, column) => {
    for (const number of ['一', '1.5', 1.5, -1, '0x10', '1e3', 1e21]) {
      expect(findingsWith(view, column, number), String(number)).toContainEqual(
        expect.objectContaining({ path: placeOf(view, column), actual: 'something else' }),
      );
    }
  });

  it('XGSJ is no instant', () => {
    for (const instant of ['2026-11-10 02:00:00', '2026-11-10T02:00:00+08:00', 1_794_000_000]) {
      expect(findingsWith('GK_AJ', 'XGSJ', instant)).toEqual([
        { path: 'GK_AJ.XGSJ', expected: 'an instant', actual: 'something else' },
      ]);
    }
  });

  it('the number of a form, which becomes public, leaves room for a name or more', () => {
    expect(findingsWith('GK_SPB', 'SPBH', 'X'.repeat(40))).toEqual([]);
    for (const written of ['X'.repeat(41), '李小明', 'SPB-1 李小明', 'Li Xiaoming', '-1']) {
      expect(findingsWith('GK_SPB', 'SPBH', written)).toHaveLength(1);
    }
  });

  it.each(['潍检诉受〔2026〕37070000001号', ' 潍检诉受[2026]37070000001号', '370700', 123])(
    'the case number is %s',
    (number) => {
      expect(findingsWith('GK_AJ', 'BMSAH', number)).toEqual([
        { path: 'GK_AJ.BMSAH', expected: '部门受案号', actual: 'something else' },
      ]);
    },
  );

  it('everything at once', () => {
    const rows = fullCase((all) => {
      mainRow(all)['SLRQ'] = '2026-02-29';
      rowOf(all, 'GK_RY', 1)['JS'] = '路人';
      rowOf(all, 'GK_AY')['AY_MC'] = null;
    });
    expect(findingsOf(rows).map((finding) => 'path' in finding && finding.path)).toEqual([
      'GK_AJ.SLRQ',
      'GK_RY[2].JS',
      'GK_AY[1].AY_MC',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2026-12-31', '2026-12-31'],
    ['2026-11-02 00:00:00', '2026-11-02'],
    ['2026-11-02T09:30', '2026-11-02'],
  ])('%s is read as %s', (written, read) => {
    const card = cardOf(caseRows(1, (rows) => void (mainRow(rows)['DQRQ'] = written)));
    expect(card.dueOn).toBe(read);
  });

  it.each(['2026-02-29 00:00:00', '2026-11-02 noon', '2026-11-02 00:00:00 00:00:00'])(
    '%s is none',
    (written) => {
      expect(findingsWith('GK_AJ', 'DQRQ', written)).toHaveLength(1);
    },
  );
});

describe('rows that do not fit together are reported', () => {
  it('two rows for one case', () => {
    const rows = caseRows(1, (all) => void all.GK_AJ.push({ ...mainRow(all), AJZT: '办结' }));
    expect(findingsOf(rows)).toEqual([
      { path: 'GK_AJ', expected: 'one row', actual: '2 rows with this number' },
    ]);
  });

  it('people without a case', () => {
    const source = sourceCase(caseRows(1));
    expect(readCard({ ...source, row: {}, rows: 0 })).toMatchObject({
      ok: false,
      findings: [{ path: 'GK_AJ', expected: 'one row', actual: '0 rows with this number' }],
    });
  });

  it('two people under one number', () => {
    expect(findingsOf(caseRows(1, (rows) => void (rowOf(rows, 'GK_RY', 1)['RYXH'] = 1)))).toEqual([
      { path: 'GK_RY.RYXH', expected: 'each number once', actual: 'a number twice' },
    ]);
  });

  it('a measure against nobody', () => {
    expect(findingsWith('GK_QZCS', 'RYXH', 9)).toEqual([
      { path: 'GK_QZCS.RYXH', expected: 'a person of the case', actual: 'nobody' },
    ]);
  });

  it('an end before the beginning', () => {
    expect(findingsWith('GK_AJ', 'BJRQ', '2026-11-01')).toEqual([
      { path: 'GK_AJ.BJRQ', expected: 'not before SLRQ', actual: 'an earlier date' },
    ]);
    expect(findingsWith('GK_AJ', 'BJRQ', '2026-11-02')).toEqual([]);
  });
});

/** Every text column that people fill, but for two that name the case and the form. */
const TEXT_COLUMNS = (Object.keys(EXPORT_VIEWS) as ViewName[]).flatMap((view) =>
  EXPORT_VIEWS[view]
    .filter((column) => !['BMSAH', 'SPBH', 'CBR'].includes(column))
    .map((column) => [view, column] as const),
);

describe('what is found never says what was read', () => {
  it('whatever stands wherever', () => {
    const planted = fc.subarray(TEXT_COLUMNS, { minLength: 1 });
    const marker = fc
      .string({
        unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'),
        minLength: 4,
        maxLength: 12,
      })
      .map((text) => `密${text}密`);
    fc.assert(
      fc.property(planted, marker, (columns, text) => {
        const rows = fullCase((all) => {
          for (const [view, column] of columns) rowOf(all, view)[column] = text;
        });
        const { findings, reasons, met } = assess(sourceCase(rows), {
          policy,
          today: '2026-11-20',
          previous: null,
        });
        expect(JSON.stringify({ findings, reasons, met })).not.toContain(text);
      }),
    );
  });
});

describe('a card that cannot be read', () => {
  const unreadable = (rows: CaseRows) => void (mainRow(rows)['SLRQ'] = '昨天');
  const assessed = (rows: CaseRows) =>
    assess(sourceCase(rows), { policy, today: '2026-11-20', previous: null });

  it('is remembered for what can be read of it: a forbidden charge, a minor', () => {
    const espionage = caseRows(1, (rows) => {
      unreadable(rows);
      Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
    });
    expect(assessed(espionage)).toMatchObject({
      outcome: 'hold',
      met: [{ rule: 'B2-STATE-SECURITY', saw: 'charge 110.1, art. 110' }],
    });
    const minor = caseRows(1, (rows) => {
      unreadable(rows);
      Object.assign(rowOf(rows, 'GK_RY'), { CSRQ: '2010-02-28', ZASNL: 16 });
    });
    expect(assessed(minor)).toMatchObject({ outcome: 'hold', met: [{ rule: 'B4-JUVENILE' }] });
  });

  it('has met nothing when nothing forbidden stands on it', () => {
    expect(assessed(caseRows(1, unreadable))).toMatchObject({ outcome: 'hold', met: [] });
  });

  it('opens only upon a form once it is mended, though the charge was changed as well', () => {
    const before = caseRows(1, (rows) => {
      unreadable(rows);
      Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
    });
    const { met } = assessed(before);
    const previous = { decidedOn: '2026-11-19', met };
    const mended = assess(sourceCase(caseRows(1)), { policy, today: '2026-11-20', previous });
    expect(mended.outcome).toBe('needs-approval');
  });
});
