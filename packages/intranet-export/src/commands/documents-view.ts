import { facts, heading, table, type Block, type Context } from '@discferry/cli-kit';
import { DOCUMENT_KINDS } from '@discferry/shared-schema';
import { sawIn } from '../card/phrases.js';
import type { ToldDocument } from '../documents/explain-documents.js';
import type { DocumentData, KeptDocuments } from '../documents/report.js';
import { DOCUMENT_RULE_IDS, DOCUMENT_RULES } from '../documents/rules.js';
import { documentTexts } from '../texts/documents.js';
import { policyTexts } from '../texts/policy.js';
import { texts } from '../texts.js';
import { more } from './more.js';

/** The documents of a day as people read them; nothing where there are none. */
export function documentsView(
  context: Context,
  { changes, examined, withheld, waiting, held, byRule }: DocumentData,
): readonly Block[] {
  const { say, lang } = context;
  const spoken = DOCUMENT_RULE_IDS.filter((rule) => byRule[rule] !== undefined);
  if (examined + changes.withdraw === 0) return [];
  return [
    facts(
      [say(documentTexts.examinedLabel), examined],
      [say(documentTexts.withdrawLabel), changes.withdraw],
      [say(documentTexts.publishLabel), changes.publish],
      [say(documentTexts.updateLabel), changes.update],
      [say(documentTexts.withheldLabel), withheld.count],
      [say(documentTexts.waitingLabel), waiting.count],
      [say(documentTexts.heldLabel), held.count],
    ),
    ...keptView(context, say(documentTexts.heldHeading), held),
    ...keptView(context, say(documentTexts.waitingHeading), waiting),
    ...keptView(context, say(documentTexts.withheldHeading), withheld),
    ...(spoken.length === 0
      ? []
      : [
          heading(say(documentTexts.byRuleHeading)),
          table(
            [
              say(policyTexts.ruleColumn),
              say(policyTexts.titleColumn),
              say(documentTexts.countColumn),
            ],
            spoken.map((rule) => [rule, DOCUMENT_RULES[rule].title[lang], byRule[rule] ?? 0]),
          ),
        ]),
  ];
}

function keptView(
  { say, lang }: Context,
  title: string,
  { count, first }: KeptDocuments,
): readonly Block[] {
  if (first.length === 0) return [];
  return [
    heading(title),
    table(
      [
        say(texts.caseColumn),
        say(documentTexts.documentColumn),
        say(texts.undertakerColumn),
        say(texts.reasonColumn),
      ],
      first.map(({ caseNumber, documentId, undertaker, reasons }) => [
        caseNumber,
        documentId,
        undertaker,
        reasonsText(reasons, lang),
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

/** Why a document stays inside, in a cell. */
function reasonsText(
  reasons: KeptDocuments['first'][number]['reasons'],
  lang: Context['lang'],
): string {
  return reasons.map(({ rule, saw }) => `${rule}: ${sawIn(lang, saw)}`).join('; ');
}

/** The documents of one case, each with its outcome and why. */
export function toldDocumentsView(
  { say, lang }: Context,
  documents: readonly ToldDocument[],
): readonly Block[] {
  if (documents.length === 0) return [];
  return [
    heading(say(documentTexts.documentsHeading)),
    table(
      [
        say(documentTexts.documentColumn),
        say(documentTexts.kindColumn),
        say(documentTexts.outcomeColumn),
        say(texts.reasonColumn),
      ],
      documents.map(({ documentId, documentKind, outcome, reasons }) => [
        documentId,
        documentKind === null ? '' : DOCUMENT_KINDS[documentKind],
        say(documentTexts[outcome]),
        reasonsText(reasons, lang),
      ]),
    ),
  ];
}
