import { replyCheckCode } from '@discferry/appointments';
import type { RecordedRequest } from '@discferry/public-store';
import type { Reply } from '@discferry/shared-schema';
import { sampleBinding, sampleRecords, sampleReply } from '@discferry/test-kit';
import type { Gate } from './gate.js';

const OPERATOR = '接待一号';
const ENTERED = new Date('2026-11-02T01:00:00Z');

/** Lawyers of the first cases ask to read the file; the cases are public with disc 1. */
export async function askedRequests(
  gate: Gate,
  count: number,
): Promise<readonly RecordedRequest[]> {
  const options = { now: '2026-11-02T00:00:00Z' };
  const publish = sampleRecords(1, count);
  await gate.import(
    await gate.sender.nextPackage({ publish, createdAt: '2026-11-01T23:00:00Z' }),
    options,
  );
  return gate.withStore(async ({ requests }) => {
    const asked: RecordedRequest[] = [];
    for (let number = 1; number <= count; number += 1) {
      const by = { now: ENTERED, operator: OPERATOR, random: countingFrom(number) };
      const { content } = sampleBinding(number);
      const { bindingId } = await requests.addBinding({ ...by, office: '370700', content });
      const request = await requests.addRequest({
        ...by,
        bindingId,
        caseNumber: publish[number - 1]!.caseNumber,
        details: { kind: 'read-file', dates: ['2026-11-09'], medium: 'on-site' },
        attachments: [],
        sourceSha256: null,
      });
      asked.push(request);
    }
    return asked;
  });
}

/** Random bytes that are others for every number. */
function countingFrom(number: number): (bytes: number) => Uint8Array {
  return (bytes) => Buffer.alloc(bytes, number);
}

/** The applicant takes a request back. */
export async function withdraw(gate: Gate, { requestId }: RecordedRequest): Promise<void> {
  const by = { now: new Date('2026-11-03T01:00:00Z'), operator: OPERATOR };
  await gate.withStore(({ requests }) => requests.withdrawRequest(requestId, by));
}

/** The reply to a request: agreed, with time and place. */
export function replyTo(
  { requestId, caseNumber }: RecordedRequest,
  changes: Partial<Reply> = {},
): Reply {
  return sampleReply(1, { requestId, caseNumber, ...changes });
}

/** A reply as it is typed from its sheet. */
export function typedFrom(reply: Reply): readonly string[] {
  const { requestId, decision, appointment, reason, decidedOn } = reply;
  return [
    'reply',
    requestId,
    decision === 'agreed' ? '--agree' : '--refuse',
    ...(appointment === null ? [] : ['--at', appointment.at, '--place', appointment.place]),
    ...(reason === null ? [] : ['--reason', reason]),
    '--decided',
    decidedOn,
    '--code',
    replyCheckCode(reply),
  ];
}
