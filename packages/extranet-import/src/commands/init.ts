import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  writeConfig,
  type Context,
} from '@discferry/cli-kit';
import { EMPTY_TRUST } from '@discferry/package-format';
import { writeTrustFile } from '@discferry/package-media';
import { noteDeed } from '@discferry/public-store';
import { DiscferryError, toInstant, type Localized } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { keepShippedPolicy } from '../known-policies.js';
import { dataFolders, type Config } from '../settings.js';
import { texts } from '../texts.js';
import { texts as secondLook } from '../texts-second-look.js';

const optional = z.string().min(1).optional();

export const initCommand = defineCommand({
  name: 'init',
  summary: texts.initSummary,
  examples: [
    { line: 'extranet-import init', says: texts.initExample },
    {
      line: 'extranet-import init --disc E:\\ --database D:\\site\\public.sqlite',
      says: texts.initExamplePlaces,
    },
  ],
  options: {
    data: value('DIR', texts.dataOption, optional),
    database: value('FILE', texts.databaseOption, optional),
    disc: value('DIR', texts.discOption, optional),
    operatorName: value('NAME', texts.operatorNameOption, optional),
  },
  async run(context, options) {
    const { configPath, cwd, say } = context;
    if (existsSync(configPath)) throw new DiscferryError('E_ALREADY_EXISTS', { path: configPath });
    const home = dirname(configPath);
    const typed = {
      data: await choice(context, options.data, texts.askData),
      database: await choice(context, options.database, texts.askDatabase),
      disc: await choice(context, options.disc, texts.askDisc),
    };
    const data = resolve(cwd, typed.data ?? join(home, 'data'));
    const database = resolve(cwd, typed.database ?? join(data, 'public.sqlite'));
    const disc = typed.disc === undefined ? null : resolve(cwd, typed.disc);

    const { trust, policies } = dataFolders(data);
    await mkdir(data, { recursive: true, mode: 0o700 });
    await mkdir(dirname(database), { recursive: true });
    const at = toInstant(context.now());
    const operator = context.operator(options.operatorName);
    const subject = 'extranet-import';
    await noteDeed(database, { at, operator, action: 'init', subject, detail: {} }, 'create');
    // Trust that is there already was enrolled by somebody; it is never thrown away.
    if (!existsSync(trust)) await writeTrustFile(trust, EMPTY_TRUST);
    await keepShippedPolicy(policies);
    // The configuration comes last: while it is missing, init can be run again.
    const beside = (path: string) => relative(home, path) || '.';
    const config: Config = {
      version: 1,
      data: beside(data),
      database: beside(database),
      disc: disc === null ? null : beside(disc),
      operator: options.operatorName ?? null,
    };
    await writeConfig(configPath, config);

    return {
      data: { config: configPath, database, trust, policies, disc },
      view: [
        paragraph(say(texts.initDone)),
        facts(
          [say(texts.configLabel), configPath],
          [say(texts.databaseLabel), database],
          [say(texts.trustFileLabel), trust],
          [say(secondLook.policiesLabel), policies],
          [say(texts.discLabel), disc ?? say(texts.noDisc)],
        ),
        nextSteps({
          line: 'extranet-import trust add 370700-out.pub.json --channel 370700-out',
          says: say(texts.initNextTrust),
        }),
      ],
    };
  },
});

/** What was typed as an option, else what is answered; undefined for an empty answer or none. */
async function choice(
  context: Context,
  option: string | undefined,
  question: Localized,
): Promise<string | undefined> {
  const answer = option ?? (await context.ask(question));
  return answer === '' ? undefined : answer;
}
