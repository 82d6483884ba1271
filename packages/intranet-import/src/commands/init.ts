import {
  besideConfig,
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  readConfig,
  value,
  writeConfig,
} from '@discferry/cli-kit';
import { noteInTrailOf } from '@discferry/intranet-ledger';
import { EMPTY_TRUST } from '@discferry/package-format';
import { writeTrustFile } from '@discferry/package-media';
import { channelId, DiscferryError, officeCodeSchema, toInstant } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openInbox } from '../business/inbox.js';
import { ledgerChannel, readCalendar } from '../session.js';
import { dataFolders, readSettings, type Config } from '../settings.js';
import { texts } from '../texts.js';

/** What is taken over from the configuration of intranet-export. */
const exportConfigSchema = z.looseObject({
  office: z.looseObject({ code: officeCodeSchema }),
  source: z.looseObject({ kind: z.string(), path: z.string().min(1) }),
  data: z.string().min(1),
  operator: z.string().min(1).nullable(),
});

const EXPORT_CONFIG = 'intranet-export.json';
const SHIPPED_CALENDAR = '@discferry/appointments/calendars/china.json';

const optional = z.string().min(1).optional();

export const initCommand = defineCommand({
  name: 'init',
  summary: texts.initSummary,
  examples: [
    { line: 'intranet-import init', says: texts.initExample },
    {
      line: 'intranet-import init --disc E:\\ --business D:\\tyyw.sqlite --attachments F:\\attachments',
      says: texts.initExamplePlaces,
    },
  ],
  options: {
    exportConfig: value('FILE', texts.exportConfigOption, optional),
    business: value('FILE', texts.businessOption, optional),
    attachments: value('DIR', texts.attachmentsOption, optional),
    calendar: value('FILE', texts.calendarOption, optional),
    disc: value('DIR', texts.discOption, optional),
    operatorName: value('NAME', texts.operatorNameOption, optional),
  },
  async run(context, options) {
    const { configPath, cwd, say } = context;
    if (existsSync(configPath)) throw new DiscferryError('E_ALREADY_EXISTS', { path: configPath });
    const home = dirname(configPath);
    const exportPath = resolve(cwd, options.exportConfig ?? join(home, EXPORT_CONFIG));
    const exporter = await readConfig(exportPath, exportConfigSchema);
    const { kind, path } = exporter.source;
    const source = kind === 'sqlite' ? besideConfig(exportPath, path) : undefined;
    const business = options.business === undefined ? source : resolve(cwd, options.business);
    if (business === undefined) {
      throw new DiscferryError('E_USAGE', { reason: say(texts.businessNeeded) });
    }
    const data = besideConfig(exportPath, exporter.data);
    const beside = (place: string) => relative(home, place) || '.';
    const config: Config = {
      version: 1,
      office: exporter.office.code,
      data: beside(data),
      ledger: beside(join(data, 'ledger.sqlite')),
      business: beside(business),
      attachments: beside(resolve(cwd, options.attachments ?? join(data, 'attachments'))),
      calendar: beside(
        options.calendar === undefined
          ? await placeCalendar(join(home, 'calendars'))
          : resolve(cwd, options.calendar),
      ),
      disc: options.disc === undefined ? null : beside(resolve(cwd, options.disc)),
      operator: options.operatorName ?? exporter.operator,
    };
    // Everything it names must be usable before it stands; while it is missing, init can be run again.
    openInbox(business).close();
    await readCalendar({ calendar: besideConfig(configPath, config.calendar) });
    const { trust } = dataFolders(data);
    await mkdir(data, { recursive: true, mode: 0o700 });
    const channel = { office: config.office, direction: 'in' } as const;
    const at = toInstant(context.now());
    const operator = context.operator(config.operator ?? undefined);
    const deed = { at, operator, action: 'init', subject: 'intranet-import', detail: {} };
    const trail = {
      path: besideConfig(configPath, config.ledger),
      channel: ledgerChannel({ channel }),
    };
    noteInTrailOf(trail, deed);
    // Trust that is there already was enrolled by somebody; it is never thrown away.
    if (!existsSync(trust)) await writeTrustFile(trust, EMPTY_TRUST);
    await writeConfig(configPath, config);

    const { ledger, attachments, calendar, disc } = await readSettings(configPath);
    const id = channelId(channel);
    return {
      data: { config: configPath, channel: id, ledger, business, attachments, calendar, trust },
      view: [
        paragraph(say(texts.initDone)),
        facts(
          [say(texts.configLabel), configPath],
          [say(texts.channelLabel), id],
          [say(texts.ledgerLabel), ledger],
          [say(texts.businessLabel), business],
          [say(texts.attachmentsFolderLabel), attachments],
          [say(texts.calendarLabel), calendar],
          [say(texts.trustFileLabel), trust],
          [say(texts.discLabel), disc ?? say(texts.noDisc)],
        ),
        nextSteps({
          line: `intranet-import trust add ${id}.pub.json --channel ${id}`,
          says: say(texts.initNextTrust),
        }),
      ],
    };
  },
});

/** Copies the calendar to where an office keeps its own. One that is there stays: it may be newer. */
async function placeCalendar(folder: string): Promise<string> {
  const path = join(folder, 'china.json');
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    await copyFile(fileURLToPath(import.meta.resolve(SHIPPED_CALENDAR)), path);
  }
  return path;
}
