import { addDays } from '@discferry/shared-schema';
import { EDUCATION, ETHNIC_GROUPS, OCCUPATIONS } from '../data/life.js';
import type { Figure } from '../scene/figure.js';
import { bornOf, homeOf, idOf } from '../scene/known.js';
import { hereIn, type Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, kept, t, type Text } from '../text/pieces.js';
import { zhDate, zhDateAfter, zhNumber } from '../text/zh-dates.js';

/** One paragraph on each of the accused: who they are, what they did before, under what they are. */
export function accusedParticulars(scene: Scene): Block[] {
  return scene.accused.map((figure) =>
    paragraph(
      figure.organisation
        ? organisation(scene, figure)
        : t`${person(scene, figure)}${past(scene, figure)}${measures(scene, figure)}${state(scene, figure)}`,
    ),
  );
}

/** Peoples whose names are often written with a dot. */
const FOLK_WITH_DOTS = ['维吾尔族', '彝族', '藏族', '蒙古族'] as const;

function person(scene: Scene, d: Figure): Text {
  const { random, label, p } = scene;
  const job = random.pick(OCCUPATIONS);
  const folk = d.name.includes('·') ? random.pick(FOLK_WITH_DOTS) : random.choose(ETHNIC_GROUPS);
  const school = random.choose(EDUCATION);
  const sex = d.row.XB ?? '男';
  const id = idOf(scene, d);
  const name = t`${label}${d}${called(d)}`;
  const foreign = d.name.includes('·') && random.chance(0.3);
  if (foreign) {
    return t`${name}，${sex}，${bornOf(scene, d)}，护照号码${p.passport()}，${school}，${job}，在中国境内住${homeOf(scene, d)}。`;
  }
  return random.choose<() => Text>([
    [
      () =>
        t`${name}，${sex}，${bornOf(scene, d)}，公民身份号码${id}，${folk}，${school}，${job}，户籍所在地${p.home()}，住${homeOf(scene, d)}。`,
      35,
    ],
    [
      () =>
        t`${name}，${sex}，${bornOf(scene, d)}于${hereIn(scene)}，居民身份证号码${id}，${folk}，${school}，${job}，现住${homeOf(scene, d)}（户籍所在地${p.home()}），联系电话${p.phone(d.row.LXDH)}。`,
      25,
    ],
    [
      () =>
        t`${name}，${sex}，${folk}，${bornOf(scene, d)}，身份证号：${id}，${school}，${job}，捕前住${homeOf(scene, d)}。`,
      20,
    ],
    [
      () =>
        t`${name}，${sex}，身份证号码${id}，${bornOf(scene, d)}，${folk}，${school}，系${job}，户籍地：${p.home()}，手机号码：${p.phone(d.row.LXDH)}。`,
      20,
    ],
  ])();
}

function called(d: Figure): Text {
  if (d.aliases.length === 0) return [];
  const others = d.aliases.map(
    ({ kind }) =>
      t`${kind}${kind === '绰号' ? '“' : ''}${d.mentionAlias()}${kind === '绰号' ? '”' : ''}`,
  );
  return t`（${joined(others, '，')}）`;
}

/** Earlier convictions: of 累犯 and 惯犯 always, of others now and then. */
function past({ random, judgments, office, actedOn }: Scene, d: Figure): Text {
  const judgment = judgments.get(d.row.RYXH);
  const again = judgment?.LF === '是' || judgment?.GF === '是';
  if (!again && !random.chance(0.08)) return [];
  const year = Number(actedOn.slice(0, 4)) - random.int(1, 4);
  const court = kept('court', `${office.place}人民法院`);
  const crime = random.pick(['盗窃', '故意伤害', '诈骗', '寻衅滋事', '贩卖毒品']);
  if (!again) {
    return t`${year}年${random.int(1, 12)}月因${random.pick(['赌博', '吸毒', '殴打他人'])}被行政拘留${zhNumber(random.int(5, 15))}日。`;
  }
  return t`曾因犯${crime}罪，于${year - 2}年${random.int(1, 12)}月${random.int(1, 28)}日被${court}判处有期徒刑${zhNumber(random.int(1, 3))}年，${year}年${random.int(1, 12)}月${random.int(1, 28)}日刑满释放。`;
}

function measures({ random, file, charge, office, actedOn }: Scene, d: Figure): Text {
  const police = t`${office.place}公安局`;
  const taken = file.measures.filter(({ RYXH }) => RYXH === d.row.RYXH);
  const [first, second] = taken;
  if (first === undefined) {
    return t`因涉嫌${charge}罪，于${zhDate(addDays(actedOn, random.int(5, 25)))}经${police}电话通知到案。`;
  }
  const begun = zhDate(first.KSRQ);
  const word = first.QZCS === '拘留' ? '刑事拘留' : first.QZCS === '逮捕' ? '执行逮捕' : first.QZCS;
  const arrested =
    second === undefined
      ? []
      : t`，${zhDateAfter(second.KSRQ, first.KSRQ)}被${random.chance(0.5) ? '依法' : ''}${second.QZCS}`;
  return random.chance(0.5)
    ? t`因涉嫌${charge}罪，于${begun}被${police}${word}${arrested}。`
    : t`${begun}因涉嫌犯${charge}罪被${police}${word}${arrested}，现${second?.QZCS === '逮捕' ? `羁押于${office.town}看守所` : '在案'}。`;
}

function state({ random, p }: Scene, d: Figure): Text {
  if (!random.chance(0.14)) return [];
  return random.pick([
    () => t`其患有${p.illness()}，在押期间按医嘱服药。`,
    () => t`${d}因患${p.illness()}不宜羁押。`,
    () => t`经鉴定，${d}患${p.illness()}，作案时具有完全刑事责任能力。`,
  ])();
}

function organisation(scene: Scene, d: Figure): Text {
  const { label, p, random } = scene;
  const unit = label.replace('人', '单位');
  return t`${unit}${d}，统一社会信用代码${p.organisationCode(d.row.ZJHM)}，开户行${p.bankName()}，账号${p.organisationAccount()}。诉讼代表人${scene.stranger('name.other')}，${random.pick(['系该公司行政主管', '系该公司副总经理'])}，联系电话${p.phone()}。`;
}
