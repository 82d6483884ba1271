import { besideConfig, readConfig } from '@discferry/cli-kit';
import type { IssueFolders } from '@discferry/package-issue';
import type { RedactionPolicy } from '@discferry/redaction';
import { officeSchema, type Channel } from '@discferry/shared-schema';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SourceSettings } from './source/open-source.js';

/** The configuration file's name, looked for in the current folder. */
export const CONFIG_FILE = 'intranet-export.json';

/** The calendar of the State Council's notices, as it is shipped. */
export const SHIPPED_CALENDAR = fileURLToPath(
  import.meta.resolve('@discferry/appointments/calendars/china.json'),
);

/** The configuration file (配置文件). Relative paths start from the folder it lies in. */
const configSchema = z.strictObject({
  version: z.literal(1),
  /** The office that sends: its code leads the channel. */
  office: officeSchema,
  source: z.strictObject({ kind: z.enum(['sqlite', 'drop-folder']), path: z.string().min(1) }),
  /** The policy pack cases are screened under. */
  policy: z.string().min(1),
  /** The key file that signs; its `.pub.json` goes to the extranet. */
  key: z.string().min(1),
  /** The folder of the ledger, of every package issued, and of the log. */
  data: z.string().min(1),
  /** Where a disc is mounted or prepared; null when the person copies the packages. */
  disc: z.string().min(1).nullable(),
  /** Who is recorded as operator (操作人); null for the user of the operating system. */
  operator: z.string().min(1).nullable(),
  /** How many days before the last change are read again, for rows that were committed late. */
  overlapDays: z.int().min(0).max(60),
  /** The working-day calendar (工作日历) that reply clocks run by; the one that is shipped when left out. */
  calendar: z.string().min(1).optional(),
  /** How identity numbers are masked in documents, and whether organisation codes are. */
  redaction: z
    .strictObject({
      idStyle: z.enum(['ends', 'ten-digits']),
      organisationCode: z.enum(['mask', 'keep']),
    })
    .default({ idStyle: 'ends', organisationCode: 'mask' }),
});

/** The configuration as it is written. */
export type Config = z.input<typeof configSchema>;

/** The configuration with every path absolute. */
export interface Settings {
  readonly office: Config['office'];
  readonly channel: Channel;
  readonly source: SourceSettings;
  readonly policyFile: string;
  readonly keyFile: string;
  readonly publicKeyFile: string;
  readonly folders: DataFolders;
  readonly disc: string | null;
  readonly operator: string | null;
  readonly overlapDays: number;
  readonly calendarFile: string;
  readonly redaction: RedactionPolicy;
}

/** What lies in the data folder. */
interface DataFolders extends IssueFolders {
  readonly ledger: string;
  readonly log: string;
}

/** The places inside a data folder. */
export function dataFolders(data: string): DataFolders {
  return {
    ledger: join(data, 'ledger.sqlite'),
    packages: join(data, 'packages'),
    staging: join(data, 'staging'),
    log: join(data, 'intranet-export.log'),
  };
}

/**
 * Reads the configuration.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID
 */
export async function readSettings(configPath: string): Promise<Settings> {
  const config = await readConfig(configPath, configSchema);
  const absolute = (path: string) => besideConfig(configPath, path);
  const keyFile = absolute(config.key);
  return {
    office: config.office,
    channel: { office: config.office.code, direction: 'out' },
    source: { kind: config.source.kind, path: absolute(config.source.path) },
    policyFile: absolute(config.policy),
    keyFile,
    publicKeyFile: keyFile.replace(/\.key\.json$/, '.pub.json'),
    folders: dataFolders(absolute(config.data)),
    disc: config.disc === null ? null : absolute(config.disc),
    operator: config.operator,
    overlapDays: config.overlapDays,
    calendarFile: config.calendar === undefined ? SHIPPED_CALENDAR : absolute(config.calendar),
    redaction: config.redaction,
  };
}
