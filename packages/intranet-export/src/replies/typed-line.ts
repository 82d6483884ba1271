import { replyCheckCode } from '@discferry/appointments';
import type { Reply } from '@discferry/shared-schema';

/** What is typed on the extranet to enter a reply, the check code with it. */
export function typedLine(reply: Reply): string {
  const { requestId, decision, appointment, reason, decidedOn } = reply;
  const words = [
    ...['extranet-import', 'reply', requestId],
    decision === 'agreed' ? '--agree' : '--refuse',
    ...(appointment === null ? [] : ['--at', appointment.at, '--place', quoted(appointment.place)]),
    ...(reason === null ? [] : ['--reason', quoted(reason)]),
    ...['--decided', decidedOn, '--code', replyCheckCode(reply)],
  ];
  return words.join(' ');
}

/** A text as one word of a command line, whatever it holds. */
function quoted(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
