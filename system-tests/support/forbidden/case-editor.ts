import type Database from 'better-sqlite3';
import type { Charge } from './charges.ts';

/** A case that nothing speaks against, to plant something in. */
export interface Target {
  readonly number: string;
  readonly acceptedOn: string;
  /** 人员序号 of an accused natural person; null where nobody is accused. */
  readonly accused: number | null;
}

/** What a card says of the age of somebody accused. */
export interface StatedAge {
  readonly born: string | null;
  readonly acted: string | null;
  readonly age: number | string | null;
}

export interface Form {
  readonly asks: '公开' | '不公开';
  readonly state: '待审批' | '同意' | '不同意';
  readonly by: '部门负责人' | '分管副检察长' | '检察长' | null;
  readonly on: string | null;
}

/** Edits of one case, as somebody with a database tool makes them: straight on the tables. */
export interface CaseEditor {
  /** Overwrites the first charge wherever it stands. */
  setCharge(charge: { readonly code: string | null; readonly name: string }): void;
  /** Adds a charge after the others. */
  addCharge(charge: Charge, list?: '移送' | '认定'): void;
  removeCharges(): void;
  /** Overwrites the age of the one accused. */
  setAge(age: StatedAge): void;
  /** Adds somebody accused after everybody else. */
  addSuspect(age: StatedAge): void;
  /** Overwrites one column of the one accused. */
  setAccused(column: 'LX' | 'XM' | 'JS', value: string | null): void;
  /** Turns everybody accused into other parties. */
  acquitAll(): void;
  setCase(column: 'SLRQ' | 'AJZT' | 'DQRQ' | 'GKXZ', value: string | null): void;
  addForm(form: Form): void;
}

const ACCUSED = `('犯罪嫌疑人', '被告人', '被不起诉人', '上诉人', '原审被告人')`;

/** An editor for any case of a database; every statement is prepared once. */
export function caseEditor(db: Database.Database): (target: Target) => CaseEditor {
  const prepared = new Map<string, Database.Statement>();
  const run = (sql: string, values: object): void => {
    let statement = prepared.get(sql);
    if (statement === undefined) prepared.set(sql, (statement = db.prepare(sql)));
    statement.run(values);
  };
  return ({ number, accused }) => {
    const edit = (sql: string, values: object = {}) => {
      run(sql, { number, accused, ...values });
    };
    return {
      setCharge: (charge) => {
        edit(
          `UPDATE T_AY SET AY_DM = @code, AY_MC = @name WHERE BMSAH = @number AND AY_MC =
             (SELECT AY_MC FROM T_AY WHERE BMSAH = @number ORDER BY AYXH LIMIT 1)`,
          charge,
        );
      },
      addCharge: (charge, list = '认定') => {
        edit(
          `INSERT INTO T_AY (BMSAH, AYXH, LB, AY_DM, AY_MC)
           SELECT @number, max(AYXH) + 1, @list, @code, @name FROM T_AY WHERE BMSAH = @number`,
          { ...charge, list },
        );
      },
      removeCharges: () => {
        edit('DELETE FROM T_AY WHERE BMSAH = @number');
      },
      setAge: (age) => {
        edit(
          `UPDATE T_RY SET CSRQ = @born, ZAR = @acted, ZASNL = @age
            WHERE BMSAH = @number AND RYXH = @accused`,
          age,
        );
      },
      addSuspect: (age) => {
        edit(
          `INSERT INTO T_RY (BMSAH, RYXH, LX, XM, JS, CSRQ, ZAR, ZASNL)
           SELECT @number, max(RYXH) + 1, '自然人', '钱小满', '犯罪嫌疑人', @born, @acted, @age
             FROM T_RY WHERE BMSAH = @number`,
          age,
        );
      },
      setAccused: (column, value) => {
        edit(`UPDATE T_RY SET ${column} = @value WHERE BMSAH = @number AND RYXH = @accused`, {
          value,
        });
      },
      acquitAll: () => {
        edit(`UPDATE T_RY SET JS = '其他当事人' WHERE BMSAH = @number AND JS IN ${ACCUSED}`);
      },
      setCase: (column, value) => {
        edit(`UPDATE T_AJ SET ${column} = @value WHERE BMSAH = @number`, { value });
      },
      addForm: (form) => {
        edit(
          `INSERT INTO T_SPB (BMSAH, SPBH, SQSX, SPZT, SPRZW, SPRQ)
           VALUES (@number, 'SPB-1', @asks, @state, @by, @on)`,
          form,
        );
      },
    };
  };
}
