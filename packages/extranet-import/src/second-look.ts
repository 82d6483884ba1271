import {
  ENTRY_NAMES,
  policyOf,
  type EntryKind,
  type RecordOfKind,
  type VerifiedPackage,
} from '@discferry/package-format';
import { screenAgain, screenDocumentAgain, type SecondLook } from '@discferry/screening';
import {
  DiscferryError,
  shanghaiDate,
  type DocumentRecord,
  type Finding,
  type Reply,
} from '@discferry/shared-schema';
import { knownPolicy } from './known-policies.js';
import { leaksIn } from './leaks.js';

/** Findings beyond these add nothing: the package is refused for the first. */
const MAX_FINDINGS = 50;

/** A mark that only this module can set: nothing is loaded that has not passed the second look. */
const screened = Symbol('screened');

/** A verified package of which nothing is forbidden: what the importer loads, and nothing else. */
export interface ScreenedPackage extends VerifiedPackage {
  readonly [screened]: true;
}

export interface ScreenOptions {
  /** The folder of the policy packs that this receiver knows. */
  readonly policies: string;
  readonly now: Date;
  /** Told how many records have been screened so far. What it throws stops the look. */
  readonly progress?: (records: number) => void;
}

/**
 * The second look (二次筛选): screens every record of a package once more, under the receiver's own copy
 * of the pack, and looks for particulars of people in every document and every reply, whatever the
 * sender did. SPEC.md, Verification, steps 12 and 13. A package that was imported before passes as it
 * is: nothing of it is loaded.
 * @throws E_POLICY_UNKNOWN, E_POLICY_INVALID
 * @throws E_SECRECY_RULE with line numbers and ids of rules, and nothing of what stands in the records
 */
export async function screenPackage(
  verified: VerifiedPackage,
  { policies, now, progress }: ScreenOptions,
): Promise<ScreenedPackage> {
  if (verified.place === 'next') {
    const { manifest } = verified;
    const { pack } = await knownPolicy(policies, policyOf(manifest));
    const sentOn = shanghaiDate(manifest.createdAt);
    const today = shanghaiDate(now);
    // A clock that is behind must not make a receiver read its rules as of yesterday.
    const look = { pack, sentOn, today: today > sentOn ? today : sentOn };
    await lookAt(verified, look, progress);
  }
  return { ...verified, [screened]: true };
}

async function lookAt(
  verified: VerifiedPackage,
  look: SecondLook,
  progress: ScreenOptions['progress'],
): Promise<void> {
  const findings: Finding[] = [];
  let records = 0;
  let count = 0;
  for await (const { kind, line, against } of everyRecord(verified, look)) {
    if (against.length > 0) {
      count += 1;
      if (count <= MAX_FINDINGS) findings.push(findingAt(kind, line, against));
    }
    records += 1;
    progress?.(records);
  }
  if (count > 0) throw new DiscferryError('E_SECRECY_RULE', { count }, { findings });
}

/** A record, by its line in its entry, with the ids of all that speaks against it. */
interface Judged {
  readonly kind: EntryKind;
  readonly line: number;
  readonly against: readonly string[];
}

async function* everyRecord(verified: VerifiedPackage, look: SecondLook): AsyncGenerator<Judged> {
  yield* judgeEach(verified, 'procedural-records', (record) => screenAgain(record, look));
  yield* judgeEach(verified, 'documents', (document) => documentAgain(document, look));
  yield* judgeEach(verified, 'replies', replyAgain);
}

async function* judgeEach<Kind extends EntryKind>(
  verified: VerifiedPackage,
  kind: Kind,
  against: (value: RecordOfKind[Kind]) => readonly string[],
): AsyncGenerator<Judged> {
  let line = 0;
  for await (const { value } of verified.records(kind)) {
    line += 1;
    yield { kind, line, against: against(value) };
  }
}

function documentAgain(document: DocumentRecord, look: SecondLook): readonly string[] {
  const { title, text } = document;
  return [...screenDocumentAgain(document, look), ...leaksIn(title, text)];
}

/** What an applicant reads (答复) is typed by hand: a number slips in where nobody redacts. */
function replyAgain({ appointment, reason }: Reply): readonly string[] {
  return leaksIn(appointment?.place ?? '', reason ?? '');
}

/** Where, and which rules and patterns of our own: whoever reads it learns nothing of the case. */
function findingAt(kind: EntryKind, line: number, against: readonly string[]): Finding {
  return {
    path: `${ENTRY_NAMES[kind]}:${String(line)}`,
    expected: 'no rule against it',
    actual: against.join(', '),
  };
}
