import { z } from 'zod';

/**
 * A case number of one department (部门受案号): office and kind, 受, year in brackets, six digits of
 * office code, five of serial, 号. `潍检延受[2016]37070000019号`. Unique nationwide; the key of a case.
 */
export const caseNumberSchema = z
  .string()
  .regex(/^[\p{Script=Han}]{2,12}受\[(19|20)\d{2}\]\d{11}号$/u);

/** A case number across departments (统一受案号): 17 digits. */
export const unifiedNumberSchema = z.string().regex(/^\d{17}$/);

/**
 * A case number as people type it, with every bracket in use, turned into the form of the source.
 * Anything else comes back unchanged.
 */
export function normaliseCaseNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔（(［[](\d{4})[〕）)］\]]/, '[$1]');
}
