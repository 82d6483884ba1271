import type { Block, Context } from '@discferry/cli-kit';
import type { SignedManifest } from '@discferry/package-format';
import * as intake from '@discferry/package-intake';
import { texts } from './texts.js';
import { texts as messages } from './texts-messages.js';

/** A package whose signature has been verified, as JSON shows it. */
export interface PackageSummary extends intake.PackageSummary {
  /** How many cases and documents it publishes or updates, and how many messages it brings. */
  readonly records: {
    readonly cases: number;
    readonly documents: number;
    readonly replies: number;
    readonly receipts: number;
  };
}

export function summaryOf(signed: SignedManifest): PackageSummary {
  return {
    ...intake.summaryOf(signed),
    records: {
      cases: intake.recordsOf(signed.manifest, 'procedural-records'),
      documents: intake.recordsOf(signed.manifest, 'documents'),
      replies: intake.recordsOf(signed.manifest, 'replies'),
      receipts: intake.recordsOf(signed.manifest, 'receipts'),
    },
  };
}

/** What the operator compares with the label and the slip before anything is loaded. */
export function summaryView(context: Context, summary: PackageSummary): readonly Block[] {
  const { say } = context;
  const { changes, records } = summary;
  return intake.summaryView(context, summary, [
    [say(texts.publishedLabel), changes.published],
    [say(texts.updatedLabel), changes.updated],
    [say(texts.withdrawnLabel), changes.withdrawn],
    [say(texts.casesLabel), records.cases],
    [say(texts.documentsLabel), records.documents],
    [say(messages.repliesLabel), records.replies],
    [say(messages.receiptsLabel), records.receipts],
  ]);
}
