import { LOOKALIKE_SENTENCES, WORD_GIVEN, WORD_NAMES } from '../data/word-names.js';
import type { Random } from '../../random.js';
import { grammarFor } from '../narratives/by-charge.js';
import { minorsBeside } from '../narratives/minors.js';
import { oneOf } from '../scene/culprits.js';
import { relation } from '../scene/known.js';
import { victimOf, yuan, type Grammar, type Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { kept, t, type Text } from '../text/pieces.js';
import { zhNumber } from '../text/zh-dates.js';

/** Documents in which a minor occurs whom the card does not know. */
const MINOR_SHARE = 0.09;

const OPENINGS: Grammar = [
  () => t`经依法审查查明：`,
  () => t`经依法审查查明以下事实：`,
  () => t`经审查查明：`,
  (s) => t`经依法审查，${s.label}涉嫌犯罪的事实如下：`,
];

/** 经依法审查查明: the acts one by one, then what happened since. */
export function facts(scene: Scene): Block[] {
  const { file, random } = scene;
  const charges = [...new Set(file.charges.map(({ AY_MC }) => AY_MC.replace(/罪$/, '')))];
  const acts = charges.flatMap((charge) =>
    several(grammarFor(charge), random).map((tell) => tell(scene)),
  );
  if (random.chance(MINOR_SHARE)) acts.push(scene.one(minorsBeside));
  const numbered = acts.length > 1;
  const chinese = random.chance(0.5);
  return [
    paragraph(scene.one(OPENINGS)),
    ...acts.map((act, index) => paragraph(numbered ? t`${order(index, chinese)}${act}` : act)),
    ...asides(scene).map((text) => paragraph(text)),
  ];
}

/** Some ways of a grammar, none twice. */
function several(grammar: Grammar, random: Random): Grammar {
  const count = random.choose([
    [1, 30],
    [2, 35],
    [3, 25],
    [4, 10],
  ]);
  const first = random.int(0, grammar.length - 1);
  return [...grammar.slice(first), ...grammar.slice(0, first)].slice(0, count);
}

function order(index: number, chinese: boolean): string {
  return chinese ? `（${zhNumber(index + 1)}）` : `${index + 1}．`;
}

/** 另查明: surrender, amends, and words that look like names but are none. */
function asides(scene: Scene): Text[] {
  const { random } = scene;
  const told = [scene.one(AFTERWARDS)];
  if (random.chance(0.5)) told.push(scene.one(AFTERWARDS));
  if (scene.victims.length > 0 && random.chance(0.4)) told.push(scene.one(AMENDS));
  const names = new Set(scene.file.persons.map(({ XM }) => XM ?? ''));
  const words = [...WORD_NAMES, ...WORD_GIVEN].filter(
    ({ name }) => [...names].some((full) => full.endsWith(name)) || random.chance(0.04),
  );
  told.push(
    ...words.slice(0, 3).map(({ word, sentence }) => around(`${sentence}。`.split('#'), word)),
  );
  if (random.chance(0.55)) {
    told.push(enclosed(`${random.pick(LOOKALIKE_SENTENCES)}。`));
  }
  return told;
}

function around([before = '', after = '']: readonly string[], word: string): Text {
  return t`${before}${kept('lookalike', word)}${after}`;
}

/** What stands between two `#` must stay. */
function enclosed(sentence: string): Text {
  return sentence
    .split('#')
    .map((part, index) => (index % 2 === 0 ? part : kept('lookalike', part)));
}

const AFTERWARDS: Grammar = [
  (s) => t`案发后，${s.label}${oneOf(s)}主动到公安机关投案，如实供述了上述事实。`,
  (s) => t`${s.label}${oneOf(s)}归案后如实供述自己的罪行，自愿认罪认罚。`,
  (s) =>
    t`${s.label}${oneOf(s)}持${s.p.passport()}号普通护照准备出境时被边检机关查获，其登记邮箱为${s.p.email()}。`,
  (s) => {
    const d = oneOf(s);
    const kin = s.stranger('name.other', { kin: d });
    return t`另查明，公安机关联系${d}的${relation(s, kin)}${kin}（${kin.row.XB ?? ''}，住${s.p.home()}，电话${s.p.phone()}），由其规劝${d}投案。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`另查明，${d}育有一子${s.stranger('name.other', { kin: d })}，现就读于${s.p.school()}，由${s.stranger('name.other')}代为照料。`;
  },
  (s) =>
    t`公安机关从${oneOf(s)}处扣押作案工具一宗，涉案车辆${s.p.plate()}已依法扣押，固定电话${s.p.landline()}的通话清单已调取。`,
];

const AMENDS: Grammar = [
  (s) => {
    const v = victimOf(s);
    const kin = s.stranger('name.other');
    return t`另查明，${oneOf(s)}的${relation(s, kin)}${kin}已代为赔偿${v}${yuan(s, 2000, 160000)}，款项汇入${v}账户（${s.p.bankName()}，${s.p.bank()}），${v}出具了谅解书。`;
  },
];
