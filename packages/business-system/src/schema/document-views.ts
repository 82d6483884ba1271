import { bytes, caseKey, integer, text, type ViewColumn } from './view-columns.js';

const documentKey = text('WSBH', '文书编号');

/** The export views about legal documents, beside those of cases. Columns in order. */
export const DOCUMENT_VIEWS = {
  GK_WS: [
    caseKey,
    documentKey,
    text('WSMC', '文书名称'),
    text('WSZH', '文书字号'),
    text('WSLB', '文书类别'),
    text('ZZRQ', '制作日期'),
    text('SXRQ', '判决生效日期'),
    text('SDRQ', '收到生效判决日期'),
    text('BASC', '备案审查'),
    text('BASCRQ', '备案审查完成日期'),
    text('WSGS', '文书格式'),
    bytes('WSNR', '文书内容'),
    text('WSZY', '文书摘要'),
    text('NRSJ', '内容修改时间'),
    text('XGSJ', '修改时间'),
  ],
  GK_WSSP: [
    caseKey,
    documentKey,
    integer('SPXH', '审批序号'),
    text('SPHJ', '审批环节'),
    integer('SPR', '审批人编码'),
    text('SPRZW', '审批人职务'),
    text('SPSJ', '审批时间'),
    text('SPJG', '审批结果'),
    text('WSZY', '文书摘要'),
    text('FXCY', '放行词语'),
  ],
  GK_WSBJ: [
    caseKey,
    documentKey,
    integer('BJXH', '标记序号'),
    integer('QSWZ', '起始位置'),
    integer('ZZWZ', '终止位置'),
    text('BJLY', '标记理由'),
    text('BJSJ', '标记时间'),
  ],
  GK_PJ: [
    caseKey,
    integer('RYXH', '人员序号'),
    text('XZ', '刑种'),
    integer('XQ', '刑期'),
    text('LF', '累犯'),
    text('GF', '惯犯'),
  ],
  GK_SMSQ: [
    caseKey,
    integer('RYXH', '人员序号'),
    text('SQRQ', '书面申请日期'),
    integer('HSR', '核实人编码'),
    text('HSRQ', '核实日期'),
    integer('SHR', '审核人编码'),
    text('SHRQ', '审核日期'),
    integer('PZR', '批准人编码'),
    text('PZRZW', '批准人职务'),
    text('PZRQ', '批准日期'),
  ],
  GK_RYBM: [
    caseKey,
    integer('RYXH', '人员序号'),
    integer('BMXH', '别名序号'),
    text('LX', '类型'),
    text('BM', '别名'),
  ],
} as const satisfies Readonly<Record<string, readonly ViewColumn[]>>;

/** The views over the tables of the reference system, which name things alike. */
export const DOCUMENT_VIEWS_SQL: Readonly<Record<keyof typeof DOCUMENT_VIEWS, string>> = {
  GK_WS: `
CREATE VIEW GK_WS AS
SELECT BMSAH, WSBH, WSMC, WSZH, WSLB, ZZRQ, SXRQ, SDRQ, BASC, BASCRQ, WSGS, WSNR, WSZY, NRSJ, XGSJ
  FROM T_WS;`,
  GK_WSSP: `
CREATE VIEW GK_WSSP AS
SELECT BMSAH, WSBH, SPXH, SPHJ, SPR, SPRZW, SPSJ, SPJG, WSZY, FXCY FROM T_WSSP;`,
  GK_WSBJ: `
CREATE VIEW GK_WSBJ AS
SELECT BMSAH, WSBH, BJXH, QSWZ, ZZWZ, BJLY, BJSJ FROM T_WSBJ;`,
  GK_PJ: `
CREATE VIEW GK_PJ AS
SELECT BMSAH, RYXH, XZ, XQ, LF, GF FROM T_PJ;`,
  GK_SMSQ: `
CREATE VIEW GK_SMSQ AS
SELECT BMSAH, RYXH, SQRQ, HSR, HSRQ, SHR, SHRQ, PZR, PZRZW, PZRQ FROM T_SMSQ;`,
  GK_RYBM: `
CREATE VIEW GK_RYBM AS
SELECT BMSAH, RYXH, BMXH, LX, BM FROM T_RYBM;`,
};
