import { parseArticle } from '../../packages/shared-schema/src/charges/article.ts';
import type { Charge } from '../../packages/shared-schema/src/charges/charge.ts';
import type { Baseline, Change, Documents, Supplement } from './documents.ts';
import {
  bearer,
  checkUnused,
  enter,
  namesInForce,
  toCatalogue,
  type Register,
} from './register.ts';

/**
 * Replays the documents into the catalogue, in the order of the law.
 * @throws Error when a change does not fit what is there before it
 */
export function replay({ baseline, supplements }: Documents): readonly Charge[] {
  const register: Register = [];
  enterBaseline(register, baseline);
  let previous = baseline.inForceSince;
  for (const supplement of supplements) {
    const { number, effective, changes } = supplement;
    if (effective <= previous) throw new Error(`${number} is not later than what comes before it`);
    previous = effective;
    for (const change of changes) {
      apply(register, change, { ...supplement, chapters: baseline.chapters });
    }
    checkSuccessors(register, changes);
  }
  return toCatalogue(register);
}

function enterBaseline(register: Register, { inForceSince, chapters }: Baseline): void {
  for (const { chapter, charges } of chapters) {
    for (const { articles, name } of charges) {
      const names = typeof name === 'string' ? [name] : Object.values(name);
      if (chapterOf(articles, chapters) !== chapter) {
        throw new Error(`${names.join()} does not belong to chapter ${chapter}`);
      }
      enter(register, { articles, chapter, from: inForceSince, names });
    }
  }
}

type Context = Pick<Supplement, 'effective' | 'laws'> & Pick<Baseline, 'chapters'>;

function apply(register: Register, change: Change, context: Context): void {
  const { articles } = change;
  const { effective, chapters } = context;
  // An offence begins and ends with its law, a name with the document that gives or cancels it.
  const lawDate = dateOfLaw(change, context);
  switch (change.kind) {
    case 'add': {
      const chapter = change.chapter ?? chapterOf(articles, chapters);
      if (chapter === undefined) throw new Error(`${change.name} needs its chapter`);
      enter(register, { articles, chapter, from: lawDate, names: [change.name] });
      break;
    }
    case 'rename': {
      const { entry, span } = bearer(register, { name: change.from, articles });
      checkUnused(register, change.to);
      span.until = effective;
      entry.names.push({ name: change.to, from: effective, until: null });
      entry.articles = change.movedTo ?? articles;
      break;
    }
    case 'unify': {
      const { entry } = bearer(register, { name: change.name, articles });
      const cancelled = bearer(register, { name: change.cancels, articles });
      if (cancelled.entry !== entry || change.cancels === change.name) {
        throw new Error(`${change.cancels} is not another name of ${change.name}`);
      }
      cancelled.span.until = effective;
      break;
    }
    case 'abolish': {
      const { entry, span } = bearer(register, { name: change.name, articles });
      if (lawDate <= span.from) throw new Error(`${change.name} would end before it has begun`);
      entry.until = lawDate;
      break;
    }
    default:
      throw new Error(`not a kind of change: ${JSON.stringify(change)}`);
  }
}

/** When the law behind a change took effect; when the document did, where no law changed. */
function dateOfLaw({ law }: Change, { effective, laws }: Context): string {
  if (law === undefined) return effective;
  const date = laws[law];
  if (date === undefined || date > effective) {
    throw new Error(`${law} is no law that the document carries out`);
  }
  return date;
}

function chapterOf(
  articles: readonly string[],
  chapters: Baseline['chapters'],
): number | undefined {
  const numbers = articles.map((text) => parseArticle(text)?.article ?? 0);
  return chapters.find(({ firstArticle, lastArticle }) =>
    numbers.every((number) => firstArticle <= number && number <= lastArticle),
  )?.chapter;
}

function checkSuccessors(register: Register, changes: readonly Change[]): void {
  const names = namesInForce(register);
  for (const change of changes) {
    if (change.kind !== 'abolish') continue;
    const unknown = change.into?.find((name) => !names.has(name));
    if (unknown) throw new Error(`${change.name} passes into ${unknown}, which is not in force`);
  }
}
