import type { KeptAlarm } from '@discferry/intranet-ledger';
import { listQuarantine } from '@discferry/package-intake';
import type { Settings } from './settings.js';

/** A whole package that raised an alarm, as JSON shows it. */
export interface PackageInQuarantine {
  readonly id: string;
  readonly packageId: string;
  readonly bytes: number;
  /** The codes of the open alarms about it. */
  readonly codes: readonly string[];
}

/** The packages in the quarantine folder. */
export async function packagesInQuarantine(
  { folders }: Settings,
  alarms: readonly KeptAlarm[],
): Promise<readonly PackageInQuarantine[]> {
  const found = await listQuarantine(folders.quarantine, []);
  return found.map(({ id, packageId, bytes }) => {
    const digits = id.slice(packageId.length + 1);
    const own = alarms.filter(
      (alarm) => alarm.packageId === packageId && alarm.manifestSha256.startsWith(digits),
    );
    return { id, packageId, bytes, codes: own.map(({ code }) => code) };
  });
}
