import { deleteCase } from '@discferry/business-system';
import {
  addDays,
  FLOWS,
  shanghaiDate,
  type ProceduralRecord,
  type RequestDetails,
} from '@discferry/shared-schema';
import { makeJpeg, makePdf, makePng } from '@discferry/test-kit';
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expectRun, note, type History } from './history.ts';
import { isSetBack, reachesQuota, rightToAsk } from './model.ts';

/** What a right to ask is refused with at entry. */
const ENTRY_CODES: Readonly<Record<string, string>> = {
  'not-criminal': 'E_REQUEST_NOT_CRIMINAL',
  'not-bound': 'E_REQUEST_NOT_BOUND',
  'not-representative': 'E_REQUEST_NOT_BOUND',
  revoked: 'E_REQUEST_REVOKED',
  'closed-three-months': 'E_REQUEST_CLOSED',
};

/** A case that is public, mostly one in which somebody may ask. */
function drawCase({ extranet, draw, sides }: History): string | undefined {
  const recent = addDays(shanghaiDate(sides.clock), -80);
  const cases = [...extranet.published]
    .filter(([key]) => !key.includes('/'))
    .map(([, line]) => JSON.parse(line) as ProceduralRecord);
  const good = cases.filter(
    ({ flow, closedOn }) =>
      FLOWS[flow].group === 'criminal' && (closedOn === null || closedOn > recent),
  );
  return draw.of(draw.chance(0.9) && good.length > 0 ? good : cases)?.caseNumber;
}

/** The reception hall enters who represents whom. */
export async function bind(history: History): Promise<void> {
  const { extranet, sides, draw } = history;
  const caseNumber = drawCase(history);
  if (caseNumber === undefined) return;
  note(history, `bind ${caseNumber}`);
  const content = {
    caseNumber,
    person: {
      name: '钱律师',
      as: draw.chance(0.7) ? ('defender' as const) : ('litigation-agent' as const),
      firm: '潍坊某律师事务所',
      licence: '13707201810000019',
      phone: '13800000019',
    },
    client: '孙当事',
    boundOn: addDays(shanghaiDate(sides.clock), -draw.below(9)),
  };
  const path = join(sides.extranet, 'binding.json');
  writeFileSync(path, JSON.stringify(content));
  const ran = await expectRun(history, 0, ['extranet-export', 'binding', 'add', path]);
  const { bindingId } = z.object({ bindingId: z.string() }).parse(ran.data);
  extranet.bindings.set(bindingId, { ...content, revokedOn: null });
}

/** A client dismisses the lawyer. */
export async function revoke(history: History): Promise<void> {
  const { extranet, sides, draw } = history;
  const [bindingId, content] = draw.of(extranet.bindings) ?? [];
  if (bindingId === undefined || content === undefined) return;
  note(history, `revoke ${bindingId}`);
  await expectRun(history, 0, ['extranet-export', 'binding', 'revoke', bindingId]);
  const today = shanghaiDate(sides.clock);
  const revokedOn = today < content.boundOn ? content.boundOn : today;
  if (content.revokedOn === null) extranet.bindings.set(bindingId, { ...content, revokedOn });
}

/** A lawyer asks; or the one with a binding, if it is named. */
export async function request(history: History, wanted?: string): Promise<void> {
  const { extranet, sides, draw } = history;
  const bindingId = wanted ?? draw.of(extranet.bindings.keys());
  const binding = extranet.bindings.get(bindingId ?? '');
  if (bindingId === undefined || binding === undefined) return;
  const { caseNumber } = binding;
  const published = extranet.published.get(caseNumber);
  const submittedAt = sides.clock;
  const facts = published === undefined ? null : (JSON.parse(published) as ProceduralRecord);
  // A mandate that has ended is over at once, also on the day of its end.
  const right =
    facts &&
    (rightToAsk({ caseNumber, submittedAt }, facts, binding) ??
      (binding.revokedOn === null ? null : 'revoked'));
  const last = [...extranet.requests.values()]
    .map((one) => one.submittedAt)
    .sort()
    .at(-1);
  const expected = isSetBack(submittedAt, last)
    ? 'E_CLOCK'
    : facts === null
      ? 'E_REQUEST_CASE'
      : right !== null
        ? (ENTRY_CODES[right] ?? right)
        : reachesQuota(extranet, bindingId, submittedAt)
          ? 'E_REQUEST_QUOTA'
          : 0;
  note(history, `request under ${bindingId}: ${String(expected)}`);
  const words = draw.chance(0.3)
    ? fileWords(history, bindingId, caseNumber)
    : typed(history, bindingId);
  const ran = await expectRun(history, expected, ['extranet-export', 'request', 'add', ...words]);
  if (expected !== 0) return;
  const { requestId } = z.object({ requestId: z.string() }).parse(ran.data);
  assert.ok(!history.accepted.has(requestId), 'a number was given twice');
  history.accepted.add(requestId);
  extranet.requests.set(requestId, { bindingId, caseNumber, submittedAt, withdrawnAt: null });
}

function drawDetails({ draw, sides }: History): RequestDetails {
  const dates = [addDays(shanghaiDate(sides.clock), 5 + draw.below(9))];
  const kinds: readonly RequestDetails[] = [
    { kind: 'read-file', dates, medium: 'on-site' },
    { kind: 'meet', dates, client: '孙当事', place: '潍坊市看守所' },
    {
      kind: 'collect-evidence',
      items: [{ what: '监控录像', holder: '某商场' }],
      why: '证明不在场',
    },
    { kind: 'submit-evidence', items: [{ what: '车票', proves: '当日不在本市' }] },
    { kind: 'gather-evidence', from: '周证人', side: 'other', what: '证言', why: '目击\n全过程' },
    { kind: 'be-heard', dates, matter: '罪轻意见' },
    { kind: 'change-measure', present: '逮捕', wanted: null, why: '无羁押必要' },
  ];
  return draw.of(kinds) ?? { kind: 'read-file', dates, medium: 'paper' };
}

function typed(history: History, bindingId: string): readonly string[] {
  const { kind, ...details } = drawDetails(history);
  return ['--binding', bindingId, '--kind', kind, '--details', JSON.stringify(details)];
}

/** The files that lawyers send: the same ones now and then. */
const FILES = [
  { type: 'pdf', bytes: makePdf() },
  { type: 'pdf', bytes: makePdf({ page: '/Rotate 90' }) },
  { type: 'jpeg', bytes: makeJpeg({ width: 32 }) },
  { type: 'png', bytes: makePng() },
] as const;

function fileWords(history: History, bindingId: string, caseNumber: string): readonly string[] {
  const { sides, draw } = history;
  const first = draw.below(FILES.length);
  const chosen = FILES.slice(first, first + 1 + draw.below(2));
  const attachments = chosen.map(({ type, bytes }, index) => {
    const file = `file-${String(index)}`;
    writeFileSync(join(sides.extranet, file), bytes);
    return { file, type, title: `附件${history.steps.length}` };
  });
  const path = join(sides.extranet, 'request.json');
  const request = { bindingId, caseNumber, details: drawDetails(history), attachments };
  writeFileSync(path, JSON.stringify(request));
  return [path];
}

/** An applicant takes a request back. */
export async function withdraw(history: History): Promise<void> {
  const { extranet, sides, draw } = history;
  const [requestId, found] = draw.of(extranet.requests) ?? [];
  if (requestId === undefined || found === undefined) return;
  const behind = found.withdrawnAt === null && isSetBack(sides.clock, found.submittedAt);
  note(history, `withdraw ${requestId}`);
  const words = ['request', 'withdraw', requestId];
  await expectRun(history, behind ? 'E_CLOCK' : 0, ['extranet-export', ...words]);
  if (behind) return;
  found.withdrawnAt ??= sides.clock;
  history.withdrawals.add(`${requestId} ${found.withdrawnAt}`);
}

/** A case is lost from the business system, with whatever is asked in it. */
export function loseCase(history: History): void {
  const { extranet, sides, draw } = history;
  const asked = draw.of(extranet.bindings)?.[1].caseNumber;
  if (asked === undefined) return;
  note(history, `lose case ${asked}`);
  try {
    deleteCase({ path: sides.source, caseNumber: asked });
  } catch (error) {
    assert.match(String(error), /case/i);
  }
}
