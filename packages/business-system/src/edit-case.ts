import { chargeByCode, DiscferryError, shanghaiDate } from '@discferry/shared-schema';
import { prepareCaseFiles } from './database/case-files.js';
import { changeBusinessSystem } from './database/open.js';
import { lastChangeOf } from './database/last-change.js';
import { nameOn } from './generate/charges.js';
import { minutesAfter } from './generate/dates.js';
import { recordDecision } from './generate/disclosure.js';
import type { CaseFile } from './schema/rows.js';
import { publicEffect, type PublicEffect } from './simulate/public-effect.js';
import { replaceFirstCharge } from './simulate/edits.js';

/** One case of one system, and when the edit is recorded. */
export interface CaseEdit {
  readonly path: string;
  /** 部门受案号 */
  readonly caseNumber: string;
  /** 修改时间, a UTC instant; left out, one minute after the last change of the system. */
  readonly at?: string | undefined;
}

/**
 * What an edit did, and what the next export should make of it by the case alone. A case that once met
 * a prohibition is kept back by an exporter that remembers it, until a form decides otherwise.
 */
export interface EditedCase {
  readonly caseNumber: string;
  readonly at: string;
  readonly effect: PublicEffect;
}

/**
 * Replaces a case's first charge wherever it stands: 110.1 (间谍罪) makes a published case one that
 * must be withdrawn.
 * @throws E_SOURCE_UNREACHABLE; E_CASE_UNKNOWN; E_USAGE when no charge has the code, or the case has no
 *   charge of the catalogue.
 */
export function changeCharge(edit: CaseEdit & { readonly code: string }): EditedCase {
  const charge = chargeByCode(edit.code);
  if (charge === undefined) {
    throw new DiscferryError('E_USAGE', { reason: `no charge has the code ${edit.code}` });
  }
  return editCase(edit, (file, at) => {
    if (file.charges[0]?.AY_DM == null) {
      throw new DiscferryError('E_USAGE', { reason: 'the case has no charge of the catalogue' });
    }
    replaceFirstCharge(file, { code: charge.code, name: nameOn(charge, shanghaiDate(at)) });
  });
}

/**
 * Decides the approval form (审批表) that is pending in a case, as the chief (检察长), whose word counts
 * whatever the form asks for.
 * @throws E_SOURCE_UNREACHABLE; E_CASE_UNKNOWN; E_USAGE when no form is pending.
 */
export function decideForm(edit: CaseEdit & { readonly decision: '同意' | '不同意' }): EditedCase {
  return editCase(edit, (file, at) => {
    const form = file.forms.find(({ SPZT }) => SPZT === '待审批');
    if (form === undefined) {
      throw new DiscferryError('E_USAGE', { reason: 'no approval form of the case is pending' });
    }
    recordDecision(form, edit.decision, { on: shanghaiDate(at), by: '检察长' });
  });
}

/**
 * Deletes a case without a trace, as databases lose rows: only a full comparison can notice.
 * @throws E_SOURCE_UNREACHABLE; E_CASE_UNKNOWN
 */
export function deleteCase({ path, caseNumber }: Omit<CaseEdit, 'at'>): void {
  changeBusinessSystem(path, (db) => {
    prepareCaseFiles(db).remove(caseNumber);
  });
}

function editCase(edit: CaseEdit, change: (file: CaseFile, at: string) => void): EditedCase {
  const { path, caseNumber } = edit;
  return changeBusinessSystem(path, (db) => {
    const files = prepareCaseFiles(db);
    const before = files.read(caseNumber);
    const at = edit.at ?? minutesAfter(lastChangeOf(db) ?? before.row.XGSJ, 1);
    const after = structuredClone(before);
    change(after, at);
    after.row.XGSJ = at;
    files.replace(after);
    return { caseNumber, at, effect: publicEffect(before, after) };
  });
}
