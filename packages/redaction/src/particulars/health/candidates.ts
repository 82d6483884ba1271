import { longestAt, wordSet } from '../../text/word-trie.js';
import { drugsTaken } from './drug-names.js';
import { operatedOrgans } from './operations.js';
import {
  phrasesBeforeHistories,
  phrasesBehindCues,
  withItsFront,
  withListedParts,
} from './phrases.js';
import { TELLS, type Term } from './term.js';
import { readTerms } from './terms.js';
import type { Tokens } from './tokens.js';

/** Names that say only that there is something to name. */
const SAYS_NOTHING = wordSet(`
病 症 炎 癌 瘤 疹 疫 病变 疾病 疾患 重病 大病 小病 各种疾病 其他疾病 严重疾病 重大疾病 该病 此病 并发症 后遗症 综合征
综合症 慢性疾病 基础疾病 多种疾病 老年疾病 感染 异常 不足 过敏 出血 反应 障碍 缺陷 损伤 伤 外伤 占位 不适 身体不适
有病 疾 职业病 严重 一定 轻微 现场 情况 不明 不详 重大 特殊 其他 相关 家族 遗传 何种 明显 基础 既往 类似 任何 重要
精神类`);

/** Whatever may be the name of an illness, from left to right, none within another. */
export function candidatesIn(tokens: Tokens): Term[] {
  const found: Term[] = [];
  let end = 0;
  for (const term of inOrder([
    ...phrasesBehindCues(tokens),
    ...phrasesBeforeHistories(tokens),
    ...drugsTaken(tokens),
    ...operatedOrgans(tokens),
    ...readTerms(tokens),
  ])) {
    if (term.from < end) continue;
    const whole = withListedParts(tokens, withItsFront(tokens, term, end), end);
    if (saysNothing(tokens, whole) || (whole.bare && whole.tells < TELLS.likely)) continue;
    found.push(whole);
    end = whole.to;
  }
  return found;
}

/** The longer of two that begin together comes first. */
function inOrder(terms: readonly Term[]): Term[] {
  return terms.toSorted((one, other) => one.from - other.from || other.to - one.to);
}

function saysNothing({ text, starts }: Tokens, { from, to }: Term): boolean {
  return longestAt(SAYS_NOTHING, text, starts[from] ?? 0)?.end === starts[to];
}
