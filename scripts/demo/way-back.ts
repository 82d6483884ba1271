import { sayIn } from '@discferry/cli-kit';
import { addDays, EXIT, shanghaiDate } from '@discferry/shared-schema';
import { makePdf } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const CHANNEL = `${OFFICE}-in`;
/** Well within the three months in which a request may be made after closing. */
const RECENT_DAYS = 60;

/** Plays the way back: a request comes home, its reply goes out, and the receipts come home. */
export function playWayBack({ lang, tell }: Stage, people: People): void {
  const { intranet, extranet, type, clerk, operator } = people;
  const say = sayIn(lang);
  const today = shanghaiDate(new Date());
  const sender = (line: string) => {
    type(extranet, `extranet-export ${line}`);
  };
  const carryHome = (number: number) => {
    const confirmed = `--confirm ${discNumber('in', number)}`;
    sender(`export --disc ../disc-home-${number} ${confirmed} ${SIGNED}`);
    type(intranet, `intranet-import import ../disc-home-${number} ${confirmed}`);
  };

  tell.chapter(say(texts.wayBack), say(texts.wayBackSays));
  const office = `--office ${OFFICE} --office-name ${OFFICE_NAME}`;
  sender(`init ${office} --database data/public.sqlite ${SIGNED}`);
  type(intranet, 'intranet-import init');
  const fingerprint = carryPublicKey(extranet, intranet, CHANNEL);
  const enrolled = `--channel ${CHANNEL} --fingerprint ${fingerprint}`;
  type(intranet, `intranet-import trust add ${CHANNEL}.pub.json ${enrolled}`);

  const caseNumber = someRecentCase(intranet, addDays(today, -RECENT_DAYS));
  tell.chapter(say(texts.asks), say(texts.asksSays, { case: caseNumber }));
  writeBinding(extranet, caseNumber, today);
  sender('binding add binding.json');
  writeRequest(extranet, caseNumber, addDays(today, 7));
  sender('request add request.json');

  tell.chapter(say(texts.home), say(texts.homeSays));
  sender('plan');
  carryHome(1);
  people.undertaker('inbox');

  tell.chapter(say(texts.decides), say(texts.decidesSays));
  const request = onlyCell(
    join(extranet, 'data', 'public.sqlite'),
    'SELECT request_id FROM request',
  );
  const when = `--at ${addDays(today, 7)}T09:30 --place 案管大厅2号窗口`;
  people.undertaker(`answer ${request} --agree ${when}`);
  clerk('replies --print replies');
  operator(typedReply(join(intranet, 'replies')));

  tell.chapter(say(texts.dayFour), say(texts.dayFourSays));
  people.letDayPass();
  people.exportDisc(4);
  people.importDisc(4);
  sender(`request show ${request}`);

  tell.chapter(say(texts.receipt), say(texts.receiptSays));
  carryHome(2);
  clerk('status');

  tell.chapter(say(texts.agree), say(texts.agreeSays));
  type(intranet, 'intranet-export audit', { expect: [EXIT.done] });
  operator('audit');
}

/** A public case of the office in which a request may be made. */
function someRecentCase(intranet: string, since: string): string {
  const ledger = new Database(join(intranet, 'data', 'ledger.sqlite'), { readonly: true });
  try {
    ledger.prepare('ATTACH ? AS source').run(join(intranet, SOURCE));
    const found = ledger
      .prepare(
        `SELECT record_key FROM published JOIN source.GK_YYAJ ON BMSAH = record_key
         WHERE record = 'procedural' AND flow = 'first-instance-prosecution' AND CBDW_BM = ?
           AND (BJRQ IS NULL OR BJRQ > ?)
         ORDER BY record_key LIMIT 1`,
      )
      .pluck()
      .get(OFFICE, since);
    return z.string().parse(found);
  } finally {
    ledger.close();
  }
}

/** What the reception hall saw in the papers. */
function writeBinding(extranet: string, caseNumber: string, boundOn: string): void {
  const person = {
    name: '钱律师',
    as: 'defender',
    firm: '潍坊某律师事务所',
    licence: '13707201810000019',
    phone: '13800000019',
  };
  const binding = { caseNumber, person, client: '孙当事', boundOn };
  writeFileSync(join(extranet, 'binding.json'), `${JSON.stringify(binding, null, 2)}\n`);
}

/** A request file with the mandate beside it. */
function writeRequest(extranet: string, caseNumber: string, day: string): void {
  writeFileSync(join(extranet, 'mandate.pdf'), makePdf());
  const bindingId = onlyCell(
    join(extranet, 'data', 'public.sqlite'),
    'SELECT binding_id FROM binding',
  );
  const request = {
    bindingId,
    caseNumber,
    details: { kind: 'read-file', dates: [day], medium: 'on-site' },
    attachments: [{ file: 'mandate.pdf', type: 'pdf', title: '授权委托书' }],
  };
  writeFileSync(join(extranet, 'request.json'), `${JSON.stringify(request, null, 2)}\n`);
}

/** The one value that a query finds. */
function onlyCell(path: string, sql: string): string {
  const database = new Database(path, { readonly: true });
  try {
    return z.string().parse(database.prepare(sql).pluck().get());
  } finally {
    database.close();
  }
}

/** The words that the only reply sheet in a folder asks to be typed. */
function typedReply(folder: string): string {
  const [name = ''] = readdirSync(folder);
  const sheet = readFileSync(join(folder, name), 'utf8');
  const line = /extranet-import (reply [^<\n]*)/.exec(sheet)?.[1] ?? '';
  return line.replaceAll('&quot;', '');
}
