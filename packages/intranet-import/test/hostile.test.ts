import { ATTACHMENT_TYPES } from '@discferry/attachments';
import { listQuarantined } from '@discferry/intranet-ledger';
import { messageKey } from '@discferry/shared-schema';
import {
  hostileAttachments,
  hostileRequests,
  makePdf,
  sampleAttachment,
  sampleBinding,
  sampleCaseNumber,
  sampleRequest,
  type Messages,
} from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../src/index.js';
import { newGate, type Gate } from './support/gate.js';

/** What came of a disc that holds one trick, and an honest request beside it. */
interface Outcome {
  readonly exit: number;
  readonly putAside: readonly string[];
  readonly inInbox: boolean;
  readonly honestInInbox: boolean;
}

/** Imports a disc with these messages and the n-th honest request, each of a sender of its own. */
async function outcomeOf(gate: Gate, number: number, messages: Messages): Promise<Outcome> {
  const honest = 1_000 + number;
  const inCase = { caseNumber: sampleCaseNumber(2) };
  const request = sampleRequest(honest, inCase);
  const before = new Set(waiting(gate).map(({ id }) => id));
  const { exit } = await gate.receive({
    ...messages,
    bindings: [...(messages.bindings ?? []), sampleBinding(honest, inCase)],
    requests: [...(messages.requests ?? []), request],
  });
  const [spoiled] = messages.requests ?? [];
  const numbers = gate.rows('SELECT YYBH FROM WSYY').map(({ YYBH }) => YYBH);
  return {
    exit,
    putAside: waiting(gate)
      .filter(({ id }) => !before.has(id))
      .map(({ kind, reason }) => `${kind}: ${reason}`),
    inInbox: spoiled !== undefined && numbers.includes(spoiled.requestId),
    honestInInbox: numbers.includes(request.requestId),
  };
}

function waiting(gate: Gate) {
  return gate.withLedger((ledger) => listQuarantined(ledger, 10_000));
}

describe('a hostile message', () => {
  it('is put aside alone, with its reason, and the rest of the disc is loaded', async () => {
    const gate = await newGate();
    const found: Record<string, Outcome> = {};
    for (const [number, { name, messages }] of hostileRequests.entries()) {
      found[name] = await outcomeOf(gate, number, messages);
    }
    expect(found).toEqual(
      Object.fromEntries(
        hostileRequests.map(({ name, kind, reason }) => [
          name,
          {
            exit: 3,
            putAside: [`${kind}: ${reason}`],
            inInbox: false,
            honestInInbox: true,
          } satisfies Outcome,
        ]),
      ),
    );
  });

  it('comes in more than forty forms', () => {
    expect(hostileRequests.length).toBeGreaterThanOrEqual(40);
    expect(new Set(hostileRequests.map(({ name }) => name)).size).toBe(hostileRequests.length);
    const reasons = new Set(Object.keys(REASONS));
    expect(hostileRequests.filter(({ reason }) => !reasons.has(reason))).toEqual([]);
  });

  it('leaves no words of its own in the log, on the screen, or in a name', async () => {
    const gate = await newGate();
    const marks = { name: '钱秘密', phone: '13812345678' };
    const { person } = sampleBinding(1).content as { person: object };
    const binding = sampleBinding(1, { person: { ...person, ...marks } } as never);
    const [pdf] = [sampleAttachment(makePdf(), 'application/pdf')];
    const note = { ...pdf.note, title: '绝密标题' };
    const built = await gate.sender.nextPackage({
      messages: {
        bindings: [binding],
        attachments: pdf.parts,
        requests: [
          sampleRequest(1, {
            attachments: [note],
            details: { kind: 'be-heard', dates: ['2026-11-09'], matter: '某机密事项\u202e' },
          }),
        ],
      },
    });
    const { stdout, stderr } = await gate.import(built);
    const listed = await gate.run(['quarantine', 'list', '--json']);
    const seen = [
      stdout,
      stderr,
      listed.stdout,
      await gate.read('intranet-import.log'),
      ...(await gate.list('attachments')),
    ].join('\n');
    expect(listed.stdout).toContain('text-unsafe');
    for (const secret of ['钱秘密', '13812345678', '绝密标题', '某机密事项', '孙当事']) {
      expect(seen).not.toContain(secret);
    }
  });
});

describe('a hostile file', () => {
  it('is not stored, and keeps its request out of the inbox; one made harmless is let in', async () => {
    const gate = await newGate();
    // A file of nothing has no part to travel in.
    const hostile = hostileAttachments().filter(({ bytes }) => bytes.length > 0);
    const files = hostile.map((attachment, index) => {
      const number = index + 1;
      const inCase = { caseNumber: sampleCaseNumber(1) };
      const { note, parts } = sampleAttachment(
        attachment.bytes,
        ATTACHMENT_TYPES[attachment.declared],
      );
      const request = sampleRequest(number, { ...inCase, attachments: [note] });
      return {
        ...attachment,
        number,
        note,
        parts,
        request,
        binding: sampleBinding(number, inCase),
      };
    });
    const { exit } = await gate.receive({
      bindings: files.map(({ binding }) => binding),
      requests: files.map(({ request }) => request),
      attachments: [
        ...new Map(
          files.flatMap(({ parts }) => parts).map((part) => [messageKey(part), part]),
        ).values(),
      ],
    });
    expect(exit).toBe(3);
    const reasons = new Map(waiting(gate).map(({ key, reason }) => [key, reason]));
    const inbox = gate.rows('SELECT YYBH, CCM FROM WSYY_FJ');
    const wrong = files.filter(({ request, outcome }) => {
      const row = inbox.find(({ YYBH }) => YYBH === request.requestId);
      const reason = reasons.get(request.requestId);
      if ('gone' in outcome) return row === undefined;
      return row !== undefined || !REFUSED.includes(reason ?? '');
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(40);

    const stored = await gate.list('attachments');
    expect(stored).toEqual(expect.arrayContaining(inbox.map(({ CCM }) => CCM)));
    // A file that was called something else is stored as what it is; nothing that was refused is.
    const refusedFiles = files.filter(({ request }) =>
      reasons.get(request.requestId)?.startsWith('attachment-refused'),
    );
    expect(refusedFiles.filter(({ note }) => stored.includes(note.sha256))).toEqual([]);
    for (const { name, outcome, request } of files) {
      if (!('gone' in outcome)) continue;
      const row = inbox.find(({ YYBH }) => YYBH === request.requestId);
      const bytes = await gate.read(`attachments/${String(row?.['CCM'])}`);
      expect.soft(bytes.includes(outcome.gone), name).toBe(false);
    }
  });
});

/** A file is refused for what it is, or its request for having called it something else. */
const REFUSED = ['attachment-refused', 'attachment-other'];
