import { makeJpeg, makePdf } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesIn } from './support/final-state.ts';
import { runAsProcess, type Ran } from './support/loop/gates.ts';
import { discNumber, setUp, twoSides, type Disc } from './support/loop/two-sides.ts';

const DONE_OR_LOOK = [0, 3];
const root = mkdtempSync(join(tmpdir(), 'discferry-loop-'));
const sides = twoSides(root, runAsProcess, '2026-11-17T01:00:00Z');

/** Discs of the forward direction, by number: each stays in the story where it was laid down. */
const forward = new Map<number, Disc>();
const back = new Map<number, Disc>();
let requestId = '';
let typedReply: readonly string[] = [];

/** The next day at nine in the morning. */
function nextMorning(): void {
  const morning = new Date(`${sides.clock.slice(0, 10)}T01:00:00Z`);
  morning.setUTCDate(morning.getUTCDate() + 1);
  sides.clock = morning.toISOString().replace('.000', '');
}

function minutesPass(minutes: number): void {
  const later = new Date(Date.parse(sides.clock) + minutes * 60_000);
  sides.clock = later.toISOString().replace('.000', '');
}

/** What a command found or did, in the shape the test needs of it. */
function told<Schema extends z.ZodType>(ran: Ran, schema: Schema): z.output<Schema> {
  return schema.parse(ran.data);
}

async function burnForward(number: number): Promise<Ran> {
  const disc = await sides.burn('out', number);
  expect(DONE_OR_LOOK, disc.made.said).toContain(disc.made.status);
  forward.set(number, disc);
  return disc.made;
}

async function burnBack(number: number): Promise<Ran> {
  const disc = await sides.burn('in', number);
  expect(disc.made.status, disc.made.said).toBe(0);
  back.set(number, disc);
  return disc.made;
}

function discOf(discs: ReadonlyMap<number, Disc>, number: number): Disc {
  const disc = discs.get(number);
  if (disc === undefined) throw new TypeError(`disc ${String(number)} was never burned`);
  return disc;
}

const codeSchema = z.object({ confirmationCode: z.string() });
const exportStatus = z.object({
  stateSha256: z.string(),
  confirmation: z.object({
    through: z.string().nullable(),
    unconfirmed: z.array(z.unknown()),
    alarms: z.array(z.unknown()),
  }),
});

/** A public case that is open, in which requests may be made. */
function openPublicCase(): string {
  const ledger = new Database(sides.ledger, { readonly: true });
  const source = new Database(sides.source, { readonly: true });
  try {
    const published = z.array(z.string()).parse(
      ledger
        .prepare(
          `SELECT record_key FROM published
           WHERE record = 'procedural' AND flow = 'first-instance-prosecution' ORDER BY record_key`,
        )
        .pluck()
        .all(),
    );
    const isOpen = source.prepare('SELECT 1 FROM GK_YYAJ WHERE BMSAH = ? AND BJRQ IS NULL').pluck();
    const open = published.find((caseNumber) => isOpen.get(caseNumber) === 1);
    if (open === undefined) throw new TypeError('no public case is open');
    return open;
  } finally {
    ledger.close();
    source.close();
  }
}

/** The folder of a lawyer: a request with its two files. */
function writePapers(folder: string, bindingId: string, caseNumber: string): string {
  writeFileSync(join(folder, 'mandate.pdf'), makePdf());
  writeFileSync(join(folder, 'licence.jpg'), makeJpeg({ width: 32, height: 32 }));
  const path = join(folder, 'request.json');
  const details = { kind: 'read-file', dates: ['2026-11-25', '2026-11-26'], medium: 'on-site' };
  const attachments = [
    { file: 'mandate.pdf', type: 'pdf', title: '授权委托书' },
    { file: 'licence.jpg', type: 'jpeg', title: '律师执业证' },
  ];
  writeFileSync(path, JSON.stringify({ bindingId, caseNumber, details, attachments }));
  return path;
}

beforeAll(async () => {
  const sized = ['--cases', '60', '--documents', '5', '--seed', '11', '--as-of', '2026-11-16'];
  const made = await sides.run('business-system', 'create', ...sized, '--out', sides.source);
  expect(made.status, made.said).toBe(0);
  for (const ran of await setUp(sides)) expect(ran.status, ran.said).toBe(0);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the whole loop, on real files and with the programs themselves', () => {
  test('what an undertaker made public stands on the extranet, and the code read out confirms it', async () => {
    await burnForward(1);
    minutesPass(60);
    const taken = await sides.take(discOf(forward, 1));
    expect(taken.status, taken.said).toBe(0);
    const { confirmationCode } = told(taken, codeSchema);
    const mistyped = confirmationCode.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    expect(await sides.run('intranet-export', 'confirm', mistyped)).toMatchObject({
      status: 2,
      code: 'E_CONFIRMATION_TYPO',
    });
    const before = told(await sides.run('intranet-export', 'status'), exportStatus);
    expect(before.confirmation).toMatchObject({ through: null, unconfirmed: [{}] });

    const confirmed = await sides.run('intranet-export', 'confirm', confirmationCode);
    expect(confirmed.status, confirmed.said).toBe(0);
    const after = told(await sides.run('intranet-export', 'status'), exportStatus);
    expect(after.confirmation).toMatchObject({ through: discNumber('out', 1), unconfirmed: [] });
  });

  test('a lawyer asks, and the request lies in the inbox with its files and its term', async () => {
    const caseNumber = openPublicCase();
    const binding = join(sides.extranet, 'binding.json');
    const person = {
      name: '钱律师',
      as: 'defender',
      firm: '潍坊某律师事务所',
      licence: '13707201810000019',
      phone: '13800000019',
    };
    const content = { caseNumber, person, client: '孙当事', boundOn: '2026-11-17' };
    writeFileSync(binding, JSON.stringify(content));
    const bound = await sides.run('extranet-export', 'binding', 'add', binding);
    expect(bound.status, bound.said).toBe(0);
    const { bindingId } = told(bound, z.object({ bindingId: z.string() }));
    const papers = writePapers(sides.extranet, bindingId, caseNumber);
    const asked = await sides.run('extranet-export', 'request', 'add', papers);
    expect(asked.status, asked.said).toBe(0);
    ({ requestId } = told(asked, z.object({ requestId: z.string() })));

    minutesPass(60);
    await burnBack(1);
    const taken = await sides.take(discOf(back, 1));
    expect(taken.status, taken.said).toBe(0);
    expect(taken.data).toMatchObject({
      counts: { requests: 1, bindings: 1, attachments: 2, receipts: 1, quarantined: 0 },
      words: { refused: 0, contradictions: 0 },
    });

    const inbox = await sides.run('business-system', 'inbox', '--db', sides.source);
    // Three working days from Tuesday 17 November.
    expect(inbox.data).toMatchObject({
      requests: [{ requestId, caseNumber, dueOn: '2026-11-20', attachments: 2, answer: null }],
    });
    const stored = join(sides.intranet, 'data', 'attachments');
    expect(readdirSync(stored)).toEqual(Object.values(filesIn(stored)).sort());
    expect(readdirSync(stored)).toHaveLength(2);
  });

  test('the answer is typed in from its sheet; a slip of the fingers is found', async () => {
    minutesPass(60);
    const answer = ['answer', requestId, '--agree', '--at', '2026-11-25T09:30'];
    const place = ['--place', '案管大厅2号窗口', '--db', sides.source];
    const answered = await sides.run('business-system', ...answer, ...place);
    expect(answered.status, answered.said).toBe(0);

    const listed = await sides.run('intranet-export', 'replies', '--print', 'sheets');
    expect(listed.status, listed.said).toBe(0);
    const { sheet } = told(listed, z.object({ sheet: z.string() }));
    const line = /extranet-import (reply [^<\n]*)/.exec(readFileSync(sheet, 'utf8'))?.[1] ?? '';
    typedReply = wordsOf(line.replaceAll('&quot;', '"'));

    const slip = typedReply.map((word) => word.replace('T09:30', 'T09:20'));
    expect(await sides.run('extranet-import', ...slip)).toMatchObject({ code: 'E_REPLY_CODE' });
    const typed = await sides.run('extranet-import', ...typedReply);
    expect(typed.status, typed.said).toBe(0);
    expect(typed.data).toMatchObject({ requestId, outcome: 'entered', holds: { way: 'typed' } });
  });

  test('the next disc carries the same reply, and a lost one is issued again byte for byte', async () => {
    for (const number of [2, 3, 4]) {
      nextMorning();
      const day = sides.clock.slice(0, 10);
      const passed = await sides.run(
        ...(['business-system', 'simulate-day', '--db', sides.source] as const),
        ...['--date', day, '--changes', '6', '--new-cases', '3', '--documents', '2'],
      );
      expect(passed.status, passed.said).toBe(0);
      minutesPass(600);
      const made = await burnForward(number);
      expect(made.data).toMatchObject({ issued: { packageId: discNumber('out', number) } });
    }
    const lost = discOf(forward, 2);
    const again = await sides.reissue('out', 2);
    expect(again.made.status, again.made.said).toBe(0);
    expect(filesIn(again.folder)).toEqual(filesIn(lost.folder));
    rmSync(lost.folder, { recursive: true });
    forward.set(2, again);
  });

  test('discs in the wrong order are refused, the missing one is named, and in order they are taken', async () => {
    const early = await sides.take(discOf(forward, 3));
    expect(early.code).toBe('E_SEQUENCE_GAP');
    expect(early.said).toContain(discNumber('out', 2));

    const second = await sides.take(discOf(forward, 2));
    expect(second.status, second.said).toBe(0);
    expect(second.data).toMatchObject({
      place: 'next',
      messages: {
        replies: { entered: 0, known: 1, conflict: 0, orphan: 0 },
        receipts: { confirmed: 1, refused: 0, contradiction: 0 },
      },
    });
    for (const number of [3, 4]) {
      const taken = await sides.take(discOf(forward, number));
      expect(taken.status, taken.said).toBe(0);
      expect(taken.data).toMatchObject({ messages: { replies: { known: 0, entered: 0 } } });
    }
    expect(await sides.run('extranet-import', ...typedReply)).toMatchObject({
      status: 0,
      data: { outcome: 'known' },
    });
  });

  test('a disc taken twice changes nothing, and gives the code of the first time', async () => {
    const counts = { published: 0, updated: 0, withdrawn: 0 };
    const once = await sides.take(discOf(forward, 4));
    const twice = await sides.take(discOf(forward, 4));
    expect(twice).toMatchObject({ status: 0, data: { place: 'already-imported', counts } });
    expect(told(twice, codeSchema)).toEqual(told(once, codeSchema));

    const first = await sides.take(discOf(back, 1));
    expect(first).toMatchObject({ status: 0, data: { place: 'already-imported' } });
    const inbox = await sides.run('business-system', 'inbox', '--db', sides.source);
    expect(inbox.data).toMatchObject({ requests: [{ requestId, answer: '同意', attachments: 2 }] });
  });

  test('a disc of the other direction is refused by either importer', async () => {
    expect(await sides.take(discOf(back, 1), 'extranet-import')).toMatchObject({
      code: 'E_DIRECTION_WRONG',
    });
    expect(await sides.take(discOf(forward, 4), 'intranet-import')).toMatchObject({
      code: 'E_DIRECTION_WRONG',
    });
  });

  test('receipts come home, and then nothing is unconfirmed on either side', async () => {
    minutesPass(30);
    await burnBack(2);
    const taken = await sides.take(discOf(back, 2));
    expect(taken).toMatchObject({ status: 0, data: { words: { confirmed: 3, refused: 0 } } });
    const { confirmationCode } = told(taken, codeSchema);
    const confirmed = await sides.run('extranet-export', 'confirm', confirmationCode);
    expect(confirmed.status, confirmed.said).toBe(0);

    const inside = await sides.run('intranet-export', 'status');
    expect(inside.status, inside.said).toBe(0);
    expect(told(inside, exportStatus).confirmation).toEqual({
      through: discNumber('out', 4),
      unconfirmed: [],
      alarms: [],
    });
    const outside = await sides.run('extranet-export', 'status');
    expect(outside).toMatchObject({ status: 0, data: { unconfirmed: [], contradictions: [] } });
    // One request, and one reply to it.
    expect(outside.data).toMatchObject({ requests: { waiting: 0, sent: 0, answered: 1 } });
  });

  test('both sides agree on what is public, and both audits are clean', async () => {
    const inside = told(await sides.run('intranet-export', 'status'), exportStatus);
    const outside = await sides.run('extranet-import', 'status');
    const { stateSha256 } = inside;
    expect(outside.data).toMatchObject({ channels: [{ stateSha256 }] });
    for (const gate of ['intranet-export', 'extranet-import'] as const) {
      for (const words of [['audit'], ['audit', 'verify']]) {
        const audited = await sides.run(gate, ...words);
        expect(audited, audited.said).toMatchObject({ status: 0, data: { clean: true } });
      }
    }
  });
});

/** The words of a command line as a shell parts them: those in double quotes are one. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
