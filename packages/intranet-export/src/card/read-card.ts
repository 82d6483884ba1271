import {
  caseNumberSchema,
  departmentSchema,
  flowOfCode,
  instantSchema,
  officeSchema,
  OUTCOMES,
  STAGES,
  type Finding,
} from '@discferry/shared-schema';
import type { SourceCase } from '../source/export-views.js';
import type { CaseCard } from './case-card.js';
import type { ScreenedFields } from './facts.js';
import { fieldReader, matching, oneOf, readDate, type Read } from './field-reader.js';
import {
  readAccusations,
  readApprovals,
  readChoice,
  readMeasures,
  readPeople,
} from './read-children.js';

/** What reading a case gives: the card, or everything on it that cannot be read. */
export type CardReading =
  | { readonly ok: true; readonly card: CaseCard }
  | {
      readonly ok: false;
      readonly findings: readonly Finding[];
      /** What could be read of the fields that screening looks at. */
      readonly screened: Partial<ScreenedFields>;
    };

/**
 * Reads a case card (案卡). Nothing is guessed at: a field that cannot be read is reported, and a card
 * with such a field is no card (requirement A11).
 */
export function readCard(source: SourceCase): CardReading {
  const findings: Finding[] = [];
  const below: Finding[] = [];
  const people = readPeople(source.children.GK_RY, below);
  const accusations = readAccusations(source.children.GK_AY, below);
  const measures = readMeasures(source.children.GK_QZCS, below);
  const approvals = readApprovals(source.children.GK_SPB, below);
  if (source.rows !== 1) {
    const actual = `${String(source.rows)} rows with this number`;
    return {
      ok: false,
      findings: [{ path: 'GK_AJ', expected: 'one row', actual }],
      screened: { people, accusations },
    };
  }
  const field = fieldReader(source.row, 'GK_AJ', findings);
  const caseNumber = field.required('BMSAH', '部门受案号', keyOf(source));
  const flow = field.required('AJLB_BM', '案件类别编码', flowOfCode);
  const code = field.required('CBDW_BM', '单位编码', matching(officeSchema.shape.code));
  const name = field.required('CBDW_MC', '单位名称', matching(officeSchema.shape.name));
  const department = field.required('CBBM', '承办部门', matching(departmentSchema));
  const acceptedOn = field.required('SLRQ', 'a date', readDate);
  const dueOn = field.optional('DQRQ', 'a date', readDate);
  const closedOn = field.optional('BJRQ', 'a date', readDate);
  const stage = field.required('AJZT', '办案进程', oneOf(STAGES));
  const outcome = field.optional('CLJG', '处理结果', oneOf(OUTCOMES));
  const choice = field.optional('GKXZ', '公开 / 不公开', readChoice);
  field.optional('XGSJ', 'an instant', matching(instantSchema));
  findings.push(...below);
  checkOrder({ acceptedOn, closedOn }, findings);
  checkNumbered(people, findings);
  checkMeasured(measures, people, findings);
  if (
    findings.length > 0 ||
    caseNumber === null ||
    flow === null ||
    code === null ||
    name === null ||
    department === null ||
    acceptedOn === null ||
    stage === null
  ) {
    const screened = { people, accusations, approvals, choice };
    return { ok: false, findings, screened: { ...screened, ...known({ flow, acceptedOn }) } };
  }
  return {
    ok: true,
    card: {
      caseNumber,
      flow,
      office: { code, name },
      department,
      acceptedOn,
      dueOn,
      closedOn,
      stage,
      outcome,
      choice,
      people,
      accusations,
      measures,
      approvals,
    },
  };
}

/** The fields that are not null. */
function known(fields: {
  readonly flow: CaseCard['flow'] | null;
  readonly acceptedOn: string | null;
}): Partial<ScreenedFields> {
  return {
    ...(fields.flow === null ? {} : { flow: fields.flow }),
    ...(fields.acceptedOn === null ? {} : { acceptedOn: fields.acceptedOn }),
  };
}

/**
 * The case number, exactly as it stands in the source: under it the record is published and found
 * again, so not even blanks around it are forgiven.
 */
function keyOf({ caseNumber }: SourceCase): Read<string> {
  const isKey = caseNumberSchema.safeParse(caseNumber).success;
  return () => (isKey ? caseNumber : undefined);
}

function checkOrder(
  { acceptedOn, closedOn }: { acceptedOn: string | null; closedOn: string | null },
  findings: Finding[],
): void {
  if (acceptedOn === null || closedOn === null || closedOn >= acceptedOn) return;
  findings.push({ path: 'GK_AJ.BJRQ', expected: 'not before SLRQ', actual: 'an earlier date' });
}

/** Two people under one number: nobody knows whose measures are whose, nor their order. */
function checkNumbered(people: CaseCard['people'], findings: Finding[]): void {
  const numbers = new Set(people.map(({ number }) => number));
  if (numbers.size === people.length) return;
  findings.push({ path: 'GK_RY.RYXH', expected: 'each number once', actual: 'a number twice' });
}

function checkMeasured(
  measures: CaseCard['measures'],
  people: CaseCard['people'],
  findings: Finding[],
): void {
  for (const { person } of measures) {
    if (people.some(({ number }) => number === person)) continue;
    findings.push({ path: 'GK_QZCS.RYXH', expected: 'a person of the case', actual: 'nobody' });
  }
}
