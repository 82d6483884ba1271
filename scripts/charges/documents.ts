import { readdirSync, readFileSync } from 'node:fs';

/** A document on charge names. Dates are calendar dates. */
interface Source {
  readonly title: string;
  readonly number: string;
  readonly issuedBy: readonly string[];
  readonly promulgated: string;
  readonly effective: string;
}

/** Where court (spc) and procuratorate (spp) differ in 1997: the name each gives, if it has one. */
type BaselineName = string | { readonly spc?: string; readonly spp: string };

/** The charges of 1997, as the two documents of that year name them. */
export interface Baseline {
  readonly sources: readonly Source[];
  /** When the Criminal Law took effect. */
  readonly inForceSince: string;
  readonly chapters: readonly {
    readonly chapter: number;
    readonly title: string;
    readonly firstArticle: number;
    readonly lastArticle: number;
    readonly charges: readonly {
      readonly articles: readonly string[];
      readonly name: BaselineName;
    }[];
  }[];
}

interface ChangeBase {
  readonly articles: readonly string[];
  /** The law behind the change, a key of the supplement's `laws`; absent when no law changed. */
  readonly law?: string;
}

/** A charge that was not there before. `chapter` only where the article does not tell it. */
interface Add extends ChangeBase {
  readonly kind: 'add';
  readonly name: string;
  readonly chapter?: number;
}

/** The same charge under another name; `unstated` says why, when the document does not cancel `from`. */
interface Rename extends ChangeBase {
  readonly kind: 'rename';
  readonly from: string;
  readonly to: string;
  readonly movedTo?: readonly string[];
  readonly unstated?: string;
}

/** One of the two names a charge had had since 1997 is given up. */
interface Unify extends ChangeBase {
  readonly kind: 'unify';
  readonly name: string;
  readonly cancels: string;
}

/** The end of a charge; `into` names the charges that take its place, if any. */
interface Abolish extends ChangeBase {
  readonly kind: 'abolish';
  readonly name: string;
  readonly into?: readonly string[];
}

export type Change = Add | Rename | Unify | Abolish;

/** A supplement (补充规定): the laws it carries out, with their dates of effect, and its changes. */
export interface Supplement extends Source {
  readonly laws: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
}

export interface Documents {
  readonly baseline: Baseline;
  /** In order of number. */
  readonly supplements: readonly Supplement[];
}

const folder = new URL('../../packages/shared-schema/data/charges/', import.meta.url);

/** Reads the committed documents. */
export function readDocuments(): Documents {
  const count = readdirSync(folder).filter((name) => /^supplement-\d+\.json$/.test(name)).length;
  return {
    baseline: readJson('1997.json') as Baseline,
    supplements: Array.from(
      { length: count },
      (_, position) => readJson(`supplement-${position + 1}.json`) as Supplement,
    ),
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
