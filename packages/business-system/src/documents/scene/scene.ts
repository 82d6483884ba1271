import { addDays, type PartyRole } from '@discferry/shared-schema';
import type { OfficeFacts } from '../../data/offices.js';
import type { Random } from '../../random.js';
import type { CaseFile } from '../../schema/rows.js';
import { kept, type MaskType, type Text, type Value } from '../text/pieces.js';
import { zhDate } from '../text/zh-dates.js';
import type { Figure } from './figure.js';
import type { Officials } from './officials.js';
import type { Particulars } from './particulars.js';
import type { JudgmentRow } from '../judgment.js';

/** Several ways to write one thing. */
export type Grammar = readonly ((scene: Scene) => Text)[];

export const grammar = (...ways: Grammar): Grammar => ways;

/** What somebody is like whom only the text knows. */
interface Likeness {
  readonly role?: PartyRole;
  /** Whose surname this person may share. */
  readonly kin?: Figure;
  readonly minor?: boolean;
}

/** All that a document tells of: people, office, dates, and where chance comes from. */
export interface Scene {
  readonly random: Random;
  readonly file: CaseFile;
  readonly office: OfficeFacts;
  readonly p: Particulars;
  /** 制作日期 */
  readonly madeOn: string;
  /** 文号, as it stands in the document. */
  readonly number: string;
  /** What the accused are called in this document: 被告人, 被不起诉人, 原审被告人. */
  readonly label: string;
  readonly accused: readonly Figure[];
  readonly victims: readonly Figure[];
  readonly witnesses: readonly Figure[];
  readonly experts: readonly Figure[];
  readonly guardians: readonly Figure[];
  readonly petitioners: readonly Figure[];
  /** Accomplices whose cases are handled elsewhere (另案处理): on no card of this case. */
  readonly accomplices: readonly Figure[];
  readonly officials: Officials;
  readonly judgments: ReadonlyMap<number, JudgmentRow>;
  /** The first charge of the accused, without 罪. */
  readonly charge: string;
  readonly actedOn: string;
  /** Somebody whom only this text knows. */
  readonly stranger: (mask: MaskType, like?: Likeness) => Figure;
  readonly one: (grammar: Grammar) => Text;
}

/** Somebody harmed: a person of the card, else one whom the text introduces. */
export function victimOf(scene: Scene): Figure {
  const people = scene.victims.filter(({ organisation }) => !organisation);
  return people.length > 0 ? scene.random.pick(people) : scene.stranger('name.victim');
}

/** Somebody who saw it. */
export function witnessOf(scene: Scene): Figure {
  const people = scene.witnesses;
  return people.length > 0 && scene.random.chance(0.6)
    ? scene.random.pick(people)
    : scene.stranger('name.witness');
}

/** The place as the text shortens it: 潍城区. */
export function hereIn({ office }: Scene): string {
  const parts = /[^省市州区]+(?:自治县|自治州|地区|[县市区州])$/u.exec(office.place);
  return parts?.[0] ?? office.place;
}

/** 2020年3月5日22时许: the day of the act, or one before it. */
export function when(scene: Scene, daysBefore?: number): string {
  const { random, actedOn } = scene;
  const earlier = daysBefore ?? (random.chance(0.5) ? 0 : random.int(1, 30));
  const day = zhDate(addDays(actedOn, -earlier));
  const hour = random.int(0, 23);
  const part = hour < 5 ? '凌晨' : hour < 12 ? '上午' : hour < 18 ? '下午' : '晚';
  const clock = hour > 12 && random.chance(0.4) ? hour - 12 : hour;
  return random.choose<() => string>([
    [() => `${day}${hour}时许`, 30],
    [() => `${day}${part}${clock}时许`, 25],
    [() => `${day}${hour}时${String(random.int(1, 59)).padStart(2, '0')}分许`, 15],
    [() => `${day}${part}`, 15],
    [() => day, 15],
  ])();
}

/** An amount of money in one of the ways it is written. It is nobody's account. */
export function yuan(scene: Scene, least: number, most: number): Value {
  const { random } = scene;
  const amount = random.int(least, most);
  const written = random.choose<() => string>([
    [() => `人民币${amount}元`, 45],
    [() => `${amount}元`, 25],
    [() => `人民币${amount.toLocaleString('en-US')}元`, 10],
    [() => `${amount}.${String(random.int(10, 99))}元`, 8],
    [() => `${Math.ceil(amount / 100) / 100}万元`, 12],
  ])();
  return random.chance(0.2) ? kept('lookalike', written) : written;
}
