import { integer, text, type ViewColumn } from './view-columns.js';

/**
 * The tables of the inbox (网上预约), into which requests from the internet come: the contract with the
 * gate that writes them, documented in docs/export-views.md. Columns in order.
 */
export const INBOX_TABLES = {
  WSYY: [
    text('YYBH', '预约编号'),
    text('BMSAH', '部门受案号'),
    text('YYLB', '预约类别'),
    text('SQR', '申请人'),
    text('SQRSF', '申请人身份'),
    text('ZYJG', '执业机构'),
    text('ZYZH', '执业证号'),
    text('LXDH', '联系电话'),
    text('WTR', '委托人'),
    text('YYNR', '预约内容'),
    text('TJSJ', '提交时间'),
    text('CXSJ', '撤回时间'),
    text('JSRQ', '接收日期'),
    text('DFQX', '答复期限'),
  ],
  WSYY_FJ: [
    text('YYBH', '预约编号'),
    integer('FJXH', '附件序号'),
    text('FJMC', '附件名称'),
    text('CCM', '存储名'),
    text('MTLX', '媒体类型'),
    integer('DX', '大小'),
    text('ZY', '摘要'),
  ],
} as const satisfies Readonly<Record<string, readonly ViewColumn[]>>;

export type InboxTable = keyof typeof INBOX_TABLES;

/**
 * The tables of the inbox as the reference system has them. A request outlives the row of its case:
 * what was asked must not vanish with it.
 */
export const INBOX_TABLES_SQL: Readonly<Record<InboxTable, string>> = {
  WSYY: `
CREATE TABLE WSYY (
  YYBH TEXT PRIMARY KEY, BMSAH TEXT NOT NULL, YYLB TEXT NOT NULL, SQR TEXT NOT NULL,
  SQRSF TEXT NOT NULL, ZYJG TEXT, ZYZH TEXT, LXDH TEXT NOT NULL, WTR TEXT NOT NULL,
  YYNR TEXT NOT NULL, TJSJ TEXT NOT NULL, CXSJ TEXT, JSRQ TEXT NOT NULL, DFQX TEXT NOT NULL
) WITHOUT ROWID;`,
  WSYY_FJ: `
CREATE TABLE WSYY_FJ (
  YYBH TEXT NOT NULL, FJXH INTEGER NOT NULL, FJMC TEXT NOT NULL, CCM TEXT NOT NULL,
  MTLX TEXT NOT NULL, DX INTEGER NOT NULL, ZY TEXT NOT NULL, PRIMARY KEY (YYBH, FJXH)
) WITHOUT ROWID;`,
};

/** What the undertakers answer, behind the view GK_YYDF. */
export const ANSWER_TABLES_SQL = `
-- 预约答复
CREATE TABLE T_YYDF (
  YYBH    TEXT PRIMARY KEY,              -- 预约编号
  BMSAH   TEXT NOT NULL,                 -- 部门受案号
  DFJG    TEXT NOT NULL,                 -- 答复结果: 同意 or 不同意
  AYSJ    TEXT,                          -- 安排时间
  AYDD    TEXT,                          -- 安排地点
  DFLY    TEXT,                          -- 答复理由
  DFRQ    TEXT NOT NULL                  -- 答复日期
) WITHOUT ROWID;
CREATE INDEX I_YYDF_BMSAH ON T_YYDF (BMSAH);
`;
