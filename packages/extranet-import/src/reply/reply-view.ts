import { facts, paragraph, table, warning, type Block, type Context } from '@discferry/cli-kit';
import type { EnteredReply, RecordedReply, ReplyWay } from '@discferry/public-store';
import type { Reply } from '@discferry/shared-schema';
import { texts } from '../texts-reply.js';

/** What of a reply its applicant reads. */
export type ReplyFields = Pick<Reply, 'decision' | 'appointment' | 'reason' | 'decidedOn'>;

/** A reply field by field, as its sheet has them. */
export function replyFacts(
  { say }: Context,
  { decision, appointment, reason, decidedOn }: ReplyFields,
): readonly (readonly [label: string, value: string])[] {
  const none = say(texts.none);
  return [
    [say(texts.decisionLabel), say(decision === 'agreed' ? texts.agreed : texts.refused)],
    [say(texts.atLabel), appointment?.at ?? none],
    [say(texts.placeLabel), appointment?.place ?? none],
    [say(texts.reasonLabel), reason?.replaceAll('\n', ' / ') ?? none],
    [say(texts.decidedLabel), decidedOn],
  ];
}

/** How the reply that holds came, as JSON shows it. */
export interface HeldReply {
  readonly way: ReplyWay;
  readonly at: string;
  readonly operator: string;
  readonly packageId: string | null;
}

export function heldReply({ way, at, operator, packageId }: RecordedReply): HeldReply {
  return { way, at, operator, packageId };
}

/** What became of a reply that was typed, as people see it. */
export function outcomeView(
  context: Context,
  { requestId: id, reply }: { readonly requestId: string; readonly reply: ReplyFields },
  { outcome, holds }: EnteredReply,
): readonly Block[] {
  const { say } = context;
  const typedNow = replyFacts(context, reply);
  switch (outcome) {
    case 'entered':
      return [paragraph(say(texts.entered, { id })), facts(...typedNow)];
    case 'known':
      return [
        ...(holds === null ? [] : [paragraph(knownText(context, holds))]),
        facts(...typedNow),
      ];
    case 'conflict': {
      const held = holds === null ? [] : replyFacts(context, holds.reply);
      const columns = [say(texts.fieldColumn), say(texts.holdsColumn), say(texts.typedColumn)];
      const rows = typedNow.map(([label, shown], index) => [label, held[index]?.[1] ?? '', shown]);
      return [warning(say(texts.conflict, { id })), table(columns, rows)];
    }
  }
}

function knownText({ say }: Context, holds: RecordedReply): string {
  const { way, at, operator, packageId } = holds;
  return way === 'disc'
    ? say(texts.knownDisc, { at, number: packageId ?? say(texts.none) })
    : say(texts.knownTyped, { at, operator });
}
