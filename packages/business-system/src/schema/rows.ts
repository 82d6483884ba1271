/** Rows of the tables, column by column (tables.ts says what each is). Empty is null. */
export interface CaseRow {
  BMSAH: string;
  TYSAH: string;
  AJMC: string;
  AJLB_BM: string;
  CBDW_BM: string;
  CBBM: string;
  CBR_BM: number;
  YSDW_MC: string | null;
  JYAQ: string | null;
  SLRQ: string;
  DQRQ: string | null;
  BJRQ: string | null;
  AJZT: string;
  CLJG: string | null;
  TBCS: number;
  GKXZ: '公开' | '不公开' | null;
  GKLY: string | null;
  XGSJ: string;
}

export interface PersonRow {
  RYXH: number;
  LX: '自然人' | '单位';
  XM: string | null;
  JS: string;
  XB: '男' | '女' | null;
  ZJHM: string | null;
  ZZ: string | null;
  LXDH: string | null;
  CSRQ: string | null;
  ZAR: string | null;
  /** A number, or what somebody typed instead of one. */
  ZASNL: number | string | null;
}

export interface ChargeRow {
  AYXH: number;
  RYXH: number | null;
  LB: '移送' | '认定';
  AY_DM: string | null;
  AY_MC: string;
}

export interface MeasureRow {
  CSXH: number;
  RYXH: number;
  QZCS: string;
  KSRQ: string;
  JSRQ: string | null;
}

export interface FormRow {
  SPBH: string;
  SQSX: '公开' | '不公开';
  SQLY: string | null;
  SPZT: '待审批' | '同意' | '不同意';
  SPRZW: '部门负责人' | '分管副检察长' | '检察长' | null;
  SPRQ: string | null;
}

/** A case with everything below it: what is generated, read, changed and written as one. */
export interface CaseFile {
  readonly row: CaseRow;
  persons: PersonRow[];
  charges: ChargeRow[];
  measures: MeasureRow[];
  forms: FormRow[];
}
