import { defineCommand, facts, nextSteps, paragraph, value, writeConfig } from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import { makeOwnKey } from '@discferry/package-issue';
import { noteDeed, openPublicStore } from '@discferry/public-store';
import {
  channelId,
  DiscferryError,
  officeCodeSchema,
  officeSchema,
  toInstant,
} from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { Config } from '../settings.js';
import { texts } from '../texts.js';
import { discOption } from './options.js';

export const initCommand = defineCommand({
  name: 'init',
  summary: texts.initSummary,
  asks: ['passphrase'],
  examples: [
    {
      line: 'extranet-export init --office 370700 --office-name 潍坊市人民检察院 --database /data/public.sqlite',
      says: texts.initExample,
    },
    {
      line: 'extranet-export init --office 370700 --office-name 潍坊市人民检察院 --database /data/public.sqlite --drop-folder /data/drop --disc /media/disc',
      says: texts.initExampleDrop,
    },
  ],
  options: {
    office: value('CODE', texts.officeOption, officeCodeSchema),
    officeName: value('NAME', texts.officeNameOption, officeSchema.shape.name),
    database: value('FILE', texts.databaseOption, z.string().min(1)),
    dropFolder: value('DIR', texts.dropFolderOption, z.string().min(1).optional()),
    disc: discOption,
    operatorName: value('NAME', texts.operatorNameOption, z.string().optional()),
  },
  async run(context, options) {
    const { configPath, cwd, say } = context;
    const home = dirname(configPath);
    if (existsSync(configPath)) throw new DiscferryError('E_ALREADY_EXISTS', { path: configPath });
    const beside = (path: string) => relative(home, resolve(cwd, path)) || '.';
    const channel = channelId({ office: options.office, direction: 'in' });
    // Refuses what is no public database, before a key is made.
    const store = await openPublicStore(resolve(cwd, options.database), { mode: 'existing' });
    await store.close();
    const passphrase = await context.passphrase('new');

    const { keyId, publicKeyFile } = await makeOwnKey(join(home, 'keys'), {
      channel: { office: options.office, direction: 'in' },
      holder: options.officeName,
      passphrase,
      now: context.now(),
    });
    const at = toInstant(context.now());
    const operator = context.operator(options.operatorName);
    const subject = 'extranet-export';
    const deed = { at, operator, action: 'init', subject, detail: { channel, keyId } };
    await noteDeed(resolve(cwd, options.database), deed, 'existing');
    const config: Config = {
      version: 1,
      office: { code: options.office, name: options.officeName },
      database: beside(options.database),
      key: join('keys', `${channel}.key.json`),
      data: 'data',
      disc: options.disc === undefined ? null : beside(options.disc),
      drop: options.dropFolder === undefined ? null : beside(options.dropFolder),
      operator: options.operatorName ?? null,
    };
    await writeConfig(configPath, config);

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
            line: `intranet-import trust add ${channel}.pub.json --channel ${channel}`,
            says: say(texts.initNextTrust),
          },
          { line: 'extranet-export binding add binding.json', says: say(texts.initNextBinding) },
        ),
      ],
    };
  },
});
