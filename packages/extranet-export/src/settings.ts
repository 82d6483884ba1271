import { besideConfig, readConfig } from '@discferry/cli-kit';
import type { IssueFolders } from '@discferry/package-issue';
import { officeSchema, type Channel } from '@discferry/shared-schema';
import { join } from 'node:path';
import { z } from 'zod';

/** The configuration file's name, looked for in the current folder. */
export const CONFIG_FILE = 'extranet-export.json';

/** The configuration file (配置文件). Relative paths start from the folder it lies in. */
const configSchema = z.strictObject({
  version: z.literal(1),
  /** The office to which the packages go home: its code leads the channel. */
  office: officeSchema,
  /** The public database, the one that extranet-import loads into. */
  database: z.string().min(1),
  /** The key file that signs; its `.pub.json` goes to the intranet. */
  key: z.string().min(1),
  /** The folder of every package issued, and of the log. */
  data: z.string().min(1),
  /** Where a disc is mounted or prepared; null when the person copies the packages. */
  disc: z.string().min(1).nullable(),
  /** The folder in which requests are dropped as files; null when there is none. */
  drop: z.string().min(1).nullable(),
  /** Who is recorded as operator (操作人); null for the user of the operating system. */
  operator: z.string().min(1).nullable(),
});

/** The configuration as it is written. */
export type Config = z.input<typeof configSchema>;

/** The configuration with every path absolute. */
export interface Settings {
  readonly office: Config['office'];
  readonly channel: Channel;
  readonly database: string;
  readonly keyFile: string;
  readonly publicKeyFile: string;
  readonly folders: DataFolders;
  readonly disc: string | null;
  readonly drop: string | null;
  readonly operator: string | null;
}

/** What lies in the data folder. */
interface DataFolders extends IssueFolders {
  /** Packages whose place another history has taken. */
  readonly abandoned: string;
  readonly log: string;
}

/**
 * Reads the configuration.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID
 */
export async function readSettings(configPath: string): Promise<Settings> {
  const config = await readConfig(configPath, configSchema);
  const absolute = (path: string) => besideConfig(configPath, path);
  const keyFile = absolute(config.key);
  const data = absolute(config.data);
  return {
    office: config.office,
    channel: { office: config.office.code, direction: 'in' },
    database: absolute(config.database),
    keyFile,
    publicKeyFile: keyFile.replace(/\.key\.json$/, '.pub.json'),
    folders: {
      packages: join(data, 'packages'),
      staging: join(data, 'staging'),
      abandoned: join(data, 'abandoned'),
      log: join(data, 'extranet-export.log'),
    },
    disc: config.disc === null ? null : absolute(config.disc),
    drop: config.drop === null ? null : absolute(config.drop),
    operator: config.operator,
  };
}
