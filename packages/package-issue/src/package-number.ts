import { sequenceSchema } from '@discferry/shared-schema';

/** The number of a package as people type it. */
export interface PackageNumber {
  readonly sequence: number;
  /** The channel, when the whole number was typed. */
  readonly channel: string | undefined;
}

const NUMBER = /^(?:(?<channel>\d{6}-(?:out|in))-)?(?<sequence>\d{1,6})$/;

/** Reads `12`, or the whole number of the disc, `370700-out-000012`; undefined for anything else. */
export function readPackageNumber(typed: string): PackageNumber | undefined {
  const { channel, sequence } = NUMBER.exec(typed.normalize('NFKC').trim())?.groups ?? {};
  const parsed = sequenceSchema.safeParse(Number(sequence));
  return parsed.success ? { sequence: parsed.data, channel } : undefined;
}
