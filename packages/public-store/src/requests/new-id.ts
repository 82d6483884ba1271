import { ID_RANDOM_BYTES } from '@discferry/appointments';
import { shanghaiDate } from '@discferry/shared-schema';

/** Where ids come from. */
export interface IdSource {
  readonly now: Date;
  /** So many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
}

/** An id that nobody has yet: 30 random bits come twice now and then. */
export async function unusedId(
  { now, random }: IdSource,
  make: (date: string, random: Uint8Array) => string,
  isTaken: (id: string) => Promise<boolean>,
): Promise<string> {
  for (;;) {
    const id = make(shanghaiDate(now), random(ID_RANDOM_BYTES));
    if (!(await isTaken(id))) return id;
  }
}
