/**
 * The tables of the reference system (统一业务应用系统), named as the real one names things: the
 * initials of the Chinese term. Far from all of its columns, but enough of those that must never
 * leave (证件号码, 住址, 联系电话, 简要案情, 审批理由) to show that the export views keep them in.
 *
 * Children are clustered by case, so that the views read them without a sort.
 */
export const TABLES_SQL = `
-- 单位: the tree of procuratorates
CREATE TABLE T_DW (
  DW_BM   TEXT PRIMARY KEY,              -- 单位编码
  DW_MC   TEXT NOT NULL,                 -- 单位名称
  DW_JC   TEXT NOT NULL,                 -- 单位简称, opens its case numbers
  DW_JB   INTEGER NOT NULL,              -- 单位级别: 1 最高检, 2 省, 3 市, 4 县区
  SJDW_BM TEXT REFERENCES T_DW (DW_BM)   -- 上级单位编码
) WITHOUT ROWID;

-- 承办人
CREATE TABLE T_CBR (
  CBR_BM  INTEGER PRIMARY KEY,           -- 承办人编码
  XM      TEXT NOT NULL,                 -- 姓名
  DW_BM   TEXT NOT NULL REFERENCES T_DW (DW_BM),
  BM      TEXT NOT NULL                  -- 部门
);

-- 案号流水: the last serial given out
CREATE TABLE T_AH (
  DW_BM   TEXT NOT NULL REFERENCES T_DW (DW_BM),
  AHZ     TEXT NOT NULL,                 -- 案号字
  ND      INTEGER NOT NULL,              -- 年度
  LSH     INTEGER NOT NULL,              -- 流水号
  PRIMARY KEY (DW_BM, AHZ, ND)
) WITHOUT ROWID;

-- 案件: one row per case and flow
CREATE TABLE T_AJ (
  AJ_ID   INTEGER PRIMARY KEY,
  BMSAH   TEXT NOT NULL UNIQUE,          -- 部门受案号
  TYSAH   TEXT,                          -- 统一受案号
  AJMC    TEXT,                          -- 案件名称
  AJLB_BM TEXT,                          -- 案件类别编码
  CBDW_BM TEXT NOT NULL REFERENCES T_DW (DW_BM),
  CBBM    TEXT,                          -- 承办部门
  CBR_BM  INTEGER REFERENCES T_CBR (CBR_BM),
  YSDW_MC TEXT,                          -- 移送单位名称
  JYAQ    TEXT,                          -- 简要案情
  SLRQ    TEXT,                          -- 受理日期
  DQRQ    TEXT,                          -- 到期日期
  BJRQ    TEXT,                          -- 办结日期
  AJZT    TEXT,                          -- 案件状态
  CLJG    TEXT,                          -- 处理结果
  TBCS    INTEGER NOT NULL DEFAULT 0,    -- 退补次数
  GKXZ    TEXT,                          -- 承办人公开选择
  GKLY    TEXT,                          -- 选择理由
  XGSJ    TEXT NOT NULL                  -- 修改时间 of the case or anything below it, UTC
);

-- 人员
CREATE TABLE T_RY (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  RYXH    INTEGER NOT NULL,              -- 人员序号
  LX      TEXT,                          -- 类型: 自然人 or 单位
  XM      TEXT,                          -- 姓名, 名称
  JS      TEXT,                          -- 诉讼地位
  XB      TEXT,                          -- 性别
  ZJHM    TEXT,                          -- 证件号码
  ZZ      TEXT,                          -- 住址
  LXDH    TEXT,                          -- 联系电话
  CSRQ    TEXT,                          -- 出生日期
  ZAR     TEXT,                          -- 作案日期
  ZASNL   INTEGER,                       -- 作案时年龄
  PRIMARY KEY (BMSAH, RYXH)
) WITHOUT ROWID;

-- 案由
CREATE TABLE T_AY (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  AYXH    INTEGER NOT NULL,              -- 案由序号
  RYXH    INTEGER,                       -- 人员序号 of the accused
  LB      TEXT,                          -- 类别: 移送 or 认定
  AY_DM   TEXT,                          -- 案由代码
  AY_MC   TEXT,                          -- 案由名称
  PRIMARY KEY (BMSAH, AYXH)
) WITHOUT ROWID;

-- 强制措施
CREATE TABLE T_QZCS (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  CSXH    INTEGER NOT NULL,              -- 措施序号
  RYXH    INTEGER NOT NULL,              -- 人员序号
  QZCS    TEXT,                          -- 强制措施
  KSRQ    TEXT,                          -- 开始日期
  JSRQ    TEXT,                          -- 结束日期
  PRIMARY KEY (BMSAH, CSXH)
) WITHOUT ROWID;

-- 审批表
CREATE TABLE T_SPB (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  SPBH    TEXT NOT NULL,                 -- 审批表编号
  SQSX    TEXT,                          -- 申请事项: 公开 or 不公开
  SQLY    TEXT,                          -- 申请理由
  SPZT    TEXT,                          -- 审批状态
  SPRZW   TEXT,                          -- 审批人职务
  SPRQ    TEXT,                          -- 审批日期
  PRIMARY KEY (BMSAH, SPBH)
) WITHOUT ROWID;
`;

/**
 * Made after the rows: the order of changes and the other number for the exporter, the open cases
 * (未结) for the simulator.
 */
export const INDEXES_SQL = `
CREATE INDEX I_AJ_XGSJ ON T_AJ (XGSJ);
CREATE INDEX I_AJ_TYSAH ON T_AJ (TYSAH);
CREATE INDEX I_AJ_WJ ON T_AJ (AJ_ID) WHERE BJRQ IS NULL;
`;
