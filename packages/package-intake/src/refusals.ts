import {
  channelIdSchema,
  isDiscferryError,
  PACKAGE_ERROR_CODES,
  sequenceSchema,
  toInstant,
  type ErrorCode,
} from '@discferry/shared-schema';
import type { Intake } from './intake.js';

const packageCodes: ReadonlySet<ErrorCode> = new Set(PACKAGE_ERROR_CODES);

/** A package about to be judged. */
export interface Candidate {
  /** What its files are named. */
  readonly name: string;
  readonly now: Date;
}

/** Does something with a package; when the package is refused, that is written down (PRODUCT M). */
export async function recordingRefusal<Result>(
  { journal, operator, log }: Pick<Intake, 'journal' | 'operator' | 'log'>,
  { name, now }: Candidate,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isDiscferryError(error) || !packageCodes.has(error.code)) throw error;
    const { code } = error;
    try {
      await journal.recordAttempt({ at: toInstant(now), operator, ...claimOf(name), code });
    } catch (failure) {
      // What the operator must learn is why the disc was refused, not that the store is busy.
      log.warn({ err: failure, code }, 'refusal not recorded');
    }
    throw error;
  }
}

/** Channel and sequence from a file name, `370700-out-000012`; null where it claims nothing. */
function claimOf(name: string): { channel: string | null; sequence: number | null } {
  const end = name.lastIndexOf('-');
  const channel = channelIdSchema.safeParse(name.slice(0, end));
  const digits = name.slice(end + 1);
  const sequence = sequenceSchema.safeParse(/^\d{6}$/.test(digits) ? Number(digits) : undefined);
  if (!channel.success || !sequence.success) return { channel: null, sequence: null };
  return { channel: channel.data, sequence: sequence.data };
}
