import type { OfficeFacts } from '../data/offices.js';
import type { Random, Weighted } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import { DOCUMENT_KINDS, type DocumentKindName } from './kinds/kinds.js';

/** The brackets around the year, as they occur: 〔〕 is prescribed. */
const BRACKETS: Weighted<readonly [open: string, close: string]> = [
  [['\u3014', '\u3015'], 72],
  [['[', ']'], 9],
  [['\uFF08', '\uFF09'], 7],
  [['(', ')'], 6],
  [['\uFF3B', '\uFF3D'], 6],
];

/** 文书字号: 陵检公诉刑诉〔2014〕157号. Its serial is that of the case. */
export function documentNumber(
  file: CaseFile,
  {
    kind,
    office,
    madeOn,
    random,
  }: { kind: DocumentKindName; office: OfficeFacts; madeOn: string; random: Random },
): string {
  const [open, close] = random.choose(BRACKETS);
  const department = random.pick(['公诉', '', '一部', '']);
  const serial = Number(/(\d{5})号/.exec(file.row.BMSAH)?.[1] ?? 1);
  const mark = madeOn >= '2020' && random.chance(0.3) ? 'Z' : '';
  return `${office.short}${department}${DOCUMENT_KINDS[kind].numberWord}${open}${madeOn.slice(0, 4)}${close}${mark}${serial}号`;
}

/** 文书名称 as offices write it, with the names of the accused: 张三、李四盗窃案起诉书. */
export function documentTitle(file: CaseFile, kind: DocumentKindName): string {
  return `${file.row.AJMC}${kind}`;
}
