import { APPOINTMENT_VIEWS, APPOINTMENT_VIEWS_SQL } from './appointment-views.js';
import { DOCUMENT_VIEWS, DOCUMENT_VIEWS_SQL } from './document-views.js';
import { caseKey, integer, text, type ViewColumn } from './view-columns.js';

/**
 * The export views: the contract between the business system and the exporter, documented for
 * database administrators in docs/export-views.md. Columns in order.
 */
export const EXPORT_VIEWS = {
  GK_AJ: [
    caseKey,
    text('TYSAH', '统一受案号'),
    text('AJMC', '案件名称'),
    text('AJLB_BM', '案件类别编码'),
    text('CBDW_BM', '承办单位编码'),
    text('CBDW_MC', '承办单位名称'),
    text('CBBM', '承办部门'),
    text('CBR', '承办人'),
    text('SLRQ', '受理日期'),
    text('DQRQ', '到期日期'),
    text('BJRQ', '办结日期'),
    text('AJZT', '案件状态'),
    text('CLJG', '处理结果'),
    text('GKXZ', '承办人公开选择'),
    text('GKLY', '选择理由'),
    text('XGSJ', '修改时间'),
  ],
  GK_RY: [
    caseKey,
    integer('RYXH', '人员序号'),
    text('LX', '类型'),
    text('XM', '姓名'),
    text('JS', '诉讼地位'),
    text('CSRQ', '出生日期'),
    text('ZAR', '作案日期'),
    integer('ZASNL', '作案时年龄'),
  ],
  GK_AY: [
    caseKey,
    integer('AYXH', '案由序号'),
    integer('RYXH', '人员序号'),
    text('LB', '类别'),
    text('AY_DM', '案由代码'),
    text('AY_MC', '案由名称'),
  ],
  GK_QZCS: [
    caseKey,
    integer('CSXH', '措施序号'),
    integer('RYXH', '人员序号'),
    text('QZCS', '强制措施'),
    text('KSRQ', '开始日期'),
    text('JSRQ', '结束日期'),
  ],
  GK_SPB: [
    caseKey,
    text('SPBH', '审批表编号'),
    text('SQSX', '申请事项'),
    text('SPZT', '审批状态'),
    text('SPRZW', '审批人职务'),
    text('SPRQ', '审批日期'),
  ],
  ...DOCUMENT_VIEWS,
  ...APPOINTMENT_VIEWS,
} as const satisfies Readonly<Record<string, readonly ViewColumn[]>>;

export type ExportView = keyof typeof EXPORT_VIEWS;

/**
 * The export views over the tables of the reference system, one statement each. Over a real system
 * the right-hand sides differ, the names do not.
 */
export const EXPORT_VIEWS_SQL: Readonly<Record<ExportView, string>> = {
  GK_AJ: `
CREATE VIEW GK_AJ AS
SELECT aj.BMSAH, aj.TYSAH, aj.AJMC, aj.AJLB_BM, aj.CBDW_BM, dw.DW_MC AS CBDW_MC, aj.CBBM,
       cbr.XM AS CBR, aj.SLRQ, aj.DQRQ, aj.BJRQ, aj.AJZT, aj.CLJG, aj.GKXZ, aj.GKLY, aj.XGSJ
  FROM T_AJ AS aj
  LEFT JOIN T_DW AS dw ON dw.DW_BM = aj.CBDW_BM
  LEFT JOIN T_CBR AS cbr ON cbr.CBR_BM = aj.CBR_BM;`,
  GK_RY: `
CREATE VIEW GK_RY AS
SELECT BMSAH, RYXH, LX, XM, JS, CSRQ, ZAR, ZASNL FROM T_RY;`,
  GK_AY: `
CREATE VIEW GK_AY AS
SELECT BMSAH, AYXH, RYXH, LB, AY_DM, AY_MC FROM T_AY;`,
  GK_QZCS: `
CREATE VIEW GK_QZCS AS
SELECT BMSAH, CSXH, RYXH, QZCS, KSRQ, JSRQ FROM T_QZCS;`,
  GK_SPB: `
CREATE VIEW GK_SPB AS
SELECT BMSAH, SPBH, SQSX, SPZT, SPRZW, SPRQ FROM T_SPB;`,
  ...DOCUMENT_VIEWS_SQL,
  ...APPOINTMENT_VIEWS_SQL,
};
