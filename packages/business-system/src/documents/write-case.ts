import { createHash } from 'node:crypto';
import { addDays } from '@discferry/shared-schema';
import { officeByCode } from '../data/offices.js';
import { workingInstant } from '../generate/dates.js';
import { accusedPeople } from '../lifecycle/accused.js';
import { createRandom, type Random } from '../random.js';
import type { AliasRow, DocumentRow, NameRequestRow } from '../schema/document-rows.js';
import type { CaseFile } from '../schema/rows.js';
import { aliasesByPerson, drawAliases } from './aliases.js';
import { documentNumber, documentTitle } from './document-number.js';
import { reviewsConviction, type DueDocument } from './due-documents.js';
import { drawJudgment, type JudgmentRow } from './judgment.js';
import { DOCUMENT_KINDS, type DocumentKindName } from './kinds/kinds.js';
import { makeScene } from './scene/make-scene.js';
import type { Block } from './text/blocks.js';

/** What the documents of a case are written from. */
export interface Writing {
  readonly file: CaseFile;
  readonly judgments: readonly JudgmentRow[];
  readonly aliases: readonly AliasRow[];
  readonly requests: readonly NameRequestRow[];
  /** Name of the undertaker, where it is known. */
  readonly undertaker?: string | undefined;
  readonly random: Random;
}

/** A document before its bytes are made. */
export interface Draft {
  readonly kind: DocumentKindName;
  readonly number: string;
  readonly title: string;
  readonly madeOn: string;
  readonly blocks: readonly Block[];
}

/** Sentences of everybody accused in a case, and their other names. */
export function drawBackground(
  file: CaseFile,
  random: Random,
): { judgments: JudgmentRow[]; aliases: AliasRow[] } {
  return {
    judgments: accusedPeople(file).map(({ RYXH }) =>
      drawJudgment({ RYXH, charge: file.charges[0]?.AY_MC ?? '' }, random),
    ),
    aliases: drawAliases(file, random),
  };
}

/**
 * The same of a case that is in a system: drawn from its number, so that a judgment that arrives later
 * agrees with what the indictment said.
 */
export function backgroundOf(file: CaseFile): ReturnType<typeof drawBackground> {
  return drawBackground(file, createRandom(`background/${file.row.BMSAH}`));
}

/** Writes one document of a case. */
export function writeDocument(writing: Writing, { kind, madeOn }: DueDocument): Draft {
  const { file, judgments, aliases, requests, undertaker, random } = writing;
  const office = officeByCode(file.row.CBDW_BM);
  if (office === undefined) throw new RangeError('a case of no office');
  const number = documentNumber(file, { kind, office, madeOn, random });
  const { label, write } = DOCUMENT_KINDS[kind];
  const scene = makeScene({
    file,
    madeOn,
    number,
    label,
    judgments,
    named: new Set(requests.flatMap(({ RYXH, PZRQ }) => (PZRQ === null ? [] : [RYXH]))),
    aliases: aliasesByPerson(aliases),
    undertaker,
    random,
  });
  return { kind, number, title: documentTitle(file, kind), madeOn, blocks: write(scene) };
}

/** When an effective judgment on an indictment or a protest came, if it came by a day. */
export function judgmentArrival(
  file: CaseFile,
  { kind, until, random }: { kind: DocumentKindName; until: string; random: Random },
): { SXRQ: string; SDRQ: string } | undefined {
  const { BJRQ } = file.row;
  if (BJRQ === null || (kind !== '起诉书' && kind !== '抗诉书')) return undefined;
  const SXRQ = addDays(BJRQ, kind === '起诉书' ? random.int(0, 25) : random.int(10, 80));
  const SDRQ = addDays(SXRQ, random.int(0, 7));
  return SDRQ <= until ? { SXRQ, SDRQ } : undefined;
}

/** Whether a case's judgments are effective: those reviewed, and those that have come. */
export function judgmentsStand(file: CaseFile, arrived: boolean): boolean {
  return arrived || reviewsConviction(file);
}

/** The row of a draft with its bytes, as it stands when the undertaker has written it. */
export function rowOf(
  draft: Draft,
  {
    file,
    order,
    format,
    bytes,
    random,
  }: {
    file: CaseFile;
    order: number;
    format: DocumentRow['WSGS'];
    bytes: Buffer;
    random: Random;
  },
): DocumentRow {
  const digits = file.row.BMSAH.replace(/\D/g, '');
  const written = workingInstant(draft.madeOn, random);
  return {
    WSBH: `WS${file.row.AJLB_BM}-${digits.slice(0, 4)}-${digits.slice(4)}-${order}`,
    WSMC: draft.title,
    WSZH: draft.number,
    WSLB: draft.kind,
    ZZRQ: draft.madeOn,
    SXRQ: null,
    SDRQ: null,
    BASC: '不需要',
    BASCRQ: null,
    WSGS: format,
    WSNR: bytes,
    WSZY: digestOf(bytes),
    NRSJ: written,
    XGSJ: written,
  };
}

/** SHA-256 of a document's bytes, in hexadecimal: what an approval is bound to. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
