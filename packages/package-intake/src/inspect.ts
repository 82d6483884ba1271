import {
  describeError,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
  type ErrorDescription,
} from '@discferry/cli-kit';
import {
  verifyEnvelope,
  type Place,
  type SignedManifest,
  type UnverifiedPackage,
} from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { EXIT, isDiscferryError, type ExitStatus } from '@discferry/shared-schema';
import { comingFrom, refuseOtherDirection } from './direction.js';
import type { Intake } from './intake.js';
import { texts } from './texts.js';

/** What became of a package that was looked at. */
export interface Inspection {
  readonly signed: SignedManifest;
  /** Its place when it may be imported; null when it would be refused. */
  readonly place: Place | null;
  readonly refusal: ErrorDescription | null;
  readonly exit: ExitStatus;
}

export interface ToInspect {
  readonly source: string;
  /** Verifies the package as the import does. */
  readonly judge: (found: UnverifiedPackage) => Promise<Place>;
}

/**
 * Looks at a package and changes nothing: the refusal is the answer and not a failure. Whoever cannot
 * say who signed it is told only that, and nothing the package claims.
 * @throws E_DIRECTION_WRONG, and the codes of `verifyEnvelope` and of the media
 */
export async function inspectPackage(
  { lang }: Context,
  { direction, trust }: Pick<Intake, 'direction' | 'trust'>,
  { source, judge }: ToInspect,
): Promise<Inspection> {
  await using found = await readPackage(await comingFrom(source, direction));
  refuseOtherDirection(found.name, direction);
  const signed = verifyEnvelope(found, trust);
  try {
    return { signed, place: await judge(found), refusal: null, exit: EXIT.done };
  } catch (error) {
    if (!isDiscferryError(error)) throw error;
    return { signed, place: null, refusal: describeError(error, lang), exit: error.exit };
  }
}

/**
 * The verdict as people see it.
 * @param importLine what is typed to import the package
 */
export function verdictView(
  { say }: Context,
  { place, refusal }: Inspection,
  importLine: string,
): readonly Block[] {
  if (refusal !== null) {
    const { code, message, hint } = refusal;
    return [warning(say(texts.placeRefused, { message, code, hint }))];
  }
  if (place === 'already-imported') return [paragraph(say(texts.placeImported))];
  return [
    paragraph(say(texts.placeNext)),
    nextSteps({ line: importLine, says: say(texts.inspectNext) }),
  ];
}
