import { roleOfTerm } from '@discferry/shared-schema';
import type { AliasRow, NameRequestRow } from '../../schema/document-rows.js';
import type { CaseFile } from '../../schema/rows.js';
import type { JudgmentRow } from '../judgment.js';
import type { CardPerson } from './gold-document.js';

/** The people of a case as redaction is told of them. */
export function caseCard(
  { persons }: CaseFile,
  {
    judgments,
    aliases,
    requests,
  }: {
    readonly judgments: readonly JudgmentRow[];
    readonly aliases: readonly AliasRow[];
    readonly requests: readonly NameRequestRow[];
  },
): CardPerson[] {
  return persons.flatMap((person) => {
    const role = roleOfTerm(person.JS);
    if (role === undefined || person.XM === null) return [];
    const judgment = judgments.find(({ RYXH }) => RYXH === person.RYXH);
    return [
      {
        number: person.RYXH,
        kind: person.LX === '单位' ? 'organisation' : 'person',
        name: person.XM,
        aliases: aliases.filter(({ RYXH }) => RYXH === person.RYXH).map(({ BM }) => BM),
        role,
        birthDate: person.CSRQ,
        ageAtAct: typeof person.ZASNL === 'number' ? person.ZASNL : null,
        sentence: judgment === undefined ? null : sentenceOf(judgment),
        recidivist: judgment?.LF === '是',
        habitual: judgment?.GF === '是',
        namedOnRequest: requests.some(({ RYXH, PZRQ }) => RYXH === person.RYXH && PZRQ !== null),
      },
    ];
  });
}

function sentenceOf({ XZ, XQ }: JudgmentRow): NonNullable<CardPerson['sentence']> {
  if (XZ === '免予刑事处罚') return { kind: 'exempted', months: null };
  return XQ === null
    ? { kind: 'heavier-or-other', months: null }
    : { kind: 'fixed-term', months: XQ };
}
