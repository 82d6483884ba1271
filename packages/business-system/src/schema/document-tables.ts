/**
 * The tables about legal documents (法律文书), beside those of cases. What hangs on a document is
 * keyed by case and document, so that the views read it without a sort.
 */
export const DOCUMENT_TABLES_SQL = `
-- 审批人员: who approves, beside the undertakers in T_CBR
CREATE TABLE T_SPRY (
  RY_BM   INTEGER PRIMARY KEY,           -- 人员编码, never one of T_CBR
  XM      TEXT NOT NULL,                 -- 姓名
  DW_BM   TEXT NOT NULL REFERENCES T_DW (DW_BM),
  BM      TEXT,                          -- 部门, of its head
  ZW      TEXT NOT NULL                  -- 职务
);

-- 文书
CREATE TABLE T_WS (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  WSBH    TEXT NOT NULL,                 -- 文书编号
  WSMC    TEXT NOT NULL,                 -- 文书名称
  WSZH    TEXT NOT NULL,                 -- 文书字号
  WSLB    TEXT NOT NULL,                 -- 文书类别
  ZZRQ    TEXT NOT NULL,                 -- 制作日期
  SXRQ    TEXT,                          -- 判决生效日期
  SDRQ    TEXT,                          -- 收到生效判决日期
  BASC    TEXT NOT NULL,                 -- 备案审查: 需要 or 不需要
  BASCRQ  TEXT,                          -- 备案审查完成日期
  WSGS    TEXT NOT NULL,                 -- 文书格式: txt or docx
  WSNR    BLOB NOT NULL,                 -- 文书内容
  WSZY    TEXT NOT NULL,                 -- 文书摘要, SHA-256 of the content
  NRSJ    TEXT NOT NULL,                 -- 内容修改时间
  XGSJ    TEXT NOT NULL,                 -- 修改时间 of the document or anything below it
  PRIMARY KEY (BMSAH, WSBH)
);

-- 文书审批
CREATE TABLE T_WSSP (
  BMSAH   TEXT NOT NULL,
  WSBH    TEXT NOT NULL,
  SPXH    INTEGER NOT NULL,              -- 审批序号
  SPHJ    TEXT NOT NULL,                 -- 审批环节
  SPR     INTEGER NOT NULL,              -- 审批人编码: T_CBR or T_SPRY
  SPRZW   TEXT NOT NULL,                 -- 审批人职务
  SPSJ    TEXT NOT NULL,                 -- 审批时间
  SPJG    TEXT NOT NULL,                 -- 审批结果: 同意 or 退回
  WSZY    TEXT NOT NULL,                 -- digest of the content that was approved
  FXCY    TEXT,                          -- 放行词语
  PRIMARY KEY (BMSAH, WSBH, SPXH),
  FOREIGN KEY (BMSAH, WSBH) REFERENCES T_WS (BMSAH, WSBH) ON DELETE CASCADE
) WITHOUT ROWID;

-- 文书标记: what the undertaker wants hidden
CREATE TABLE T_WSBJ (
  BMSAH   TEXT NOT NULL,
  WSBH    TEXT NOT NULL,
  BJXH    INTEGER NOT NULL,              -- 标记序号
  QSWZ    INTEGER NOT NULL,              -- 起始位置
  ZZWZ    INTEGER NOT NULL,              -- 终止位置
  BJLY    TEXT NOT NULL,                 -- 标记理由
  BJSJ    TEXT NOT NULL,                 -- 标记时间
  PRIMARY KEY (BMSAH, WSBH, BJXH),
  FOREIGN KEY (BMSAH, WSBH) REFERENCES T_WS (BMSAH, WSBH) ON DELETE CASCADE
) WITHOUT ROWID;

-- 判决: the effective judgment on each defendant
CREATE TABLE T_PJ (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  RYXH    INTEGER NOT NULL,              -- 人员序号
  XZ      TEXT NOT NULL,                 -- 刑种
  XQ      INTEGER,                       -- 刑期 in months
  LF      TEXT NOT NULL,                 -- 累犯
  GF      TEXT NOT NULL,                 -- 惯犯
  PRIMARY KEY (BMSAH, RYXH)
) WITHOUT ROWID;

-- 姓名公开申请
CREATE TABLE T_SMSQ (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  RYXH    INTEGER NOT NULL,              -- 人员序号
  SQRQ    TEXT NOT NULL,                 -- 书面申请日期
  HSR     INTEGER,                       -- 核实人编码
  HSRQ    TEXT,                          -- 核实日期
  SHR     INTEGER,                       -- 审核人编码
  SHRQ    TEXT,                          -- 审核日期
  PZR     INTEGER,                       -- 批准人编码
  PZRZW   TEXT,                          -- 批准人职务
  PZRQ    TEXT,                          -- 批准日期
  PRIMARY KEY (BMSAH, RYXH)
) WITHOUT ROWID;

-- 人员别名
CREATE TABLE T_RYBM (
  BMSAH   TEXT NOT NULL REFERENCES T_AJ (BMSAH) ON DELETE CASCADE,
  RYXH    INTEGER NOT NULL,              -- 人员序号
  BMXH    INTEGER NOT NULL,              -- 别名序号
  LX      TEXT NOT NULL,                 -- 类型
  BM      TEXT NOT NULL,                 -- 别名
  PRIMARY KEY (BMSAH, RYXH, BMXH)
) WITHOUT ROWID;
`;

/** Made after the rows: the order of changes, for the exporter. */
export const DOCUMENT_INDEXES_SQL = `
CREATE INDEX I_WS_XGSJ ON T_WS (XGSJ);
`;
