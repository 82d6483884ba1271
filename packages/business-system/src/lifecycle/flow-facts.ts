import type { Flow } from '@discferry/shared-schema';
import type { OfficeLevel } from '../data/offices.js';
import type { Weighted } from '../random.js';

/** What the case is about: criminal charges of the accused, or a cause of another kind. */
type Subject = 'accusation' | 'conviction' | 'civil' | 'administrative' | 'compensation' | 'aid';

/** How a flow occurs in an office: how often, where, under which name and how long. */
export interface FlowFacts {
  /** Share of all cases, in tenths of a percent. */
  readonly weight: number;
  /** 案号字: stands between the office's short name and 受 in the case number. */
  readonly numberWord: string;
  readonly levels: Weighted<OfficeLevel>;
  /** 办案部门 since the reform of 2019, and by its old name where an office kept it. */
  readonly departments: readonly [modern: readonly string[], traditional: string];
  readonly subject: Subject;
  /** 办案期限: days from acceptance, and by how many one extension moves them. */
  readonly termDays: Weighted<number>;
  readonly extensionDays: number;
}

const first = ['第一检察', '第二检察', '第三检察'];
const appeals = ['第七检察'];
const countyMostly: Weighted<OfficeLevel> = [
  [4, 88],
  [3, 12],
];
const aboveCounty: Weighted<OfficeLevel> = [
  [3, 85],
  [2, 15],
];
const everyLevel: Weighted<OfficeLevel> = [
  [4, 50],
  [3, 35],
  [2, 13],
  [1, 2],
];

/** Arrest review and first-instance prosecution are most of the work; the rest is a long tail. */
export const FLOW_FACTS: Readonly<Record<Flow, FlowFacts>> = {
  'duty-crime-investigation': {
    weight: 9,
    numberWord: '自侦',
    levels: aboveCounty,
    departments: [['第五检察'], '反贪污贿赂局'],
    subject: 'accusation',
    termDays: [[60, 1]],
    extensionDays: 30,
  },
  'arrest-review': {
    weight: 370,
    numberWord: '侦监',
    levels: countyMostly,
    departments: [first, '侦查监督'],
    subject: 'accusation',
    termDays: [
      [7, 80],
      [15, 15],
      [20, 5],
    ],
    extensionDays: 15,
  },
  'first-instance-prosecution': {
    weight: 460,
    numberWord: '公诉',
    levels: countyMostly,
    departments: [first, '公诉'],
    subject: 'accusation',
    termDays: [[30, 1]],
    extensionDays: 15,
  },
  'second-instance-appeal': {
    weight: 30,
    numberWord: '诉二',
    levels: aboveCounty,
    departments: [first, '公诉二'],
    subject: 'conviction',
    termDays: [[30, 1]],
    extensionDays: 30,
  },
  'second-instance-protest': {
    weight: 8,
    numberWord: '诉抗',
    levels: aboveCounty,
    departments: [first, '公诉二'],
    subject: 'conviction',
    termDays: [[30, 1]],
    extensionDays: 30,
  },
  'criminal-appeal-review': {
    weight: 20,
    numberWord: '刑申',
    levels: everyLevel,
    departments: [appeals, '刑事申诉检察'],
    subject: 'conviction',
    termDays: [[90, 1]],
    extensionDays: 90,
  },
  'criminal-compensation': {
    weight: 6,
    numberWord: '刑赔',
    levels: countyMostly,
    departments: [appeals, '控告申诉检察'],
    subject: 'compensation',
    termDays: [[60, 1]],
    extensionDays: 30,
  },
  'compensation-supervision': {
    weight: 4,
    numberWord: '赔监',
    levels: aboveCounty,
    departments: [appeals, '控告申诉检察'],
    subject: 'compensation',
    termDays: [[90, 1]],
    extensionDays: 30,
  },
  'administrative-compensation-supervision': {
    weight: 4,
    numberWord: '行赔监',
    levels: aboveCounty,
    departments: [['第六检察'], '控告申诉检察'],
    subject: 'administrative',
    termDays: [[90, 1]],
    extensionDays: 30,
  },
  'judicial-aid': {
    weight: 16,
    numberWord: '救助',
    levels: everyLevel,
    departments: [appeals, '控告申诉检察'],
    subject: 'aid',
    termDays: [[14, 1]],
    extensionDays: 14,
  },
  'civil-supervision': {
    weight: 53,
    numberWord: '民监',
    levels: everyLevel,
    departments: [['第五检察'], '民事行政检察'],
    subject: 'civil',
    termDays: [[90, 1]],
    extensionDays: 90,
  },
  'administrative-supervision': {
    weight: 20,
    numberWord: '行监',
    levels: everyLevel,
    departments: [['第六检察'], '民事行政检察'],
    subject: 'administrative',
    termDays: [[90, 1]],
    extensionDays: 90,
  },
};

/** What a department is called at each level: 厅 in the highest, then 处, 处 and 科; or 部. */
export function departmentName(
  word: string,
  { level, traditional }: { readonly level: OfficeLevel; readonly traditional: boolean },
): string {
  if (/[局室]$/.test(word)) return word;
  if (level === 1) return `${word}厅`;
  if (!traditional) return `${word}部`;
  return level === 4 ? `${word}科` : `${word}处`;
}
