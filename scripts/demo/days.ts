import type { Lang } from '@discferry/cli-kit';
import { sayIn } from '@discferry/cli-kit';
import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { run, type RunOptions } from './shell.ts';
import type { Telling } from './telling.ts';
import { texts } from './texts.ts';

const OFFICE = '370700';
const OFFICE_NAME = '潍坊市人民检察院';
const CHANNEL = `${OFFICE}-out`;
const CASES = '3000';
const SEED = '2026';
/** 间谍罪, Criminal Law art. 110. */
const ESPIONAGE = '110.1';
/** Done, but a person must look: there are always some incomplete cards. */
const DONE_OR_LOOK = [0, 3];

/** What the demonstration is played with. */
export interface Stage {
  readonly folder: string;
  readonly lang: Lang;
  readonly tell: Telling;
  /** The calendar date of the business system's last day before the first export. */
  readonly firstDay: string;
}

/** Plays three working days on both sides of the gap. */
export function playDays(stage: Stage): void {
  const { folder, lang, tell } = stage;
  const say = sayIn(lang);
  const intranet = join(folder, 'intranet');
  const extranet = join(folder, 'extranet');
  const at = (cwd: string, more: Partial<RunOptions> = {}) => ({ cwd, ...more });
  const clerk = (...words: string[]) => run(['intranet-export', ...words, '--lang', lang], at(intranet, { expect: DONE_OR_LOOK }));
  const operator = (...words: string[]) => run(['extranet-import', ...words, '--lang', lang], at(extranet));
  const exportDisc = (number: string) =>
    clerk('export', '--disc', `../disc-${number}`, '--list', '3', '--confirm', `${CHANNEL}-00000${number}`, '--passphrase-file', 'passphrase.txt');
  const importDisc = (number: string) =>
    operator('import', `../disc-${number}`, '--confirm', `${CHANNEL}-00000${number}`);

  tell.chapter(say(texts.setUp), say(texts.setUpSays));
  run(['business-system', 'create', '--cases', CASES, '--seed', SEED, '--as-of', stage.firstDay, '--out', 'business-system.sqlite', '--lang', lang], at(intranet));
  clerk('init', '--office', OFFICE, '--office-name', OFFICE_NAME, '--source', 'business-system.sqlite', '--passphrase-file', 'passphrase.txt');
  operator('init');
  const publicKey = join(intranet, 'keys', `${CHANNEL}.pub.json`);
  copyFileSync(publicKey, join(extranet, `${CHANNEL}.pub.json`));
  const { keyId } = z.object({ keyId: z.string() }).parse(JSON.parse(readFileSync(publicKey, 'utf8')));
  operator('trust', 'add', `${CHANNEL}.pub.json`, '--channel', CHANNEL, '--fingerprint', keyId);

  tell.chapter(say(texts.dayOne), say(texts.dayOneSays));
  clerk('plan', '--list', '3');
  exportDisc('1');
  tell.says(say(texts.across));
  run(['package-verify', '--trust', 'data/trust.json', '../disc-1', '--lang', lang], at(extranet));
  operator('inspect', '../disc-1');
  importDisc('1');

  tell.chapter(say(texts.dayTwo));
  run(['business-system', 'simulate-day', '--db', 'business-system.sqlite', '--seed', SEED, '--lang', lang], at(intranet));
  exportDisc('2');
  importDisc('2');

  const published = somePublishedCase(intranet);
  tell.chapter(say(texts.dayThree), say(texts.dayThreeSays, { case: published }));
  run(['business-system', 'simulate-day', '--db', 'business-system.sqlite', '--seed', SEED, '--lang', lang], at(intranet, { quiet: true }));
  run(['business-system', 'change-charge', published, ESPIONAGE, '--db', 'business-system.sqlite', '--lang', lang], at(intranet));
  exportDisc('3');

  tell.chapter(say(texts.explain));
  clerk('explain', published);

  tell.chapter(say(texts.tampered), say(texts.tamperedSays));
  tamper(folder);
  run(['extranet-import', 'import', '../disc-tampered', '--confirm', `${CHANNEL}-000003`, '--lang', lang], at(extranet, { expect: [12] }));

  tell.chapter(say(texts.genuine));
  importDisc('3');
  operator('status');
}

/** A published prosecution, looked up in the ledger. */
function somePublishedCase(intranet: string): string {
  const ledger = new Database(join(intranet, 'data', 'ledger.sqlite'), { readonly: true });
  const found = ledger
    .prepare(
      `SELECT case_number FROM published WHERE flow = 'first-instance-prosecution'
       ORDER BY case_number LIMIT 1`,
    )
    .pluck()
    .get();
  ledger.close();
  return z.string().parse(found);
}

/** A copy of disc three with one byte of its archive changed. */
function tamper(folder: string): void {
  const copy = join(folder, 'disc-tampered');
  mkdirSync(copy);
  const stem = join(folder, 'disc-3', `${CHANNEL}-000003`);
  copyFileSync(`${stem}.dsse.json`, join(copy, `${CHANNEL}-000003.dsse.json`));
  const archive = readFileSync(`${stem}.zip`);
  const middle = archive.length >> 1;
  archive[middle] = (archive[middle] ?? 0) ^ 1;
  writeFileSync(join(copy, `${CHANNEL}-000003.zip`), archive);
}
