import { confirmationCode } from '@discferry/appointments';
import {
  facts,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
  type Outcome,
} from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import { holdersOf } from '@discferry/package-intake';
import type { AppliedPackage } from '@discferry/public-store';
import { EXIT } from '@discferry/shared-schema';
import { readItOut } from './confirmation.js';
import { messageFacts, messageWarnings } from './messages-view.js';
import type { PackageSummary } from './package-summary.js';
import { texts } from './texts.js';

/** What became of a package that was imported, now or before. */
export function importOutcome(
  context: Context,
  summary: PackageSummary,
  applied: AppliedPackage,
): Outcome {
  const { say } = context;
  const { place, counts, documents, messages, entry, erased } = applied;
  const { packageId: number, manifestSha256 } = summary;
  const { importedAt, operator, stateAfter: stateSha256 } = entry;
  const code = confirmationCode({
    packageId: number,
    manifestSha256,
    outcome: 'imported',
    stateAfter: stateSha256,
  });
  const warnings: Block[] = [
    ...messageWarnings(context, messages),
    ...(erased ? [] : [warning(say(texts.notErased))]),
  ];
  const shown: readonly Block[] =
    place === 'already-imported'
      ? [paragraph(say(texts.importedBefore, { number, at: importedAt, operator }))]
      : [paragraph(say(texts.imported, { number })), importedFacts(context, summary, applied)];
  return {
    data: {
      package: summary,
      place,
      counts,
      documents,
      messages,
      importedAt,
      operator,
      stateSha256,
      confirmationCode: code,
      erased,
    },
    view: [
      ...shown,
      readItOut(context, code),
      ...warnings,
      nextSteps({ line: 'extranet-import status', says: say(texts.importNext) }),
    ],
    exit: warnings.length === 0 ? EXIT.done : EXIT.lookNeeded,
  };
}

/** What the operator writes on the slip (交接单). */
function importedFacts(
  context: Context,
  summary: PackageSummary,
  { counts, documents, messages, entry }: AppliedPackage,
): Block {
  const { say } = context;
  return facts(
    [say(texts.publishedLabel), counts.published],
    [say(texts.updatedLabel), counts.updated],
    [say(texts.withdrawnLabel), counts.withdrawn],
    [say(texts.ofThemDocumentsLabel), say(texts.countsOfDocuments, { ...documents })],
    ...messageFacts(context, messages),
    [say(texts.signersLabel), holdersOf(summary)],
    [say(texts.importedAtLabel), entry.importedAt],
    [say(texts.operatorLabel), entry.operator],
    [say(texts.digestLabel), groupFingerprint(summary.manifestSha256)],
    [say(texts.stateLabel), groupFingerprint(entry.stateAfter)],
  );
}
