import { besideConfig, readConfig } from '@discferry/cli-kit';
import { join } from 'node:path';
import { z } from 'zod';

/** The configuration file's name, looked for in the current folder. */
export const CONFIG_FILE = 'extranet-import.json';

/** The configuration file (配置文件). Relative paths start from the folder it lies in. */
const configSchema = z.strictObject({
  version: z.literal(1),
  /** The folder of the trust file, policy packs, log, quarantine and private copies of packages. */
  data: z.string().min(1),
  /** The public database. */
  database: z.string().min(1),
  /** Where discs are mounted; null when the path is typed each time. */
  disc: z.string().min(1).nullable(),
  /** Who is recorded as operator (操作人); null for the user of the operating system. */
  operator: z.string().min(1).nullable(),
});

export type Config = z.infer<typeof configSchema>;

/** The configuration with every path absolute. */
export interface Settings {
  readonly database: string;
  readonly disc: string | null;
  readonly operator: string | null;
  readonly folders: DataFolders;
}

/** What lies in the data folder. */
export interface DataFolders {
  /** Which senders' keys are trusted, and for which channels. */
  readonly trust: string;
  /** The policy packs that packages may be screened under. */
  readonly policies: string;
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
    policies: join(data, 'policies'),
    quarantine: join(data, 'quarantine'),
    spool: join(data, 'spool'),
    log: join(data, 'extranet-import.log'),
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
    database: absolute(config.database),
    disc: config.disc === null ? null : absolute(config.disc),
    operator: config.operator,
    folders: dataFolders(absolute(config.data)),
  };
}
