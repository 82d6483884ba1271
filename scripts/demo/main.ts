import { chooseLang, processIo, sayIn } from '@discferry/cli-kit';
import { addDays, shanghaiDate } from '@discferry/shared-schema';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playDays } from './days.ts';
import { peopleOf } from './people.ts';
import { UnexpectedStatus } from './shell.ts';
import { texts } from './texts.ts';
import { startTelling } from './telling.ts';
import { playWayBack } from './way-back.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'demo');
const lang = chooseLang(undefined, processIo());
const say = sayIn(lang);

rmSync(folder, { recursive: true, force: true });
const discs = [
  'disc-1',
  'disc-2',
  'disc-3',
  'disc-tampered',
  'disc-home-1',
  'disc-4',
  'disc-home-2',
];
for (const place of ['intranet', 'extranet', ...discs]) {
  mkdirSync(join(folder, place), { recursive: true });
}
for (const side of ['intranet', 'extranet']) {
  const passphrase = join(folder, side, 'passphrase.txt');
  writeFileSync(passphrase, 'demonstration only\n', { mode: 0o600 });
}

const shown = relative(root, folder);
const tell = startTelling(lang);
tell.title(say(texts.title), say(texts.intro, { folder: shown }));
try {
  // Three days pass in the story, and the last of them is over.
  const stage = { folder, lang, tell, firstDay: addDays(shanghaiDate(new Date()), -4) };
  const people = peopleOf(stage);
  playDays(stage, people);
  playWayBack(stage, people);
  tell.chapter(say(texts.end), say(texts.endSays, { folder: shown }));
  tell.next(say(texts.next), [
    [`cd ${shown}/intranet && npx intranet-export`, say(texts.nextMenuClerk)],
    [`cd ${shown}/extranet && npx extranet-import`, say(texts.nextMenuOperator)],
    [`cd ${shown}/extranet && npx extranet-export`, say(texts.nextMenuReturn)],
    [`cd ${shown}/intranet && npx intranet-import`, say(texts.nextMenuInbox)],
    [
      `npx package-verify --trust ${shown}/extranet/data/trust.json ${shown}/disc-1`,
      say(texts.nextVerify),
    ],
    ['npx intranet-export --help', say(texts.nextHelp)],
  ]);
} catch (error) {
  if (!(error instanceof UnexpectedStatus)) throw error;
  const { command, status } = error;
  process.stderr.write(`\n${say(texts.unexpected, { command, status: String(status) })}\n`);
  process.exitCode = 1;
}
