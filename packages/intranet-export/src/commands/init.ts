import { defineCommand, facts, nextSteps, paragraph, value, writeConfig } from '@discferry/cli-kit';
import { noteInTrailOf } from '@discferry/intranet-ledger';
import { groupFingerprint } from '@discferry/package-format';
import { makeOwnKey } from '@discferry/package-issue';
import {
  channelId,
  DiscferryError,
  officeCodeSchema,
  officeSchema,
  toInstant,
} from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { constants, copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { dataFolders, SHIPPED_CALENDAR, type Config } from '../settings.js';
import { texts } from '../texts.js';
import { discOption } from './options.js';

/** The pack a new installation starts with. */
const FIRST_PACK = '2014-trial.json';
/** Every pack that an office may choose, the first one among them. */
const PACKS = [FIRST_PACK, '2021-revised.json'] as const;
/** Where an office keeps its calendar: a year is added to it each winter. */
const CALENDAR = join('calendars', 'china.json');

/** Where ledger and packages go. */
const DATA = 'data';

export const initCommand = defineCommand({
  name: 'init',
  summary: texts.initSummary,
  asks: ['passphrase'],
  examples: [
    {
      line: 'intranet-export init --office 370700 --office-name 潍坊市人民检察院 --source /data/tyyw.sqlite',
      says: texts.initExample,
    },
    {
      line: 'intranet-export init --office 370700 --office-name 潍坊市人民检察院 --drop-folder /data/drop --disc /media/disc',
      says: texts.initExampleDrop,
    },
  ],
  options: {
    office: value('CODE', texts.officeOption, officeCodeSchema),
    officeName: value('NAME', texts.officeNameOption, officeSchema.shape.name),
    source: value('FILE', texts.sourceOption, z.string().optional()),
    dropFolder: value('DIR', texts.dropFolderOption, z.string().optional()),
    disc: discOption,
    operatorName: value('NAME', texts.operatorNameOption, z.string().optional()),
  },
  async run(context, options) {
    const { configPath, cwd } = context;
    const home = dirname(configPath);
    if (existsSync(configPath)) throw new DiscferryError('E_ALREADY_EXISTS', { path: configPath });
    const source = sourceOf(options);
    const beside = (path: string) => relative(home, resolve(cwd, path)) || '.';
    const channel = channelId({ office: options.office, direction: 'out' });
    const passphrase = await context.passphrase('new');

    await placeShipped(home);
    const { keyId, publicKeyFile } = await makeOwnKey(join(home, 'keys'), {
      channel: { office: options.office, direction: 'out' },
      holder: options.officeName,
      passphrase,
      now: context.now(),
    });
    const { ledger } = dataFolders(join(home, DATA));
    await mkdir(dirname(ledger), { recursive: true });
    const at = toInstant(context.now());
    const operator = context.operator(options.operatorName);
    const subject = 'intranet-export';
    const deed = { at, operator, action: 'init', subject, detail: { channel, keyId } };
    noteInTrailOf({ path: ledger, channel }, deed);
    const config: Config = {
      version: 1,
      office: { code: options.office, name: options.officeName },
      source: { kind: source.kind, path: beside(source.path) },
      policy: join('policies', FIRST_PACK),
      key: join('keys', `${channel}.key.json`),
      data: DATA,
      disc: options.disc === undefined ? null : beside(options.disc),
      operator: options.operatorName ?? null,
      overlapDays: 3,
      calendar: CALENDAR,
    };
    await writeConfig(configPath, config);

    const { say } = context;
    return {
      data: { config: configPath, channel, keyId, publicKeyFile },
      view: [
        paragraph(say(texts.initDone)),
        facts(
          [say(texts.configLabel), configPath],
          [say(texts.channelLabel), channel],
          [say(texts.publicKeyLabel), publicKeyFile],
          [say(texts.fingerprintLabel), groupFingerprint(keyId)],
        ),
        nextSteps(
          {
            line: `extranet-import trust add ${channel}.pub.json --channel ${channel}`,
            says: say(texts.initNextTrust),
          },
          { line: 'intranet-export plan', says: say(texts.initNextPlan) },
        ),
      ],
    };
  },
});

/**
 * Copies packs and calendar to where an office keeps its own. A file that is there stays: an office may
 * have changed it.
 * @throws E_ALREADY_EXISTS when one is there and not the same; then none is copied
 */
async function placeShipped(home: string): Promise<void> {
  const packs = PACKS.map((name) => ({
    from: fileURLToPath(import.meta.resolve(`@discferry/screening/policies/${name}`)),
    to: join(home, 'policies', name),
  }));
  const files = [...packs, { from: SHIPPED_CALENDAR, to: join(home, CALENDAR) }];
  const missing = files.filter(({ to }) => !existsSync(to));
  for (const { from, to } of files.filter((file) => !missing.includes(file))) {
    if ((await readFile(to)).equals(await readFile(from))) continue;
    throw new DiscferryError('E_ALREADY_EXISTS', { path: to });
  }
  for (const { from, to } of missing) {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

function sourceOf(options: {
  readonly source: string | undefined;
  readonly dropFolder: string | undefined;
}): Config['source'] {
  if (options.source !== undefined && options.dropFolder === undefined) {
    return { kind: 'sqlite', path: options.source };
  }
  if (options.dropFolder !== undefined && options.source === undefined) {
    return { kind: 'drop-folder', path: options.dropFolder };
  }
  throw new DiscferryError('E_USAGE', { reason: '--source or --drop-folder, one of them' });
}
