import { z } from 'zod';

/** Who may decide over an approval form (审批人职务), lowest first, by their Chinese terms. */
export const RANKS = {
  'department-head': '部门负责人',
  'deputy-chief': '分管副检察长',
  chief: '检察长',
} as const;

export type Rank = keyof typeof RANKS;

const ranks = Object.keys(RANKS) as [Rank, ...Rank[]];

export const rankSchema = z.enum(ranks);

/** The rank with a Chinese term, or undefined when no rank has it. */
export function rankOfTerm(term: string): Rank | undefined {
  return ranks.find((rank) => RANKS[rank] === term);
}

/** Whether a rank is at least another. */
export function reaches(rank: Rank, required: Rank): boolean {
  return ranks.indexOf(rank) >= ranks.indexOf(required);
}
