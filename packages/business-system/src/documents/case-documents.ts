import { addDays } from '@discferry/shared-schema';
import { minutesAfter, workingInstant } from '../generate/dates.js';
import type { Random } from '../random.js';
import type { CaseDocuments, DocumentFile, DocumentMarkRow } from '../schema/document-rows.js';
import type { CaseFile } from '../schema/rows.js';
import { drawApprovals, isBy, latestOf, timeRunsFrom } from './approvals.js';
import { SECRETS } from './data/secrets.js';
import { docxFile, withFootnotes } from './docx-file.js';
import { dueDocuments } from './due-documents.js';
import { FAULTS, type DocumentFault } from './faults.js';
import { DOCUMENT_KINDS } from './kinds/kinds.js';
import { drawNameRequests } from './name-requests.js';
import type { FindApprover } from './staff.js';
import { paragraph, renderText, type Block } from './text/blocks.js';
import { t } from './text/pieces.js';
import {
  backgroundOf,
  judgmentArrival,
  judgmentsStand,
  rowOf,
  writeDocument,
  type Draft,
} from './write-case.js';

/** Making a .docx file takes as long as forty plain texts. */
const DOCX_SHARE = 0.06;
const REVIEW_SHARE = 0.08;
const SECRET_SHARE = 0.06;
const FAULT_SHARE = 0.02;

export interface CaseDocumentsOptions {
  readonly find: FindApprover;
  /** Name of the case's undertaker. */
  readonly undertaker: string | undefined;
  /** The last day of which anything is known. */
  readonly asOf: string;
  readonly random: Random;
}

/** The documents that a case has by now, with all that hangs on them. */
export async function makeCaseDocuments(
  file: CaseFile,
  { find, undertaker, asOf, random }: CaseDocumentsOptions,
): Promise<CaseDocuments> {
  const due = dueDocuments(file, random);
  const { judgments, aliases } = backgroundOf(file);
  const from = file.row.BJRQ ?? asOf;
  const requests = drawNameRequests(file, { from, until: asOf, find, random });
  const documents: DocumentFile[] = [];
  let arrived = false;
  for (const [index, one] of due.entries()) {
    const draft = writeDocument({ file, judgments, aliases, requests, undertaker, random }, one);
    const made = await make(draft, { file, order: index + 1, random });
    const arrival = judgmentArrival(file, { kind: one.kind, until: asOf, random });
    if (arrival !== undefined) {
      Object.assign(made.row, arrival);
      arrived = true;
    }
    approve(made, file, { find, undertaker, asOf, random });
    documents.push(made);
  }
  return {
    documents,
    judgments: judgmentsStand(file, arrived) ? judgments : [],
    requests,
    aliases,
  };
}

async function make(
  draft: Draft,
  { file, order, random }: { file: CaseFile; order: number; random: Random },
): Promise<DocumentFile> {
  if (random.chance(DOCX_SHARE)) {
    const blocks = withFootnotes(draft.blocks, random);
    const bytes = await docxFile(blocks, { header: draft.number, random });
    const row = rowOf(draft, { file, order, format: 'docx', bytes, random });
    return { row, approvals: [], marks: [] };
  }
  const secret = random.chance(SECRET_SHARE) ? random.pick(SECRETS) : undefined;
  const blocks = secret === undefined ? draft.blocks : withSecret(draft.blocks, secret);
  const { text } = renderText(blocks);
  const bytes = Buffer.from(text);
  const row = rowOf(draft, { file, order, format: 'txt', bytes, random });
  const marks = secret === undefined ? [] : [markOf(text, secret, row.NRSJ)];
  return { row, approvals: [], marks };
}

type Secret = (typeof SECRETS)[number];

/** Puts a secret behind the facts. */
function withSecret(blocks: readonly Block[], { before, secret, after }: Secret): Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'signature' || kind === 'annex');
  return blocks.toSpliced(end - 1, 0, paragraph(t`${before}${secret}${after}`));
}

function markOf(text: string, { secret, reason }: Secret, writtenAt: string): DocumentMarkRow {
  const before = text.slice(0, text.indexOf(secret));
  const QSWZ = Array.from(before).length;
  const ZZWZ = QSWZ + Array.from(secret).length;
  return { BJXH: 1, QSWZ, ZZWZ, BJLY: reason, BJSJ: minutesAfter(writtenAt, 5) };
}

/** Lets a document pass through its approvals until the last day, now and then wrongly. */
function approve(
  made: DocumentFile,
  file: CaseFile,
  { find, asOf, random }: CaseDocumentsOptions,
): void {
  const { row, approvals } = made;
  if (!DOCUMENT_KINDS[row.WSLB].publishable) return;
  const closed = file.row.BJRQ;
  if (closed !== null && random.chance(REVIEW_SHARE)) {
    row.BASC = '需要';
    const reviewed = addDays(closed, random.int(5, 30));
    if (reviewed <= asOf) row.BASCRQ = reviewed;
  }
  const from = timeRunsFrom(row, file.row);
  const desk = { row: file.row, find, random };
  if (from !== undefined) approvals.push(...drawApprovals(row, desk, { from, until: asOf }));
  if (random.chance(FAULT_SHARE)) {
    const fault = random.pick(Object.keys(FAULTS) as DocumentFault[]);
    FAULTS[fault](made, desk);
  }
  row.XGSJ = latestOf(made);
  if (!isBy(row.XGSJ, asOf)) row.XGSJ = workingInstant(asOf, random);
}
