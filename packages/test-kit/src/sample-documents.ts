import {
  addDays,
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentRecord,
  type Withdrawal,
} from '@discferry/shared-schema';
import { sampleRecord, sampleWithdrawal } from './sample-records.js';

const KINDS = Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]];

/** A case of the first-instance prosecution for every sample document. */
const FLOW = 'first-instance-prosecution';
const DOCUMENT_ID = 'WS-1';
/** Days from the acceptance of a case to its document, and from that to the judgment in effect. */
const DAYS_OF_WORK = 30;
const DAYS_TO_JUDGMENT = 20;
/** Any digest: the reports that prove sample documents do not exist. */
const PROOF = '5a'.repeat(32);

/**
 * The legal document of the n-th sample case: masked, with nothing in it that a rule forbids, always the
 * same for a number, and not like its neighbours. `changes` replaces fields of it.
 */
export function sampleDocument(
  number: number,
  changes: Partial<DocumentRecord> = {},
): DocumentRecord {
  const { office: offered, documentKind = kindOf(number) } = changes;
  const record = sampleRecord(number, offered === undefined ? {} : { office: offered });
  const { caseNumber, office, acceptedOn, parties, charges } = record;
  const madeOn = addDays(acceptedOn, DAYS_OF_WORK);
  const awaitsJudgment = documentKind === 'indictment' || documentKind === 'protest';
  const name = parties[0]?.name ?? '某人';
  const charge = charges[0]?.name ?? '';
  return {
    kind: 'document',
    caseNumber,
    documentId: DOCUMENT_ID,
    documentKind,
    flow: FLOW,
    office,
    title: `${name}${charge.replace('罪', '')}案${DOCUMENT_KINDS[documentKind]}`,
    number: `潍检公诉刑诉〔2026〕${String(number)}号`,
    madeOn,
    effectiveOn: awaitsJudgment ? addDays(madeOn, DAYS_TO_JUDGMENT) : null,
    text: textOf({ office: office.name, name, charge, heading: DOCUMENT_KINDS[documentKind] }),
    proofSha256: PROOF,
    screening: { ...record.screening, youngestAccused: 'adult' },
    ...changes,
  };
}

/** The documents of the sample cases with these numbers, `from` and `to` included. */
export function sampleDocuments(from: number, to: number): readonly DocumentRecord[] {
  return Array.from({ length: to - from + 1 }, (_, index) => sampleDocument(from + index));
}

/** The withdrawal of the document of the n-th sample case. */
export function sampleDocumentWithdrawal(
  number: number,
  reason: Withdrawal['reason'] = 'screening',
): Withdrawal {
  return { ...sampleWithdrawal(number, reason), documentId: DOCUMENT_ID };
}

function kindOf(number: number): DocumentKind {
  return KINDS[number % KINDS.length] ?? KINDS[0];
}

interface Facts {
  readonly office: string;
  readonly name: string;
  readonly charge: string;
  readonly heading: string;
}

function textOf({ office, name, charge, heading }: Facts): string {
  return [
    office,
    heading,
    `\u3000\u3000被告人${name}\uFF0C男\uFF0C汉族\uFF0C住山东省潍坊市潍城区。`,
    `\u3000\u3000本案由潍坊市公安局侦查终结\uFF0C以被告人${name}涉嫌${charge}移送审查起诉。`,
    `\u3000\u3000本院认为\uFF0C被告人${name}的行为触犯了《中华人民共和国刑法》\uFF0C事实清楚\uFF0C证据确实、充分。`,
  ].join('\n');
}
