import { recordLine } from '@discferry/package-format';
import { decide, youngestAccused } from '@discferry/screening';
import { proceduralRecordSchema } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../src/card/facts.js';
import { project, type Projection } from '../src/card/project.js';
import { readCard } from '../src/card/read-card.js';
import { caseRows, form, mainRow, rowOf, sourceCase, type CaseRows } from './support/case-rows.js';
import { policy } from './support/policy.js';

const TODAY = '2026-11-20';

function projectionOf(rows: CaseRows): Projection {
  const reading = readCard(sourceCase(rows));
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const facts = factsOf(reading.card, null);
  const { outcome, passed, approvalForm } = decide(facts, policy.pack, TODAY);
  expect(outcome).toBe('disclose');
  return project(reading.card, {
    policy: policy.pack.id,
    passed: [...passed],
    youngestAccused: youngestAccused(facts, policy.pack),
    approvalForm,
  });
}

function recordOf(rows: CaseRows) {
  const projection = projectionOf(rows);
  if (!projection.ok) throw new Error(JSON.stringify(projection.findings));
  return projection.record;
}

const han = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9f00 }).map((code) => String.fromCodePoint(code)),
  minLength: 6,
  maxLength: 10,
});

describe('a public record', () => {
  it('holds the fields that may be queried, and no other', () => {
    expect(recordOf(caseRows(1))).toEqual({
      kind: 'procedural',
      caseNumber: '潍检诉受[2026]37070000001号',
      flow: 'first-instance-prosecution',
      office: { code: '370700', name: '潍坊市人民检察院' },
      charges: [{ code: '264.1', name: '盗窃罪' }],
      acceptedOn: '2026-11-02',
      dueOn: '2026-12-02',
      department: '第一检察部',
      stage: '审查办理',
      outcome: null,
      closedOn: null,
      parties: [
        {
          role: 'suspect',
          name: '李某某',
          measures: [{ measure: '拘留', from: '2026-11-03', until: null }],
        },
        { role: 'victim', name: '欧阳某某', measures: [] },
      ],
      screening: {
        policy: policy.pack.id,
        passed: policy.pack.rules.map(({ id }) => id).sort(),
        youngestAccused: 'adult',
        approvalForm: null,
      },
    });
  });

  it('shows nothing of any other column, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(han, { minLength: 9, maxLength: 9 }), (secrets) => {
        const [title, undertaker, reason, list, suspect, victim, witness, unified, extra] =
          secrets.map((text) => `密${text}`);
        const rows = caseRows(1, (all) => {
          Object.assign(mainRow(all), {
            AJMC: title,
            CBR: undertaker,
            GKLY: reason,
            TYSAH: unified,
            ZJHM: extra,
          });
          rowOf(all, 'GK_AY')['LB'] = list;
          for (const [index, name] of [suspect, victim, witness].entries()) {
            rowOf(all, 'GK_RY', index)['XM'] = name;
            rowOf(all, 'GK_RY', index)['ZJHM'] = extra;
          }
        });
        const line = recordLine(recordOf(rows));
        for (const secret of secrets) {
          expect(line).not.toContain(secret);
          // Nor a part of a name by which somebody could be known.
          expect(line).not.toContain(secret.slice(-3));
        }
        for (const date of ['1990-02-28', '2026-10-30']) expect(line).not.toContain(date);
      }),
    );
  });

  it('is what the receiver’s schema takes, and the same bytes each time', () => {
    const numbers = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(numbers, han, (number, name) => {
        const rows = () => caseRows(number, (all) => void (rowOf(all, 'GK_RY')['XM'] = name));
        const record = recordOf(rows());
        expect(proceduralRecordSchema.safeParse(record).success).toBe(true);
        expect(recordLine(recordOf(rows()))).toBe(recordLine(record));
      }),
    );
  });

  it('does not depend on the order in which rows or columns come', () => {
    const shuffled = caseRows(1, (rows) => {
      rows.GK_AJ = [Object.fromEntries(Object.entries(mainRow(rows)).reverse())];
    });
    expect(recordLine(recordOf(shuffled))).toBe(recordLine(recordOf(caseRows(1))));
  });

  it('tells people of one surname apart in the order of the card', () => {
    const record = recordOf(caseRows(1, (rows) => void (rowOf(rows, 'GK_RY', 1)['XM'] = '李小红')));
    expect(record.parties.map(({ name }) => name)).toEqual(['李某甲', '李某乙']);
  });

  it('names a charge once that stands in several lists', () => {
    const record = recordOf(
      caseRows(1, (rows) => void rows.GK_AY.push({ ...rowOf(rows, 'GK_AY'), AYXH: 2, LB: '认定' })),
    );
    expect(record.charges).toEqual([{ code: '264.1', name: '盗窃罪' }]);
  });

  it('names the form that decided', () => {
    const record = recordOf(
      caseRows(1, (rows) => {
        mainRow(rows)['GKXZ'] = '不公开';
        form(rows, { SPBH: 'SPB-77', SQSX: '公开' });
      }),
    );
    expect(record.screening.approvalForm).toBe('SPB-77');
  });
});

describe('a card that makes no public record', () => {
  it('is reported by field, without its content', () => {
    const rows = caseRows(1, (all) => {
      all.GK_QZCS = Array.from({ length: 31 }, (_, index) => ({
        ...rowOf(all, 'GK_QZCS'),
        CSXH: index + 1,
      }));
    });
    expect(projectionOf(rows)).toEqual({
      ok: false,
      findings: [
        { path: 'record.parties[0].measures', expected: 'at most 30', actual: 'array of 31' },
      ],
    });
  });
});
