import type { FlowFacts } from '../lifecycle/flow-facts.js';

export interface CaseNameParts {
  readonly subject: FlowFacts['subject'];
  /** The accused, the applicants or the claimants, in order. */
  readonly ours: readonly string[];
  /** The other side; empty where there is none. */
  readonly theirs: readonly string[];
  /** The charge or cause. */
  readonly matter: string;
}

/** 案件名称 as offices write it: 张三盗窃案, 张三、李四等5人故意伤害案, 甲与乙民间借贷纠纷案. */
export function caseName({ subject, ours, theirs, matter }: CaseNameParts): string {
  const plain = matter.replace(/罪$/, '');
  switch (subject) {
    case 'accusation':
    case 'conviction':
      return `${joined(ours)}${plain}案`;
    case 'civil':
      return `${joined(ours)}与${joined(theirs)}${plain}案`;
    case 'administrative':
      return `${joined(ours)}诉${joined(theirs)}${plain}案`;
    case 'compensation':
      return `${joined(ours)}申请${plain}案`;
    case 'aid':
      return `${joined(ours)}司法救助案`;
  }
}

/** The short statement of facts (简要案情) of a criminal case, which stays inside. */
export function factsOf({ ours, matter }: CaseNameParts, actedOn: string, place: string): string {
  const [year, month, day] = actedOn.split('-').map(Number);
  const date = `${String(year)}年${String(month)}月${String(day)}日`;
  return `${date}\uFF0C${joined(ours)}在${place}${matter.replace(/罪$/, '')}。`;
}

function joined(names: readonly string[]): string {
  return names.length > 2 ? `${names.slice(0, 2).join('、')}等${names.length}人` : names.join('、');
}
