import { caseKey, text, type ViewColumn } from './view-columns.js';

/** The views about appointments (网上预约): who may ask in a case, and what was answered. */
export const APPOINTMENT_VIEWS = {
  GK_YYAJ: [
    caseKey,
    text('AJLB_BM', '案件类别编码'),
    text('BJRQ', '办结日期'),
    text('CBR', '承办人'),
    text('CBDW_BM', '承办单位编码'),
  ],
  GK_YYDF: [
    text('YYBH', '预约编号'),
    caseKey,
    text('DFJG', '答复结果'),
    text('AYSJ', '安排时间'),
    text('AYDD', '安排地点'),
    text('DFLY', '答复理由'),
    text('DFRQ', '答复日期'),
  ],
} as const satisfies Readonly<Record<string, readonly ViewColumn[]>>;

/** The views over the tables of the reference system. */
export const APPOINTMENT_VIEWS_SQL: Readonly<Record<keyof typeof APPOINTMENT_VIEWS, string>> = {
  GK_YYAJ: `
CREATE VIEW GK_YYAJ AS
SELECT aj.BMSAH, aj.AJLB_BM, aj.BJRQ, cbr.XM AS CBR, aj.CBDW_BM
  FROM T_AJ AS aj LEFT JOIN T_CBR AS cbr ON cbr.CBR_BM = aj.CBR_BM;`,
  GK_YYDF: `
CREATE VIEW GK_YYDF AS
SELECT YYBH, BMSAH, DFJG, AYSJ, AYDD, DFLY, DFRQ FROM T_YYDF;`,
};
