import { sayIn } from '@discferry/cli-kit';
import { EXIT } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  carryPublicKey,
  discNumber,
  OFFICE,
  OFFICE_NAME,
  SIGNED,
  SOURCE,
  type People,
  type Stage,
} from './people.ts';
import { texts } from './texts.ts';

const CHANNEL = `${OFFICE}-out`;
const CASES = 3000;
const SEED = 2026;
/** 间谍罪, Criminal Law art. 110. */
const ESPIONAGE = '110.1';

/** Plays three working days on both sides of the gap. */
export function playDays(stage: Stage, people: People): void {
  const { folder, lang, tell, firstDay } = stage;
  const { intranet, extranet, type, clerk, operator, exportDisc, importDisc, letDayPass } = people;
  const say = sayIn(lang);

  tell.chapter(say(texts.setUp), say(texts.setUpSays));
  const generated = `--cases ${CASES} --seed ${SEED} --as-of ${firstDay}`;
  type(intranet, `business-system create ${generated} --out ${SOURCE}`);
  const office = `--office ${OFFICE} --office-name ${OFFICE_NAME}`;
  clerk(`init ${office} --source ${SOURCE} ${SIGNED}`);
  operator('init');
  const fingerprint = carryPublicKey(intranet, extranet, CHANNEL);
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
  people.undertaker(`change-charge ${published} ${ESPIONAGE}`);
  clerk('plan --list 4');
  exportDisc(3);

  tell.chapter(say(texts.explain));
  clerk(`explain ${published}`);

  tell.chapter(say(texts.tampered), say(texts.tamperedSays));
  tamper(folder);
  type(extranet, `extranet-import import ../disc-tampered --confirm ${discNumber('out', 3)}`, {
    expect: [EXIT.contents],
  });

  tell.chapter(say(texts.genuine));
  importDisc(3);
  operator('status');
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
