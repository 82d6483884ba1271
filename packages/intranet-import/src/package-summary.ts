import type { Block, Context } from '@discferry/cli-kit';
import type { SignedManifest } from '@discferry/package-format';
import * as intake from '@discferry/package-intake';
import { texts } from './texts.js';

/** A package whose signature has been verified, as JSON shows it. */
export interface PackageSummary extends intake.PackageSummary {
  /** How many messages of each kind it brings; files in parts. */
  readonly records: {
    readonly requests: number;
    readonly bindings: number;
    readonly attachmentParts: number;
    readonly receipts: number;
    readonly alarms: number;
  };
}

export function summaryOf(signed: SignedManifest): PackageSummary {
  const { manifest } = signed;
  return {
    ...intake.summaryOf(signed),
    records: {
      requests: intake.recordsOf(manifest, 'requests'),
      bindings: intake.recordsOf(manifest, 'bindings'),
      attachmentParts: intake.recordsOf(manifest, 'attachments'),
      receipts: intake.recordsOf(manifest, 'receipts'),
      alarms: intake.recordsOf(manifest, 'alarms'),
    },
  };
}

/** What the operator compares with the label and the slip before anything is loaded. */
export function summaryView(context: Context, summary: PackageSummary): readonly Block[] {
  const { say } = context;
  const { requests, bindings, attachmentParts, receipts, alarms } = summary.records;
  return intake.summaryView(context, summary, [
    [say(texts.requestsLabel), requests],
    [say(texts.bindingsLabel), bindings],
    [say(texts.attachmentPartsLabel), attachmentParts],
    [say(texts.receiptsLabel), receipts],
    [say(texts.alarmsLabel), alarms],
  ]);
}
