import type { CardPerson as RedactionPerson, RedactionCard, Sentence } from '@discferry/redaction';
import { ageOn, type Finding } from '@discferry/shared-schema';
import type { CardPerson, CaseCard } from '../card/case-card.js';
import { meaning, oneOf, readDate, readWhole } from '../card/field-reader.js';
import { isAccused } from '../card/read-children.js';
import { anyText, readRows, type ReadRow } from '../card/read-rows.js';
import type { SourceDocuments } from '../source/document-views.js';

/** The people of a case as redaction looks at them, or what of them cannot be read. */
export type PeopleReading =
  | {
      readonly ok: true;
      readonly card: RedactionCard;
      /** How many of the accused (自然人) have no sentence: who is hidden cannot be told of them. */
      readonly withoutSentence: number;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Puts judgments, requests and other names beside the people of the card. */
export function readPeopleOf(
  { people, acceptedOn }: Pick<CaseCard, 'people' | 'acceptedOn'>,
  { views }: SourceDocuments,
  today: string,
): PeopleReading {
  const findings: Finding[] = [];
  const judgments = readRows('GK_PJ', views.GK_PJ, { findings, read: readJudgment });
  const requests = readRows('GK_SMSQ', views.GK_SMSQ, { findings, read: readRequest });
  const aliases = readRows('GK_RYBM', views.GK_RYBM, { findings, read: readAlias });
  const named = { GK_PJ: judgments, GK_SMSQ: requests, GK_RYBM: aliases };
  for (const [view, rows] of Object.entries(named)) {
    if (rows.every(({ number }) => people.some((person) => person.number === number))) continue;
    findings.push({ path: `${view}.RYXH`, expected: 'a person of the case', actual: 'nobody' });
  }
  for (const [view, rows] of Object.entries({ GK_PJ: judgments, GK_SMSQ: requests })) {
    if (new Set(rows.map(({ number }) => number)).size === rows.length) continue;
    findings.push({ path: `${view}.RYXH`, expected: 'each number once', actual: 'a number twice' });
  }
  if (findings.length > 0) return { ok: false, findings };
  const firstAct = earliestAct(people, acceptedOn);
  const card: RedactionCard = {
    people: people.map((person): RedactionPerson => {
      const { number, kind, name, role, birthDate } = person;
      const judgment = judgments.find((one) => one.number === number);
      const request = requests.find((one) => one.number === number);
      return {
        number,
        kind,
        name,
        role,
        birthDate,
        ageAtAct: ageOf(person, firstAct),
        aliases: aliases.filter((one) => one.number === number).map(({ alias }) => alias),
        sentence: judgment?.sentence ?? null,
        recidivist: judgment?.recidivist ?? false,
        habitual: judgment?.habitual ?? false,
        namedOnRequest: request !== undefined && isGranted(request, today),
      };
    }),
  };
  const withoutSentence = card.people.filter(
    ({ kind, sentence }, index) =>
      kind === 'person' && sentence === null && isAccusedAt(people, index),
  ).length;
  return { ok: true, card, withoutSentence };
}

function isAccusedAt(people: readonly CardPerson[], index: number): boolean {
  const person = people[index];
  return person !== undefined && isAccused(person);
}

interface Judgment {
  readonly number: number;
  readonly sentence: Sentence;
  readonly recidivist: boolean;
  readonly habitual: boolean;
}

const PUNISHMENTS = {
  免予刑事处罚: 'exempted',
  管制: 'fixed-term',
  拘役: 'fixed-term',
  有期徒刑: 'fixed-term',
  无期徒刑: 'heavier-or-other',
  死刑: 'heavier-or-other',
} as const satisfies Readonly<Record<string, Sentence['kind']>>;
const YES_NO = { 是: true, 否: false } as const;

const readJudgment: ReadRow<Judgment> = (field) => {
  const number = field.required('RYXH', 'a number', readWhole);
  const kind = field.required('XZ', '刑种', meaning(PUNISHMENTS));
  const term = kind === 'fixed-term' ? 'required' : 'optional';
  const months = field[term]('XQ', 'a number', readWhole);
  const recidivist = field.required('LF', '是 / 否', meaning(YES_NO));
  const habitual = field.required('GF', '是 / 否', meaning(YES_NO));
  if (number === null || kind === null || recidivist === null || habitual === null) return null;
  return { number, sentence: { kind, months }, recidivist, habitual };
};

/** A written request (书面申请) that a name stay, step by step. */
interface NameRequest {
  readonly number: number;
  /** Who verified, reviewed and granted it, and when; null what has not been done. */
  readonly steps: readonly { readonly by: string | null; readonly on: string | null }[];
  readonly askedOn: string | null;
  readonly rank: (typeof GRANTING_RANKS)[number] | null;
}

const GRANTING_RANKS = ['分管副检察长', '检察长'] as const;

const readRequest: ReadRow<NameRequest> = (field) => {
  const number = field.required('RYXH', 'a number', readWhole);
  const askedOn = field.required('SQRQ', 'a date', readDate);
  const steps = (
    [
      ['HSR', 'HSRQ'],
      ['SHR', 'SHRQ'],
      ['PZR', 'PZRQ'],
    ] as const
  ).map(([by, on]) => ({
    by: field.optional(by, '审批人编码', anyText),
    on: field.optional(on, 'a date', readDate),
  }));
  const rank = field.optional('PZRZW', '审批人职务', oneOf(GRANTING_RANKS));
  return number === null ? null : { number, steps, askedOn, rank };
};

/** Whether three different people agreed, one after the other: else the name stays hidden (art. 19). */
function isGranted({ askedOn, steps, rank }: NameRequest, today: string): boolean {
  if (askedOn === null || rank === null) return false;
  const people = new Set(steps.map(({ by }) => by));
  if (people.has(null) || people.size < steps.length) return false;
  let after = askedOn;
  for (const { on } of steps) {
    if (on === null || on < after || on > today) return false;
    after = on;
  }
  return true;
}

const ALIAS_KINDS = ['绰号', '化名', '又名', '曾用名'] as const;

const readAlias: ReadRow<{ readonly number: number; readonly alias: string }> = (field) => {
  const number = field.required('RYXH', 'a number', readWhole);
  field.required('LX', '绰号 / 化名 / 又名 / 曾用名', oneOf(ALIAS_KINDS));
  const alias = field.required('BM', 'a name', anyText);
  return number === null || alias === null ? null : { number, alias };
};

/** The day of the first act, where the card tells one. */
function earliestAct(people: readonly CardPerson[], acceptedOn: string): string {
  return people.reduce(
    (first, { actDate }) => (actDate !== null && actDate < first ? actDate : first),
    acceptedOn,
  );
}

/** The least age that the card can mean: who may be a minor is hidden as one. */
function ageOf({ statedAge, birthDate, actDate }: CardPerson, firstAct: string): number | null {
  const ages = [
    ...(statedAge === null ? [] : [statedAge]),
    ...(birthDate === null ? [] : [Math.max(0, ageOn(birthDate, actDate ?? firstAct))]),
  ];
  return ages.length === 0 ? null : Math.min(...ages);
}
