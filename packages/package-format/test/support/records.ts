import type { ProceduralRecord, Withdrawal } from '@discferry/shared-schema';

/** A case number whose order is that of its serial. */
export function caseNumber(serial: number): string {
  return `潍检延受[2026]370700${String(serial).padStart(5, '0')}号`;
}

export function proceduralRecord(serial: number): ProceduralRecord {
  return {
    kind: 'procedural',
    caseNumber: caseNumber(serial),
    flow: 'arrest-review',
    office: { code: '370700', name: '潍坊市人民检察院' },
    charges: [{ code: '264.1', name: '盗窃罪' }],
    acceptedOn: '2024-02-29',
    dueOn: '2024-03-07',
    department: '侦查监督处',
    stage: '审查办理',
    outcome: null,
    closedOn: null,
    parties: [
      {
        role: 'suspect',
        name: '李某某',
        measures: [{ measure: '拘留', from: '2024-02-28', until: null }],
      },
    ],
    screening: {
      policy: 'spp-2014',
      passed: ['AGE', 'STATE-SECURITY'],
      youngestAccused: 'adult',
      approvalForm: null,
    },
  };
}

export function withdrawal(serial: number): Withdrawal {
  return { kind: 'withdrawal', caseNumber: caseNumber(serial), reason: 'screening' };
}
