import { recordReceipt } from '@discferry/intranet-ledger';
import { sampleReceipt, tempFolder } from '@discferry/test-kit';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDropFolder } from '../src/source/drop-folder-source.js';
import { answer, putAnswers, refusal, requestIdOf } from './support/answers.js';
import { caseNumberOf, caseRows, mainRow, rowOf, type CaseRows } from './support/case-rows.js';
import { writeNdjson } from './support/drop-files.js';
import { preparedGates, type Gate } from './support/gate.js';
import { issuedPackage, putRequest, recordsIn, withLedger } from './support/ledger.js';
import { changeSource, replaceCases } from './support/views-database.js';

const newGate = preparedGates();
const RECEIPT = sampleReceipt({
  packageId: '370700-in-000001',
  manifestSha256: 'ab'.repeat(32),
});

const secret = (rows: CaseRows) => {
  Object.assign(mainRow(rows), { GKXZ: null, XGSJ: '2026-11-19T02:00:00Z' });
  Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
};

/** A gate whose first two cases are public, and on which nothing else waits. */
async function quietGate(): Promise<Gate> {
  const gate = await newGate([caseRows(1), caseRows(2)]);
  expect((await gate.export(1)).status).toBe(0);
  return gate;
}

describe('an answer', () => {
  it('goes with the next disc, as the applicant will read it', async () => {
    const gate = await newGate([caseRows(1), caseRows(2)]);
    putAnswers(gate.source, [refusal(2), answer(1)]);
    const { status, stdout, stderr } = await gate.export(1);

    expect(status).toBe(0);
    expect(stderr).toContain(
      '0 withdrawn, 2 published, 0 updated.\nWith it: 2 replies, 0 receipts.',
    );
    expect(stdout).toMatch(/Slip for disc 370700-out-000001[^]*Replies +2\n/);
    expect(await recordsIn(gate, 1, 'replies')).toEqual([
      {
        kind: 'reply',
        requestId: requestIdOf(1),
        caseNumber: caseNumberOf(1),
        decision: 'agreed',
        appointment: { at: '2026-11-25T09:30', place: '案管大厅2号窗口' },
        reason: null,
        decidedOn: '2026-11-19',
      },
      {
        kind: 'reply',
        requestId: requestIdOf(2),
        caseNumber: caseNumberOf(2),
        decision: 'refused',
        appointment: null,
        reason: '案件已移送人民法院。',
        decidedOn: '2026-11-19',
      },
    ]);
  });

  it('makes a disc on a day without changes, changes nothing that is public, and goes once', async () => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1)]);
    expect((await gate.export(2)).status).toBe(0);
    const { manifest } = issuedPackage(gate, 2);
    expect(manifest.changes).toEqual({ published: 0, updated: 0, withdrawn: 0 });
    expect(manifest.state.after).toBe(manifest.state.before);
    expect(manifest.entries).toMatchObject([{ kind: 'replies', records: 1 }]);

    const { status, stdout } = await gate.export(3);
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stdout).toContain('Nothing changed');
    expect((await gate.runJson(['plan'])).data).toMatchObject({
      replies: { toSend: { count: 0 }, sent: 1 },
    });
  });

  it('is not taken for sent when the disc was not made', async () => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1)]);
    expect((await gate.export(7)).stderr).toContain('E_NOT_CONFIRMED');
    await gate.run(['plan']);
    await gate.export(2);
    expect(await recordsIn(gate, 2, 'replies')).toHaveLength(1);
  });

  it('that was decided otherwise since is reported and not sent: the first word stands', async () => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1), answer(2)]);
    await gate.export(2);
    putAnswers(gate.source, [refusal(1)]);

    const { status, stdout } = await gate.export(3);

    expect(status).toBe(3);
    expect(stdout).toContain('Nothing changed');
    expect(stdout).toMatch(
      new RegExp(`the first word stands\n[^\n]+\n${requestIdOf(1)} +.*001号 +refused +2\n`),
    );
    putAnswers(gate.source, [answer(1)]);
    expect((await gate.export(3)).status).toBe(0);
  });
});

describe('an answer in a case that is not public', () => {
  it('is for the reply sheet alone, and goes when the case is public', async () => {
    const incomplete = caseRows(2, (rows) => void (mainRow(rows)['SLRQ'] = null));
    const gate = await newGate([caseRows(1), incomplete]);
    putAnswers(gate.source, [answer(1), answer(2)]);
    const { status, stdout } = await gate.export(1);
    expect(status).toBe(3);
    expect(stdout).toMatch(
      new RegExp(
        `the case is not public\n[^\n]+\n${requestIdOf(2)} +.*002号 +agreed +2026-11-19\n`,
      ),
    );
    expect(await recordsIn(gate, 1, 'replies')).toMatchObject([{ requestId: requestIdOf(1) }]);

    replaceCases(gate.source, [
      caseRows(2, (rows) => void (mainRow(rows)['XGSJ'] = '2026-11-19T03:00:00Z')),
    ]);
    expect((await gate.export(2)).status).toBe(0);
    expect(await recordsIn(gate, 2, 'replies')).toMatchObject([{ requestId: requestIdOf(2) }]);
  });

  it('does not go with the disc that withdraws the case', async () => {
    const gate = await quietGate();
    replaceCases(gate.source, [caseRows(2, secret)]);
    putAnswers(gate.source, [answer(2)]);
    expect((await gate.runJson(['plan'])).data).toMatchObject({
      replies: {
        toSend: { count: 0, first: [] },
        sheetOnly: { count: 1, first: [{ requestId: requestIdOf(2) }], printed: 0 },
      },
    });
    await gate.export(2);
    expect(issuedPackage(gate, 2).manifest.entries.map(({ kind }) => kind)).toEqual([
      'withdrawals',
    ]);
  });
});

describe('an answer that cannot be read', () => {
  const FAULTS: Readonly<Record<string, readonly [Readonly<Record<string, unknown>>, string]>> = {
    'no number': [{ YYBH: null }, 'GK_YYDF.YYBH'],
    'a number with blanks around it': [{ YYBH: ` ${requestIdOf(1)}` }, 'GK_YYDF.YYBH'],
    'a case number with blanks around it': [{ BMSAH: `${caseNumberOf(1)} ` }, 'GK_YYDF.BMSAH'],
    'no decision': [{ DFJG: null }, 'GK_YYDF.DFJG'],
    'a decision in other words': [{ DFJG: '可以' }, 'GK_YYDF.DFJG'],
    'a decision named like a property': [{ DFJG: 'constructor' }, 'GK_YYDF.DFJG'],
    'a time of no day': [{ AYSJ: '2027-02-29T09:30' }, 'GK_YYDF.AYSJ'],
    'a time of no clock': [{ AYSJ: '2026-11-25T24:00' }, 'GK_YYDF.AYSJ'],
    'a time without a place': [{ AYDD: null }, 'GK_YYDF.AYDD'],
    'a place without a time': [{ AYSJ: '  ' }, 'GK_YYDF.AYSJ'],
    'a time before the decision': [{ AYSJ: '2026-11-18T09:30' }, 'GK_YYDF.AYSJ'],
    'a place of 101 characters': [{ AYDD: '厅'.repeat(101) }, 'GK_YYDF.AYDD'],
    'a place that turns around': [{ AYDD: '大厅\u202e口窗' }, 'GK_YYDF.AYDD'],
    'a place of bytes': [{ AYDD: Buffer.from('大厅') }, 'GK_YYDF.AYDD'],
    'a reason of 501 characters': [{ DFLY: '因'.repeat(501) }, 'GK_YYDF.DFLY'],
    'no day': [{ DFRQ: null }, 'GK_YYDF.DFRQ'],
    'a day that does not exist': [{ DFRQ: '2026-11-31' }, 'GK_YYDF.DFRQ'],
    'a day to come': [{ DFRQ: '2026-11-21' }, 'GK_YYDF.DFRQ'],
    'a refusal without a reason': [{ DFJG: '不同意', AYSJ: null, AYDD: null }, 'GK_YYDF.DFLY'],
    'a refusal with an appointment': [{ DFJG: '不同意', DFLY: '因故' }, 'GK_YYDF.AYSJ'],
    'an identity number in the place': [{ AYDD: '张三 370702199002281234 家中' }, 'GK_YYDF.AYDD'],
    'a telephone number in the reason': [{ DFLY: '请致电 13805360019' }, 'GK_YYDF.DFLY'],
  };

  it.each(Object.entries(FAULTS))('%s is held, and its column told', async (_, [columns, path]) => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1, columns), answer(2)]);
    const { exit, data } = await gate.runJson(['plan']);
    expect(exit).toBe(3);
    expect(data).toMatchObject({
      replies: {
        toSend: { count: 1, first: [{ requestId: requestIdOf(2) }] },
        held: { count: 1, first: [{ findings: [{ path }] }] },
      },
    });
    const told =
      JSON.stringify(data) + readFileSync(gate.path('data', 'intranet-export.log'), 'utf8');
    expect(told).not.toMatch(/张三|370702199002281234|13805360019|厅|因/);
  });

  it('is held when two rows have its number, for nobody knows which is true', async () => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1), refusal(1)]);
    const { data } = await gate.runJson(['plan']);
    expect(data).toMatchObject({
      replies: { toSend: { count: 0 }, held: { count: 1, first: [{ requestId: requestIdOf(1) }] } },
    });
  });

  it('is held when its request was made in another case', async () => {
    const gate = await quietGate();
    putRequest(gate, 1, { receivedOn: '2026-11-18', dueOn: '2026-11-23' });
    putAnswers(gate.source, [answer(1, { BMSAH: caseNumberOf(2) })]);
    expect((await gate.runJson(['plan'])).data).toMatchObject({
      replies: {
        toSend: { count: 0 },
        held: { first: [{ findings: [{ path: 'GK_YYDF.BMSAH', actual: 'another case' }] }] },
      },
    });
    putAnswers(gate.source, [answer(1)]);
    expect((await gate.runJson(['plan'])).data).toMatchObject({
      replies: { toSend: { count: 1 } },
    });
  });

  it('is told in both languages, by the name of the column', async () => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1, { DFJG: null, DFLY: '微信 wxid_abc123' })]);
    expect((await gate.run(['plan'])).stdout.replace(/\s+/g, ' ')).toContain(
      'decision: 同意 / 不同意 expected, nothing found; reason: nothing that is never public expected, WECHAT found',
    );
    expect((await gate.run(['plan', '--lang', 'zh'])).stdout.replace(/\s+/g, '')).toContain(
      '答复结果：应为同意/不同意，实为空;答复理由：应为不含任何不得公开的内容，实为微信号',
    );
  });
});

describe('odd days', () => {
  it.each([
    ['2028-02-29', '2028-03-01T09:00', '2028-02-29T04:00:00Z'],
    ['2026-11-30', '2026-12-01T08:00', '2026-11-30T10:00:00Z'],
    // Still the old year in UTC.
    ['2027-01-01', '2027-01-01T23:59', '2026-12-31T16:30:00Z'],
  ])('an answer of %s goes on its own day', async (DFRQ, AYSJ, now) => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1, { DFRQ, AYSJ })]);
    expect((await gate.export(2, [], { now })).status).toBe(0);
    expect(await recordsIn(gate, 2, 'replies')).toMatchObject([
      { decidedOn: DFRQ, appointment: { at: AYSJ } },
    ]);
  });

  it('an answer of tomorrow waits until then', async () => {
    const gate = await quietGate();
    putAnswers(gate.source, [answer(1, { DFRQ: '2026-11-21' })]);
    expect((await gate.export(2)).status).toBe(3);
    expect((await gate.export(2, [], { now: '2026-11-20T16:00:00Z' })).status).toBe(0);
    expect(await recordsIn(gate, 2, 'replies')).toHaveLength(1);
  });
});

describe('receipts', () => {
  it('make no disc by themselves, and go with the next, once', async () => {
    const gate = await quietGate();
    withLedger(gate, (ledger) => {
      recordReceipt(ledger, RECEIPT);
    });
    expect((await gate.export(2)).stdout).toContain('Nothing changed');
    expect((await gate.runJson(['plan'])).data).toMatchObject({ receipts: 1 });

    putAnswers(gate.source, [answer(1)]);
    expect((await gate.export(2)).stdout).toMatch(/Receipts +1\n/);
    expect(await recordsIn(gate, 2, 'receipts')).toEqual([RECEIPT]);
    putAnswers(gate.source, [answer(2)]);
    await gate.export(3);
    expect(issuedPackage(gate, 3).manifest.entries.map(({ kind }) => kind)).toEqual(['replies']);
  });

  it('go again when there is a newer word', async () => {
    const gate = await quietGate();
    const refused = { ...RECEIPT, outcome: 'refused', code: 'E_SEQUENCE_FORK' } as const;
    for (const [number, receipt] of [
      [1, refused],
      [2, RECEIPT],
    ] as const) {
      withLedger(gate, (ledger) => {
        recordReceipt(ledger, receipt);
      });
      putAnswers(gate.source, [answer(number)]);
      await gate.export(number + 1);
      expect(await recordsIn(gate, number + 1, 'receipts')).toEqual([receipt]);
    }
  });
});

describe('a source', () => {
  it('without the view has no answers', async () => {
    const gate = await quietGate();
    expect((await gate.runJson(['plan'])).data).toMatchObject({
      replies: { hasAnswers: false, toSend: { count: 0, first: [] } },
    });
  });

  it('of files may have one of answers', async () => {
    const folder = join(await tempFolder(), 'drop');
    await writeNdjson(folder, [caseRows(1)]);
    const rows = [refusal(2), answer(1)].map((row) => `${JSON.stringify(row)}\n`);
    await writeFile(join(folder, 'GK_YYDF.ndjson'), rows.join(''));
    const source = await openDropFolder(folder);
    try {
      expect([...source.answers()]).toEqual([
        [
          { requestId: requestIdOf(1), row: answer(1), rows: 1 },
          { requestId: requestIdOf(2), row: refusal(2), rows: 1 },
        ],
      ]);
      expect(source.answersTo([requestIdOf(2), requestIdOf(3)])).toMatchObject([{ rows: 1 }]);
    } finally {
      source.close();
    }
  });

  it('whose view lacks a column is refused', async () => {
    const gate = await quietGate();
    changeSource(gate.source, (database) => {
      database.exec('CREATE TABLE GK_YYDF (YYBH, BMSAH, DFJG, AYSJ, AYDD, DFRQ)');
    });
    expect((await gate.runJson(['plan'])).error).toMatchObject({
      code: 'E_SOURCE_CONTRACT',
      findings: [{ path: 'GK_YYDF.DFLY' }],
    });
  });
});

describe('ten thousand answers', () => {
  it('cross in one package, and lists stay short', async () => {
    const gate = await quietGate();
    const BMSAH = caseNumberOf(1);
    const many = 10_000;
    putAnswers(
      gate.source,
      Array.from({ length: many }, (_, number) => answer(number, { BMSAH })),
    );
    const { data } = await gate.runJson(['plan', '--list', '3']);
    expect(data).toMatchObject({ replies: { toSend: { count: many, first: [{}, {}, {}] } } });
    expect((await gate.export(2)).status).toBe(0);
    expect(issuedPackage(gate, 2).manifest.entries).toMatchObject([
      { kind: 'replies', records: many },
    ]);
    expect((await gate.export(3)).stdout).toContain('Nothing changed');
  });
});
