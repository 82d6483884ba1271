import { ATTACHMENT_REFUSALS } from '@discferry/attachments';
import type { Context } from '@discferry/cli-kit';
import type { QuarantinedMessage } from '@discferry/intranet-ledger';
import type { Localized } from '@discferry/shared-schema';
import { PART_REFUSALS, REASONS } from './reasons.js';

const SENTENCES: Readonly<Record<string, Localized>> = REASONS;
const FILE_SENTENCES: Readonly<Record<string, Localized>> = {
  ...ATTACHMENT_REFUSALS,
  ...PART_REFUSALS,
};

/** Why a message was put aside, in words; for a file that was refused, why that was. */
export function objectionText(
  { lang }: Context,
  { reason, findings }: Pick<QuarantinedMessage, 'reason' | 'findings'>,
): string {
  const sentence = SENTENCES[reason]?.[lang] ?? reason;
  if (reason !== 'attachment-refused') return sentence;
  const files = findings.flatMap(({ actual }) => FILE_SENTENCES[actual]?.[lang] ?? []);
  return [sentence, ...files].join(lang === 'zh' ? '' : ' ');
}
