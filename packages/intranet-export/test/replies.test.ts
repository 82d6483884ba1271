import { replyCheckCode } from '@discferry/appointments';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, putAnswers, refusal, requestIdOf } from './support/answers.js';
import { caseNumberOf, caseRows, mainRow, rowOf } from './support/case-rows.js';
import { preparedGates, type Gate } from './support/gate.js';
import { putRequest, recordsIn } from './support/ledger.js';

const newGate = preparedGates();

/** Case 1 is public, case 2 is not. */
async function gateWith(answers: Parameters<typeof putAnswers>[1]): Promise<Gate> {
  const secret = caseRows(2, (rows) => {
    mainRow(rows)['GKXZ'] = null;
    Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
  });
  const gate = await newGate([caseRows(1), secret]);
  putAnswers(gate.source, answers);
  return gate;
}

const dataSchema = z.object({ sheet: z.string().nullable() }).loose();

async function print(gate: Gate, ...words: readonly string[]) {
  const { exit, data } = await gate.runJson(['replies', '--print', 'sheets', ...words]);
  const { sheet } = dataSchema.parse(data);
  return { exit, sheet, html: sheet === null ? '' : readFileSync(sheet, 'utf8') };
}

const textOf = (html: string) =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

describe('replies', () => {
  it('lists what can be typed in, how it goes, and its check code', async () => {
    const gate = await gateWith([answer(1), refusal(2)]);
    const { status, stdout, stderr } = await gate.run(['replies']);
    expect(status).toBe(3);
    expect(stdout).toMatch(
      new RegExp(
        `${requestIdOf(1)} +.*001号 +agreed +disc +[0-9A-Z]{4}-[0-9A-Z]{4}\n` +
          `${requestIdOf(2)} +.*002号 +refused +sheet +[0-9A-Z]{4}-[0-9A-Z]{4}\n`,
      ),
    );
    expect(stderr).toContain('intranet-export replies --print replies');
  });

  it('shows neither place nor reason but on the sheet', async () => {
    const gate = await gateWith([answer(1), refusal(2)]);
    const { stdout, stderr } = await gate.run(['replies', '--json', '--print', 'sheets']);
    const log = readFileSync(gate.path('data', 'intranet-export.log'), 'utf8');
    expect(stdout + stderr + log).not.toMatch(/大厅|移送/);
  });

  it('has nothing to say when nobody has answered', async () => {
    const gate = await gateWith([]);
    const { status, stdout } = await gate.run(['replies', '--print', 'sheets', '--lang', 'zh']);
    expect(status).toBe(0);
    expect(stdout).toContain('没有需要录入的答复。');
    expect(readdirSync(gate.folder)).not.toContain('sheets');
  });

  it('refuses a request that nobody has answered', async () => {
    const gate = await gateWith([answer(1)]);
    expect((await gate.runJson(['replies', requestIdOf(7)])).error).toMatchObject({
      code: 'E_REQUEST_UNKNOWN',
    });
    expect((await gate.runJson(['replies', 'YY20261118'])).exit).toBe(2);
  });
});

describe('the reply sheet', () => {
  it('holds every field, the check code, and the line to type', async () => {
    const gate = await gateWith([answer(1), refusal(2, { DFLY: '第一行\r\n"第二行" & <b>' })]);
    const { exit, sheet, html } = await print(gate);
    expect(exit).toBe(0);
    expect(sheet).toBe(gate.path('sheets', 'replies-2026-11-20-01.html'));
    expect(statSync(gate.path('sheets', 'replies-2026-11-20-01.html')).mode & 0o777).toBe(0o600);
    const code = replyCheckCode({
      kind: 'reply',
      requestId: requestIdOf(1),
      caseNumber: caseNumberOf(1),
      decision: 'agreed',
      appointment: { at: '2026-11-25T09:30', place: '案管大厅2号窗口' },
      reason: null,
      decidedOn: '2026-11-19',
    });
    expect(textOf(html)).toContain(
      `number of the request ${requestIdOf(1)} case number ${caseNumberOf(1)} decision agreed ` +
        'time 2026-11-25 09:30 place 案管大厅2号窗口 reason (none) ' +
        `day of the decision 2026-11-19 check code ${code} ` +
        `type this extranet-import reply ${requestIdOf(1)} --agree --at 2026-11-25T09:30 ` +
        `--place "案管大厅2号窗口" --decided 2026-11-19 --code ${code} typed in by, when`,
    );
    expect(html).toContain('第一行\n&quot;第二行&quot; &amp; &lt;b&gt;');
    expect(html).not.toContain('<b>');
  });

  it('is made once for each reply, and again when one is named', async () => {
    const gate = await gateWith([answer(1), refusal(2)]);
    const first = await print(gate);
    expect(await print(gate)).toMatchObject({ exit: 0, sheet: null });
    expect((await gate.runJson(['replies'])).data).toMatchObject({
      open: { count: 0, first: [] },
      printed: 2,
    });
    const again = await print(gate, requestIdOf(2));
    expect(again.sheet).toBe(gate.path('sheets', 'replies-2026-11-20-02.html'));
    expect(textOf(again.html)).toContain(requestIdOf(2));
    expect(textOf(again.html)).not.toContain(requestIdOf(1));
    expect(readFileSync(first.sheet ?? '', 'utf8')).toBe(first.html);
  });

  it('is made again of a reply that was decided otherwise before it was sent', async () => {
    const gate = await gateWith([refusal(2)]);
    await print(gate);
    putAnswers(gate.source, [refusal(2, { DFLY: '另有理由' })]);
    expect((await print(gate)).html).toContain('另有理由');
  });

  it('holds no reply off the next disc, and one that was sent is not listed any more', async () => {
    const gate = await gateWith([answer(1)]);
    await print(gate);
    expect((await gate.export(1)).status).toBe(0);
    expect(await recordsIn(gate, 1, 'replies')).toHaveLength(1);
    const { data } = await gate.runJson(['replies']);
    expect(data).toMatchObject({ open: { count: 0 }, printed: 0, sent: 1 });
    const { html } = await print(gate, requestIdOf(1));
    expect(textOf(html)).toContain(requestIdOf(1));
  });

  it('holds what is listed and no more', async () => {
    const gate = await gateWith(
      [1, 2, 3].map((number) => refusal(number, { BMSAH: caseNumberOf(2) })),
    );
    const { exit, html } = await print(gate, '--list', '2');
    expect(exit).toBe(3);
    expect(html.match(/extranet-import reply/g)).toHaveLength(2);
    expect(textOf((await print(gate)).html)).toContain(requestIdOf(3));
  });

  it('speaks Chinese', async () => {
    const gate = await gateWith([answer(1)]);
    const { html } = await print(gate, '--lang', 'zh');
    expect(textOf(html)).toContain(
      '答复结果 同意 安排时间 2026-11-25 09:30 安排地点 案管大厅2号窗口',
    );
  });

  it('leaves who printed how many in the record of runs', async () => {
    const gate = await gateWith([answer(1)]);
    await print(gate);
    expect((await gate.runJson(['status'])).data).toMatchObject({
      runs: [{ command: 'replies', operator: '案管一号', result: '1 replies on a sheet' }],
    });
  });
});

describe('the reply clocks', () => {
  const clocksOf = async (gate: Gate, now: string) =>
    (await gate.runJson(['replies'], { now })).data?.['clocks'];

  it('show what is late or due by the next working day, with the article', async () => {
    const gate = await gateWith([]);
    putRequest(gate, 1, { kind: 'meet', receivedOn: '2026-11-16', dueOn: '2026-11-19' });
    putRequest(gate, 2, { kind: 'read-file', receivedOn: '2026-11-18', dueOn: '2026-11-23' });
    putRequest(gate, 3, { kind: 'be-heard', receivedOn: '2026-11-19', dueOn: '2026-11-24' });
    const { status, stdout, stderr } = await gate.run(['replies']);
    expect(status).toBe(3);
    expect(stdout).toMatch(/Requests without an answer +3\n/);
    expect(stdout).toMatch(/late: 1\n.*\n2026-11-19 +YY20261118-000001 +.*001号\n/);
    expect(stdout).toMatch(/working day: 1\n.*\n2026-11-23 +YY20261118-000002 +.*002号\n/);
    expect(stdout).toMatch(/to meet the client: within 3 days, .*2015 art\. 9\n/);
    expect(stdout).toMatch(/to read the file: within 3 working days, .*2015 art\. 14\n/);
    expect(stdout).not.toContain('YY20261118-000003');
    expect(stderr).toContain('Requests are late');
  });

  it('stop with an answer that can be read, and run on over one that cannot', async () => {
    const gate = await gateWith([answer(1), answer(2, { DFJG: null })]);
    for (const number of [1, 2]) {
      putRequest(gate, number, { receivedOn: '2026-11-16', dueOn: '2026-11-19' });
    }
    expect(await clocksOf(gate, '2026-11-20T02:00:00Z')).toMatchObject({
      unanswered: 1,
      late: { count: 1, first: [{ requestId: requestIdOf(2) }] },
    });
  });

  it.each([
    // A Friday; the Sunday after it is made-up work.
    ['2026-09-18T02:00:00Z', '2026-09-20', 'near'],
    ['2026-09-30T02:00:00Z', '2026-10-08', 'near'],
    ['2026-10-08T02:00:00Z', '2026-10-10', 'ok'],
    ['2026-10-10T15:59:59Z', '2026-10-10', 'near'],
    ['2026-10-10T16:00:00Z', '2026-10-10', 'late'],
    ['2026-12-31T16:00:00Z', '2026-12-31', 'late'],
  ])('at %s one that is due on %s is %s', async (now, dueOn, state) => {
    const gate = await gateWith([]);
    putRequest(gate, 1, { receivedOn: '2026-09-15', dueOn });
    expect(await clocksOf(gate, now)).toMatchObject({
      late: { count: Number(state === 'late') },
      near: { count: Number(state === 'near') },
    });
  });

  it('say which year the calendar lacks', async () => {
    const gate = await gateWith([]);
    putRequest(gate, 1, { receivedOn: '2027-12-30', dueOn: '2028-01-04' });
    expect(await clocksOf(gate, '2027-12-30T02:00:00Z')).toMatchObject({ unknownYears: ['2028'] });
    expect((await gate.run(['replies'])).stdout).toContain('The working-day calendar lacks 2028');
  });

  it('run by the shipped calendar where the configuration names none, and by no broken one', async () => {
    const gate = await gateWith([]);
    putRequest(gate, 1, { receivedOn: '2026-09-30', dueOn: '2026-10-08' });
    const path = gate.path('intranet-export.json');
    const { calendar, ...config } = z
      .object({ calendar: z.string() })
      .loose()
      .parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(calendar).toBe('calendars/china.json');
    await writeFile(path, JSON.stringify(config));
    expect(await clocksOf(gate, '2026-09-30T02:00:00Z')).toMatchObject({ near: { count: 1 } });
    await writeFile(path, JSON.stringify({ ...config, calendar: 'nowhere.json' }));
    expect((await gate.runJson(['replies'])).error).toMatchObject({ code: 'E_CALENDAR_INVALID' });
  });
});
