import type { Localized } from '@discferry/shared-schema';
import type { EXPORT_VIEWS, ViewName } from '../source/export-views.js';

/** A term for every column of every export view: a new column without one does not compile. */
type ColumnTerms = {
  readonly [View in ViewName]: Readonly<Record<(typeof EXPORT_VIEWS)[View][number], Localized>>;
};

const caseNumber = { en: 'case number', zh: '部门受案号' };
const personNumber = { en: 'number of the person', zh: '人员序号' };

/** What people call the columns of the export views, in the Chinese terms of docs/export-views.md. */
export const COLUMN_TERMS: ColumnTerms = {
  GK_AJ: {
    BMSAH: caseNumber,
    TYSAH: { en: 'number across departments', zh: '统一受案号' },
    AJMC: { en: 'name of the case', zh: '案件名称' },
    AJLB_BM: { en: 'code of the flow', zh: '案件类别编码' },
    CBDW_BM: { en: 'code of the office', zh: '承办单位编码' },
    CBDW_MC: { en: 'name of the office', zh: '承办单位名称' },
    CBBM: { en: 'department', zh: '承办部门' },
    CBR: { en: 'undertaker', zh: '承办人' },
    SLRQ: { en: 'date of acceptance', zh: '受理日期' },
    DQRQ: { en: 'due date', zh: '到期日期' },
    BJRQ: { en: 'closing date', zh: '办结日期' },
    AJZT: { en: 'stage', zh: '案件状态' },
    CLJG: { en: 'outcome', zh: '处理结果' },
    GKXZ: { en: 'undertaker’s choice', zh: '承办人公开选择' },
    GKLY: { en: 'reason of the choice', zh: '选择理由' },
    XGSJ: { en: 'time of change', zh: '修改时间' },
  },
  GK_RY: {
    BMSAH: caseNumber,
    RYXH: personNumber,
    LX: { en: 'person or organisation', zh: '类型' },
    XM: { en: 'name', zh: '姓名' },
    JS: { en: 'role in the case', zh: '诉讼地位' },
    CSRQ: { en: 'birth date', zh: '出生日期' },
    ZAR: { en: 'date of the act', zh: '作案日期' },
    ZASNL: { en: 'age at the act', zh: '作案时年龄' },
  },
  GK_AY: {
    BMSAH: caseNumber,
    AYXH: { en: 'number of the charge', zh: '案由序号' },
    RYXH: personNumber,
    LB: { en: 'list of charges', zh: '类别' },
    AY_DM: { en: 'code of the charge', zh: '案由代码' },
    AY_MC: { en: 'name of the charge', zh: '案由名称' },
  },
  GK_QZCS: {
    BMSAH: caseNumber,
    CSXH: { en: 'number of the measure', zh: '措施序号' },
    RYXH: personNumber,
    QZCS: { en: 'coercive measure', zh: '强制措施' },
    KSRQ: { en: 'first day', zh: '开始日期' },
    JSRQ: { en: 'last day', zh: '结束日期' },
  },
  GK_SPB: {
    BMSAH: caseNumber,
    SPBH: { en: 'number of the form', zh: '审批表编号' },
    SQSX: { en: 'what is asked for', zh: '申请事项' },
    SPZT: { en: 'state of the form', zh: '审批状态' },
    SPRZW: { en: 'rank of the decider', zh: '审批人职务' },
    SPRQ: { en: 'date of the decision', zh: '审批日期' },
  },
};

/** What people call a column, or undefined when no view has it. */
export function columnTerm(view: ViewName, column: string): Localized | undefined {
  const terms: Readonly<Record<string, Localized>> = COLUMN_TERMS[view];
  return Object.hasOwn(terms, column) ? terms[column] : undefined;
}
