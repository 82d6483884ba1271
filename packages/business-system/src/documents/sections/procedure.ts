import { addDays } from '@discferry/shared-schema';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, kept, t } from '../text/pieces.js';
import { zhDate, zhDateAfter } from '../text/zh-dates.js';
import type { Grammar, Scene } from '../scene/scene.js';

/** 诉讼过程: how the case came to the office and what was done there. */
export function procedure(scene: Scene): Block[] {
  return [paragraph(t`${scene.one(ARRIVALS)}${scene.one(RIGHTS)}${returned(scene)}`)];
}

const ARRIVALS: Grammar = [
  (s) =>
    t`本案由${s.office.place}公安局侦查终结，以${s.label}${joined(s.accused)}涉嫌${s.charge}罪，于${zhDate(s.file.row.SLRQ)}向本院移送审查起诉。`,
  (s) =>
    t`${s.label}${joined(s.accused)}涉嫌${s.charge}一案，由${s.office.place}公安局侦查终结，${zhDate(s.file.row.SLRQ)}移送本院审查起诉（受案号：${kept('case-number', s.file.row.BMSAH)}）。`,
  (s) =>
    t`${s.office.place}公安局以${s.label}${joined(s.accused)}涉嫌犯${s.charge}罪，于${zhDate(s.file.row.SLRQ)}向${kept('procuratorate', s.office.name)}移送审查起诉，统一受案号为${kept('case-number', s.file.row.TYSAH)}。`,
  (s) =>
    t`本案经${s.office.place}公安局侦查终结后，于${zhDate(s.file.row.SLRQ)}移送审查起诉。本院于当日受理。`,
];

const RIGHTS: Grammar = [
  (s) =>
    t`本院受理后，于${zhDateAfter(addDays(s.file.row.SLRQ, 2), s.file.row.SLRQ)}已告知${s.label}依法享有的诉讼权利，依法讯问了${s.label}，听取了辩护人、被害方的意见，审查了全部案件材料。`,
  (s) =>
    t`本院依法告知${s.label}有权委托辩护人，告知被害人有权委托诉讼代理人，讯问了${s.label}${joined(s.accused.slice(0, 2))}，核实了有关证据。`,
  () => t`本院于三日内依法履行了告知义务，审阅了全部卷宗，核实了案件事实与证据。`,
  (s) =>
    t`本院已告知${s.label}认罪认罚可能导致的法律后果，听取了值班律师的意见，${s.label}自愿签署了认罪认罚具结书。`,
];

function returned({ file, random }: Scene): ReturnType<typeof t> {
  const times = file.row.TBCS;
  if (times === 0) {
    return random.chance(0.2) ? t`其间，因案情复杂，依法延长审查起诉期限十五日。` : [];
  }
  return t`其间，因事实不清、证据不足，依法退回公安机关补充侦查${times === 1 ? '一' : '二'}次。`;
}
