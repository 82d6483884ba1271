import { chargeByCode, shanghaiDate } from '@discferry/shared-schema';
import { REASONS_TO_DISCLOSE, REASONS_TO_WITHHOLD } from '../data/causes.js';
import { isForbidden } from '../data/forbidden-charges.js';
import { hasMinorAccused } from '../lifecycle/accused.js';
import type { Random, Weighted } from '../random.js';
import type { CaseFile, CaseRow, FormRow } from '../schema/rows.js';

type Choice = CaseRow['GKXZ'];

/** Where the machine would disclose, the undertaker mostly agrees or does not say. */
const CHOICES_ON_ORDINARY: Weighted<Choice> = [
  [null, 720],
  ['公开', 263],
  ['不公开', 17],
];

const CHOICES_ON_FORBIDDEN: Weighted<Choice> = [
  [null, 70],
  ['不公开', 25],
  ['公开', 5],
];

/** What has become of the form that differing from the machine needs; null: not yet written. */
const FORM_STATES: Weighted<FormRow['SPZT'] | null> = [
  [null, 10],
  ['待审批', 30],
  ['同意', 42],
  ['不同意', 18],
];

type Approver = NonNullable<FormRow['SPRZW']>;

/** A department head's signature is not enough to settle anything, but occurs. */
const APPROVERS: Weighted<Approver> = [
  ['部门负责人', 15],
  ['分管副检察长', 70],
  ['检察长', 15],
];

/**
 * The undertaker's choice (承办人公开选择), and the approval form (审批表) where it differs from what
 * the machine would choose (人机选择不一致).
 */
export function chooseDisclosure(file: CaseFile, random: Random): void {
  const { row } = file;
  const forbidden = mustStayInside(file);
  row.GKXZ = random.choose(forbidden ? CHOICES_ON_FORBIDDEN : CHOICES_ON_ORDINARY);
  if (row.GKXZ === null || (row.GKXZ === '不公开') === forbidden) return;
  row.GKLY = random.choose(forbidden ? REASONS_TO_DISCLOSE : REASONS_TO_WITHHOLD);
  const state = random.choose(FORM_STATES);
  if (state === null) return;
  const form = requestForm(file, row.GKXZ);
  if (state === '待审批') return;
  recordDecision(form, state, { on: shanghaiDate(row.XGSJ), by: someApprover(random) });
}

/** Writes the form by which an undertaker asks for a choice; it awaits its decision. */
function requestForm(file: CaseFile, choice: FormRow['SQSX']): FormRow {
  const { row, forms } = file;
  const digits = row.BMSAH.replace(/\D/g, '');
  const form: FormRow = {
    SPBH: `SPB${row.AJLB_BM}-${digits.slice(0, 4)}-${digits.slice(4)}-${forms.length + 1}`,
    SQSX: choice,
    SQLY: row.GKLY,
    SPZT: '待审批',
    SPRZW: null,
    SPRQ: null,
  };
  forms.push(form);
  return form;
}

/** Who signs, as it happens. */
export function someApprover(random: Random): Approver {
  return random.choose(APPROVERS);
}

/** Records what was decided upon a form, by whom and when. */
export function recordDecision(
  form: FormRow,
  decision: '同意' | '不同意',
  { on, by }: { on: string; by: Approver },
): void {
  form.SPZT = decision;
  form.SPRZW = by;
  form.SPRQ = on;
}

/** What the machine withholds by itself: forbidden charges and minors (requirements B2 to B4). */
function mustStayInside(file: CaseFile): boolean {
  return file.charges.some(({ AY_DM }) => isForbiddenCode(AY_DM)) || hasMinorAccused(file);
}

function isForbiddenCode(code: string | null): boolean {
  const charge = code === null ? undefined : chargeByCode(code);
  return charge !== undefined && isForbidden(charge);
}
