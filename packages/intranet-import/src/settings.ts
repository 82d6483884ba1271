import { besideConfig, readConfig } from '@discferry/cli-kit';
import { officeCodeSchema, type Channel } from '@discferry/shared-schema';
import { join } from 'node:path';
import { z } from 'zod';

/** The configuration file's name, looked for in the current folder. */
export const CONFIG_FILE = 'intranet-import.json';

/** The configuration file (配置文件). Relative paths start from the folder it lies in. */
const configSchema = z.strictObject({
  version: z.literal(1),
  /** The office whose requests come in: its code leads the channel. */
  office: officeCodeSchema,
  /** The folder of the trust file, log, quarantine and private copies of packages. */
  data: z.string().min(1),
  /** The ledger, shared with `intranet-export`. */
  ledger: z.string().min(1),
  /** The database of the business system, with the inbox. */
  business: z.string().min(1),
  /** Where files that belong to requests are stored. Nobody serves this folder. */
  attachments: z.string().min(1),
  /** The working-day calendar (工作日历) behind the reply clocks. */
  calendar: z.string().min(1),
  /** Where discs are mounted; null when the path is typed each time. */
  disc: z.string().min(1).nullable(),
  /** Who is recorded as operator (操作人); null for the user of the operating system. */
  operator: z.string().min(1).nullable(),
});

export type Config = z.infer<typeof configSchema>;

/** The configuration with every path absolute. */
export interface Settings {
  /** What this side takes. */
  readonly channel: Channel;
  readonly ledger: string;
  readonly business: string;
  readonly attachments: string;
  readonly calendar: string;
  readonly disc: string | null;
  readonly operator: string | null;
  readonly folders: DataFolders;
}

/** What lies in the data folder. */
export interface DataFolders {
  /** Which senders' keys are trusted, and for which channels. */
  readonly trust: string;
  /** Packages that raised an alarm, until a person discards them. */
  readonly quarantine: string;
  /** Private copies of packages while they are verified and loaded; empty between runs. */
  readonly spool: string;
  readonly log: string;
}

/** The places inside a data folder. */
export function dataFolders(data: string): DataFolders {
  return {
    trust: join(data, 'trust.json'),
    quarantine: join(data, 'quarantine'),
    spool: join(data, 'spool'),
    log: join(data, 'intranet-import.log'),
  };
}

/**
 * Reads the configuration.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID
 */
export async function readSettings(configPath: string): Promise<Settings> {
  const config = await readConfig(configPath, configSchema);
  const absolute = (path: string) => besideConfig(configPath, path);
  return {
    channel: { office: config.office, direction: 'in' },
    ledger: absolute(config.ledger),
    business: absolute(config.business),
    attachments: absolute(config.attachments),
    calendar: absolute(config.calendar),
    disc: config.disc === null ? null : absolute(config.disc),
    operator: config.operator,
    folders: dataFolders(absolute(config.data)),
  };
}
