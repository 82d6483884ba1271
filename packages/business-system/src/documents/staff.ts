import { OFFICES } from '../data/offices.js';
import { personName } from '../generate/names.js';
import type { Undertaker } from '../generate/undertakers.js';
import type { Random } from '../random.js';
import type { ApproverTitle } from '../schema/document-rows.js';

/** Codes of approvers begin here; those of undertakers lie below. */
const FIRST_CODE = 900_001;

/** 审批人员, as table T_SPRY holds one. */
export interface Approver {
  readonly RY_BM: number;
  readonly XM: string;
  readonly DW_BM: string;
  /** 部门, of its head; null of all others. */
  readonly BM: string | null;
  readonly ZW: Exclude<ApproverTitle, '承办人'>;
}

/** Who approves in an office, found by title; of heads, the one of a department. */
export type FindApprover = (office: string, title: Approver['ZW'], department: string) => Approver;

/** Heads of departments, deputy chiefs, chiefs and case managers of every office. */
export function makeApprovers(undertakers: readonly Undertaker[], random: Random): Approver[] {
  const heads = [...new Set(undertakers.map(({ DW_BM, BM }) => `${DW_BM}/${BM}`))].map((key) => {
    const [DW_BM = '', BM = ''] = key.split('/');
    return { DW_BM, BM, ZW: '部门负责人' as const };
  });
  const others = OFFICES.flatMap(({ code: DW_BM }) => [
    { DW_BM, BM: null, ZW: '检察长' as const },
    { DW_BM, BM: null, ZW: '分管副检察长' as const },
    { DW_BM, BM: null, ZW: '案管人员' as const },
  ]);
  const naming = new Map(OFFICES.map((office) => [office.code, office.naming]));
  return [...heads, ...others].map((post, index) => ({
    ...post,
    RY_BM: FIRST_CODE + index,
    XM: personName(naming.get(post.DW_BM) ?? 'han', random.chance(0.7) ? '男' : '女', random),
  }));
}

/** Finds approvers among the given. */
export function findAmong(approvers: Iterable<Approver>): FindApprover {
  const byPost = new Map<string, Approver>();
  for (const approver of approvers) {
    byPost.set(`${approver.DW_BM}/${approver.ZW}/${approver.BM ?? ''}`, approver);
  }
  return (office, title, department) => {
    const found = byPost.get(`${office}/${title}/${title === '部门负责人' ? department : ''}`);
    if (found === undefined) throw new RangeError(`no ${title} in ${office}`);
    return found;
  };
}
