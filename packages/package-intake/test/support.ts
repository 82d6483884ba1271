import { sayIn, type Context, type Logger } from '@discferry/cli-kit';
import type { Sender } from '@discferry/test-kit';
import { join } from 'node:path';
import type { Alarm, Attempt, Intake } from '../src/index.js';

const quiet = { info: () => undefined, warn: () => undefined } as unknown as Logger;

/** An intake that remembers what it wrote down. */
export interface Notebook {
  readonly intake: Intake;
  readonly attempts: Attempt[];
  readonly alarms: Alarm[];
}

export function notebook(folder: string, { trust, channel }: Sender): Notebook {
  const attempts: Attempt[] = [];
  const alarms: Alarm[] = [];
  const intake: Intake = {
    direction: channel.direction,
    trust,
    operator: 'operator-1',
    log: quiet,
    journal: {
      recordAttempt: (attempt) => Promise.resolve(void attempts.push(attempt)),
      recordAlarm: (alarm) => Promise.resolve(void alarms.push(alarm)),
    },
    folders: { spool: join(folder, 'spool'), quarantine: join(folder, 'quarantine') },
  };
  return { intake, attempts, alarms };
}

/** As much of a context as taking in needs; `answer` is what a person types. */
export function contextOf(answer?: string): { context: Context; told: string[] } {
  const told: string[] = [];
  const context = {
    say: sayIn('en'),
    lang: 'en',
    cwd: '/somewhere',
    now: () => new Date('2026-11-21T02:00:00Z'),
    notify: (text: string) => void told.push(text),
    ask: () => Promise.resolve(answer),
  } as unknown as Context;
  return { context, told };
}
