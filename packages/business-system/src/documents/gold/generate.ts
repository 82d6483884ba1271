import { addDays, type Flow } from '@discferry/shared-schema';
import { createCaseNumbers } from '../../generate/case-number.js';
import { generateCase, type World } from '../../generate/cases.js';
import { assignAmong, makeUndertakers } from '../../generate/undertakers.js';
import { hasMinorAccused } from '../../lifecycle/accused.js';
import { createRandom, type Random, type Weighted } from '../../random.js';
import type { NameRequestRow } from '../../schema/document-rows.js';
import type { CaseFile } from '../../schema/rows.js';
import { decisiveKind, dueDocuments, reviewsConviction } from '../due-documents.js';
import { isLight } from '../judgment.js';
import type { DocumentKindName } from '../kinds/kinds.js';
import { renderText } from '../text/blocks.js';
import { drawBackground, writeDocument } from '../write-case.js';
import { caseCard } from './case-card.js';
import type { GoldDocument, PublishedKind } from './gold-document.js';
import { renamePeople } from './rename.js';

const KINDS: Weighted<readonly [kind: DocumentKindName, type: PublishedKind, flow: Flow]> = [
  [['起诉书', 'indictment', 'first-instance-prosecution'], 54],
  [['不起诉决定书', 'non-prosecution-decision', 'first-instance-prosecution'], 24],
  [['刑事申诉复查决定书', 'appeal-review-decision', 'criminal-appeal-review'], 12],
  [['抗诉书', 'protest', 'second-instance-protest'], 10],
];
/** Those who may ask that their name stay, and did. */
const NAMED_SHARE = 0.03;
/** Cases of the years up to this day; the documents name no later one. */
const LAST_DAY = '2026-06-30';
const HISTORY_DAYS = 7 * 365;
/** Documents for which a case with a minor among its victims is looked for. */
const MINOR_SHARE = 0.05;

export interface GoldOptions {
  /** How many documents, at least 0. */
  readonly documents: number;
  /** The same seed gives the same documents; more of them begin with the same. */
  readonly seed: number;
}

/** Documents of the four published kinds with gold spans, in no particular order. */
export function* goldDocuments({ documents, seed }: GoldOptions): Generator<GoldDocument, void> {
  const staff = assignAmong(makeUndertakers(createRandom(`gold/${seed}`)));
  const numbers = createCaseNumbers();
  for (let made = 0; made < documents; made++) {
    const random = createRandom(`gold/${seed}/${made}`);
    yield goldDocument({ random, numbers, assign: staff }, `gold-${seed}-${made + 1}`);
  }
}

function goldDocument(world: World, id: string): GoldDocument {
  const { random } = world;
  const [kind, docType, flow] = random.choose(KINDS);
  const file = drawCase(world, kind, flow);
  renamePeople(file, random);
  const { judgments: all, aliases } = drawBackground(file, random);
  const judgments = kind === '不起诉决定书' ? [] : all;
  const requests = drawRequests(file, random).filter(
    ({ RYXH }) =>
      kind === '不起诉决定书' || judgments.some((one) => one.RYXH === RYXH && isLight(one)),
  );
  const background = { judgments, aliases, requests };
  const [due] = dueDocuments(file, random);
  if (due === undefined) throw new RangeError('a case without its document');
  const { blocks, title } = writeDocument({ file, ...background, random }, due);
  const people = caseCard(file, background);
  return { id, docType, title, ...renderText(blocks), caseCard: { people } };
}

/** A closed case of adults that has the document, and nothing wrong on its card. */
function drawCase(world: World, kind: DocumentKindName, flow: Flow): CaseFile {
  const wanted = world.random.chance(MINOR_SHARE) ? hasWard : (): boolean => true;
  for (;;) {
    const acceptedOn = addDays(LAST_DAY, -world.random.int(250, HISTORY_DAYS));
    const { file, defect } = generateCase(world, { acceptedOn, asOf: LAST_DAY, flow });
    const closed = file.row.BJRQ !== null || reviewsConviction(file);
    if (defect !== undefined || !closed || decisiveKind(file) !== kind) continue;
    if (!hasMinorAccused(file) && wanted(file)) return file;
  }
}

function hasWard({ persons }: CaseFile): boolean {
  return persons.some(({ JS }) => JS === '法定代理人');
}

/** Requests that have been granted, of those whom the judgment or the decision would hide. */
function drawRequests(file: CaseFile, random: Random): NameRequestRow[] {
  const day = file.row.SLRQ;
  return file.persons.flatMap(({ RYXH, JS, LX }) =>
    LX === '自然人' && ACCUSED.includes(JS) && random.chance(NAMED_SHARE)
      ? [
          {
            RYXH,
            SQRQ: day,
            HSR: 1,
            HSRQ: day,
            SHR: 2,
            SHRQ: day,
            PZR: 3,
            PZRZW: '分管副检察长',
            PZRQ: day,
          },
        ]
      : [],
  );
}

const ACCUSED: readonly string[] = ['被告人', '被不起诉人', '原审被告人'];
