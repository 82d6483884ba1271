import type { RedactionCard } from '../case-card.js';
import type { LegalDocument } from '../document.js';
import { viewOf } from '../text/text-view.js';
import { wordTrie, words } from '../text/word-trie.js';
import { introducedAliases } from './aliases.js';
import { calledByOneCharacter, givenNamesAlone } from './given-names.js';
import { factsOf, masksIn } from './document-facts.js';
import { introducedNames } from './introduced.js';
import type { IntroducedName } from './introduction.js';
import { mentionedNames } from './mentioned.js';
import { hasGivenName } from './name-characters.js';
import { namesInLists } from './names-in-lists.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';
import {
  nameForm,
  peopleOf,
  peopleOnCard,
  withNewcomers,
  type NameForm,
  type People,
} from './people.js';
import type { Reading } from './reading.js';
import { seenNames } from './seen-names.js';

/** Where everybody comes from. */
export interface Sources {
  readonly document: LegalDocument;
  readonly card: RedactionCard;
  /** The body, then the title. */
  readonly readings: readonly Reading[];
}

/**
 * Everybody whom the card or the texts know, with one mask each.
 * @returns all of them, once those are named whom only a second look at the texts showed
 */
export function everybody({
  document,
  card,
  readings,
}: Sources): (seenLater: readonly IntroducedName[]) => People {
  const body = readings[0]?.view ?? viewOf('');
  const onCard = peopleOnCard(card, factsOf(document.kind, body));
  const taken = masksIn(body.text);
  const known = wordTrie(onCard);
  const alone = readings.flatMap((reading) => [
    ...introducedNames(reading, { ...reading, known }),
    ...mentionedNames(reading, { ...reading, known }),
  ]);
  const told = wordTrie(alone.map(({ form }) => [form, true] as const));
  const aliases = new Set(
    readings.flatMap(({ view }) => introducedAliases(view).map(({ form }) => form)),
  );
  const seen = readings.map((reading) => seenNames(reading, { card: known, told }));
  const met = [
    ...alone.filter(({ form }) => !seen.some(({ misread }) => misread.has(form)) && !isDeed(form)),
    ...seen.flatMap(({ names }) => names.filter(({ form }) => !aliases.has(form) && !isDeed(form))),
  ];
  const names = new Set([...onCard.keys(), ...met.map(({ form }) => form)]);
  const introduced = [
    ...met,
    ...readings.flatMap((reading) => namesInLists(reading, { ...reading, known }, names)),
  ];
  return (seenLater) => {
    const newcomers = [...introduced, ...seenLater];
    const named = withAliases(withNewcomers(onCard, newcomers, { card, taken }), readings, onCard);
    if (named.ownerless.length === 0) return peopleOf(named.forms);
    const all = withNewcomers(onCard, [...newcomers, ...named.ownerless], { card, taken });
    return peopleOf(withAliases(all, readings, onCard).forms);
  };
}

/** 被害人陈述, 申诉人申请: what people do, and by which nobody is known who is not on the card. */
const NO_NAMES: ReadonlySet<string> = new Set(
  words(
    '修改 修正 修复 陈述 陈诉 申诉 申请 申辩 申领 申报 表示 表明 表达 表态 表露 表现 同意 应允 应邀 应约 应聘 应答 相信 明知 明确 明示 怀疑 解释 解除 安排 施救 容忍 容留 修改 修正 操作 召集 占有 占用 索要 索赔 索取 成立 开始 开车 开门 查看 查找 查询 通知 来到 支付 经过 关闭 步行 应诉 从事 宣称 储存 利用 勾结 投案 归案 到案 归还 归来 封存 拜托 拜访 打开 信任 考虑 考虑 考上 考试 操控 占据 召开 闭口 降低 磨损 零售 玩耍',
  ),
);

/** 考虑后 of 被害人考虑后报案 too. */
function isDeed(form: string): boolean {
  return NO_NAMES.has(form) || (NO_NAMES.has(form.slice(0, 2)) && !hasGivenName(form));
}

interface WithAliases {
  readonly forms: ReadonlyMap<string, NameForm>;
  /** Aliases of people whom nothing else names: 网名“暗夜”. */
  readonly ownerless: readonly IntroducedName[];
}

/** Aliases that the texts give: they go the way of the person they belong to. */
function withAliases(
  forms: ReadonlyMap<string, NameForm>,
  readings: readonly Reading[],
  onCard: ReadonlyMap<string, NameForm>,
): WithAliases {
  const all = new Map(forms);
  // Who was met under it alone is the one whom the rest of the name tells: “亮亮，你别说”.
  const isOpen = (form: string) =>
    !onCard.has(form) && (all.get(form)?.rule ?? 'OTHER-PERSON') === 'OTHER-PERSON';
  for (const { view } of readings) {
    for (const one of givenNamesAlone(view, forms)) if (isOpen(one.form)) all.set(one.form, one);
  }
  const ownerless: IntroducedName[] = [];
  const people = peopleOf(forms);
  for (const reading of readings) {
    const aliases = introducedAliases(reading.view);
    if (aliases.length === 0) continue;
    const occurrences = occurrencesIn(reading.view, people, reading);
    let next = 0;
    for (const { form, cueStart, ownerStart, isSomebodys } of aliases) {
      while ((occurrences[next]?.start ?? Infinity) < cueStart) next += 1;
      const behind = occurrences.find(({ start }) => start === ownerStart);
      const owner = behind ?? occurrences[next - 1];
      const near = owner !== undefined && (owner === behind || isNear(reading, owner, cueStart));
      // Who was met under it before is the one whom it is given to.
      const isSaid = isSomebodys || owner === behind;
      const isMet = isSaid && near && all.get(form)?.rule === 'OTHER-PERSON';
      if (all.has(form) && !isMet) continue;
      if (near) {
        all.set(form, nameForm(form, owner.name.rule, owner.name.mask));
        continue;
      }
      const namesake = isSomebodys ? namesakeOf(form, all) : undefined;
      if (namesake !== undefined) all.set(form, nameForm(form, namesake.rule, namesake.mask));
      else if (isSomebodys) ownerless.push({ form, rule: 'OTHER-PERSON' });
    }
  }
  const settled = new Map(all);
  for (const { view } of readings) {
    for (const one of calledByOneCharacter(view, settled)) {
      if (isOpen(one.form)) all.set(one.form, one);
    }
  }
  return { forms: all, ownerless };
}

/** 小名雪雪 is 林小雪, if nobody else's name ends so. */
function namesakeOf(form: string, forms: ReadonlyMap<string, NameForm>): NameForm | undefined {
  const last = form.at(-1) ?? '';
  if (form.length !== 2 || (!form.startsWith(last) && !/^[小阿]/u.test(form))) return undefined;
  const namesakes = Array.from(forms.values()).filter((one) => one.form.endsWith(last));
  return new Set(namesakes.map(({ mask }) => mask)).size === 1 ? namesakes[0] : undefined;
}

const aliasReachUnits = 40;
/** Nothing, or other aliases, stand between somebody and an alias. */
const OF_THE_SAME =
  /^[,(\u3001"]?(?:(?:男|女|在逃|均?另案处理|另处|均?已判[刑决]|系?未成年人?|时年\d{1,2}岁),|(?:系|即))?(?:(?:绰号|外号|化名|又名|别名|曾用名|小名|乳名|人称|自称|英文名|中文名|汉名|昵称|网名|微信昵称|顾客都叫[他她]|都叫[他她])[^。;]*)?$/u;

/** 植兆基（同案人，人称“阿植”）: in the brackets right behind a name all is said of whom it names. */
const IN_BRACKETS = /^\([^()。;]*$/u;

function isNear({ view }: Reading, owner: Occurrence, cueStart: number): boolean {
  const between = view.text.slice(owner.end, cueStart);
  return (
    between.length <= aliasReachUnits && (OF_THE_SAME.test(between) || IN_BRACKETS.test(between))
  );
}
