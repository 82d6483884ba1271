import type { Lang } from '@discferry/cli-kit';
import { EXIT, packageId, type Direction } from '@discferry/shared-schema';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { run, type RunOptions } from './shell.ts';
import type { Telling } from './telling.ts';

export const OFFICE = '370700';
export const OFFICE_NAME = '潍坊市人民检察院';
export const SOURCE = 'business-system.sqlite';
/** How whoever makes discs proves to be the one. */
export const SIGNED = '--passphrase-file passphrase.txt';
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

/** The people of the story, each typing at their place. */
export interface People {
  readonly intranet: string;
  readonly extranet: string;
  readonly type: (cwd: string, line: string, more?: Partial<RunOptions>) => void;
  /** 案管人员: makes the discs that go out. */
  readonly clerk: (line: string) => void;
  /** 外网操作人: takes them in. */
  readonly operator: (line: string) => void;
  /** 承办人: at the screen of the business system. */
  readonly undertaker: (line: string, more?: Partial<RunOptions>) => void;
  readonly exportDisc: (number: number) => void;
  readonly importDisc: (number: number) => void;
  readonly letDayPass: () => void;
}

export function peopleOf({ folder, lang }: Stage): People {
  const intranet = join(folder, 'intranet');
  const extranet = join(folder, 'extranet');
  const type: People['type'] = (cwd, line, more = {}) => {
    run([...line.split(' '), '--lang', lang], { cwd, ...more });
  };
  const clerk = (line: string) => {
    type(intranet, `intranet-export ${line}`, { expect: DONE_OR_LOOK });
  };
  const operator = (line: string) => {
    type(extranet, `extranet-import ${line}`);
  };
  const undertaker: People['undertaker'] = (line, more) => {
    type(intranet, `business-system ${line} --db ${SOURCE}`, more);
  };
  return {
    ...{ intranet, extranet, type, clerk, operator, undertaker },
    exportDisc(number) {
      const confirmed = `--confirm ${discNumber('out', number)}`;
      clerk(`export --disc ../disc-${number} --list 0 ${confirmed} ${SIGNED}`);
    },
    importDisc(number) {
      operator(`import ../disc-${number} --confirm ${discNumber('out', number)}`);
    },
    letDayPass() {
      undertaker('simulate-day --seed 2026', { quiet: true });
    },
  };
}

/** The number on the label of a disc, typed to confirm. */
export function discNumber(direction: Direction, number: number): string {
  return packageId({ office: OFFICE, direction }, number);
}

/** Carries a public key across, as a person would on a stick, and reads its fingerprint out. */
export function carryPublicKey(from: string, to: string, channel: string): string {
  const publicKey = join(from, 'keys', `${channel}.pub.json`);
  copyFileSync(publicKey, join(to, `${channel}.pub.json`));
  const keySchema = z.object({ keyId: z.string() });
  return keySchema.parse(JSON.parse(readFileSync(publicKey, 'utf8'))).keyId;
}
