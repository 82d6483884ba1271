import { DiscferryError, type Finding } from '@discferry/shared-schema';

/** The codes with which the strict ZIP profile refuses an archive. */
type ProfileCode =
  'E_ARCHIVE_NOT_ZIP' | 'E_ARCHIVE_PROFILE' | 'E_ENTRY_NAME' | 'E_ENTRY_LINK' | 'E_ENTRY_DUPLICATE';

/** One rule of the profile, applied to one field. */
export interface Rule {
  readonly field: string;
  readonly holds: boolean;
  readonly expected: string;
  /** Numbers, or text escaped by us: never the archive's own words. */
  readonly actual: string;
  /** E_ARCHIVE_PROFILE unless told. */
  readonly code?: ProfileCode;
}

/** A rule that was broken. */
export interface Breach {
  readonly code: ProfileCode;
  readonly finding: Finding;
}

/** The rule that a field has one certain value. */
export function is(field: string, actual: number, expected: number): Rule {
  const holds = actual === expected;
  return { field, holds, expected: String(expected), actual: String(actual) };
}

/** The rule that a field has no more than some value. */
export function atMost(field: string, actual: number, limit: number): Rule {
  const holds = actual <= limit;
  return { field, holds, expected: `at most ${String(limit)}`, actual: String(actual) };
}

/** The rule that a field has no less than some value. */
export function atLeast(field: string, actual: number, limit: number): Rule {
  const holds = actual >= limit;
  return { field, holds, expected: `at least ${String(limit)}`, actual: String(actual) };
}

/** The rules broken by the structure that begins at an offset of the archive. */
export function breaches(offset: number, rules: readonly Rule[]): readonly Breach[] {
  return rules
    .filter(({ holds }) => !holds)
    .map(({ field, expected, actual, code = 'E_ARCHIVE_PROFILE' }) => ({
      code,
      finding: { path: `archive: offset ${String(offset)} ${field}`, expected, actual },
    }));
}

/**
 * Refuses the archive when any rule was broken, with all that was found.
 * @throws the code of the first breach
 */
export function refuse(found: readonly Breach[]): void {
  const [first] = found;
  if (first === undefined) return;
  const findings = found.map(({ finding }) => finding);
  throw new DiscferryError(first.code, {}, { findings });
}
