import type { Lang } from '@discferry/cli-kit';
import { sayIn } from '@discferry/cli-kit';
import { EXIT, packageId } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { run, type RunOptions } from './shell.ts';
import type { Telling } from './telling.ts';
import { texts } from './texts.ts';

const OFFICE = '370700';
const OFFICE_NAME = '潍坊市人民检察院';
const CHANNEL = `${OFFICE}-out`;
const SOURCE = 'business-system.sqlite';
const CASES = 3000;
const SEED = 2026;
/** 间谍罪, Criminal Law art. 110. */
const ESPIONAGE = '110.1';
/** Done, but a person must look: there are always some incomplete cards. */
const DONE_OR_LOOK = [EXIT.done, EXIT.lookNeeded];

/** What the demonstration is played with. */
export interface Stage {
  readonly folder: string;
  readonly lang: Lang;
  readonly tell: Telling;
  /** The calendar date of the business system's last day before the first export. */
  readonly firstDay: string;
}

/** Plays three working days on both sides of the gap. */
export function playDays({ folder, lang, tell, firstDay }: Stage): void {
  const say = sayIn(lang);
  const intranet = join(folder, 'intranet');
  const extranet = join(folder, 'extranet');
  const type = (cwd: string, line: string, more: Partial<RunOptions> = {}) => {
    run([...line.split(' '), '--lang', lang], { cwd, ...more });
  };
  const clerk = (line: string) => {
    type(intranet, `intranet-export ${line}`, { expect: DONE_OR_LOOK });
  };
  const operator = (line: string) => {
    type(extranet, `extranet-import ${line}`);
  };
  const exportDisc = (number: number) => {
    const signed = '--passphrase-file passphrase.txt';
    clerk(`export --disc ../disc-${number} --list 0 --confirm ${discNumber(number)} ${signed}`);
  };
  const importDisc = (number: number) => {
    operator(`import ../disc-${number} --confirm ${discNumber(number)}`);
  };
  const letDayPass = () => {
    type(intranet, `business-system simulate-day --db ${SOURCE} --seed ${SEED}`, { quiet: true });
  };

  tell.chapter(say(texts.setUp), say(texts.setUpSays));
  const generated = `--cases ${CASES} --seed ${SEED} --as-of ${firstDay}`;
  type(intranet, `business-system create ${generated} --out ${SOURCE}`);
  const office = `--office ${OFFICE} --office-name ${OFFICE_NAME}`;
  clerk(`init ${office} --source ${SOURCE} --passphrase-file passphrase.txt`);
  operator('init');
  const fingerprint = carryPublicKey(intranet, extranet);
  operator(`trust add ${CHANNEL}.pub.json --channel ${CHANNEL} --fingerprint ${fingerprint}`);

  tell.chapter(say(texts.dayOne), say(texts.dayOneSays));
  clerk('plan --list 3');
  exportDisc(1);
  tell.says(say(texts.across));
  type(extranet, 'package-verify --trust data/trust.json ../disc-1');
  operator('inspect ../disc-1');
  importDisc(1);

  tell.chapter(say(texts.dayTwo), say(texts.dayTwoSays));
  letDayPass();
  exportDisc(2);
  importDisc(2);

  const published = somePublishedCase(intranet);
  tell.chapter(say(texts.dayThree), say(texts.dayThreeSays, { case: published }));
  letDayPass();
  type(intranet, `business-system change-charge ${published} ${ESPIONAGE} --db ${SOURCE}`);
  clerk('plan --list 4');
  exportDisc(3);

  tell.chapter(say(texts.explain));
  clerk(`explain ${published}`);

  tell.chapter(say(texts.tampered), say(texts.tamperedSays));
  tamper(folder);
  type(extranet, `extranet-import import ../disc-tampered --confirm ${discNumber(3)}`, {
    expect: [EXIT.contents],
  });

  tell.chapter(say(texts.genuine));
  importDisc(3);
  operator('status');
}

/** The number on the label of a disc, typed to confirm. */
function discNumber(number: number): string {
  return packageId({ office: OFFICE, direction: 'out' }, number);
}

/** Carries the public key across, as a person would on a stick, and reads its fingerprint out. */
function carryPublicKey(intranet: string, extranet: string): string {
  const publicKey = join(intranet, 'keys', `${CHANNEL}.pub.json`);
  copyFileSync(publicKey, join(extranet, `${CHANNEL}.pub.json`));
  const keySchema = z.object({ keyId: z.string() });
  return keySchema.parse(JSON.parse(readFileSync(publicKey, 'utf8'))).keyId;
}

/** A published prosecution, looked up in the ledger. */
function somePublishedCase(intranet: string): string {
  const ledger = new Database(join(intranet, 'data', 'ledger.sqlite'), { readonly: true });
  const found = ledger
    .prepare(
      `SELECT record_key FROM published
       WHERE record = 'procedural' AND flow = 'first-instance-prosecution'
       ORDER BY record_key LIMIT 1`,
    )
    .pluck()
    .get();
  ledger.close();
  return z.string().parse(found);
}

/** A copy of disc three with one byte of its archive changed. */
function tamper(folder: string): void {
  const copy = join(folder, 'disc-tampered');
  const stem = join(folder, 'disc-3', `${CHANNEL}-000003`);
  copyFileSync(`${stem}.dsse.json`, join(copy, `${CHANNEL}-000003.dsse.json`));
  const archive = readFileSync(`${stem}.zip`);
  const middle = archive.length >> 1;
  archive[middle] = (archive[middle] ?? 0) ^ 1;
  writeFileSync(join(copy, `${CHANNEL}-000003.zip`), archive);
}
