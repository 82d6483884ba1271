import { words, wordTrie, type WordTrie } from '../../text/word-trie.js';
import { AGENTS, FUNCTIONS, ORGANS } from './body.js';
import { FILLING, ORDINARY } from './boundaries.js';
import * as cues from './cues.js';
import { DRUGS } from './drugs.js';
import * as elsewhere from './elsewhere.js';
import * as heads from './heads.js';
import { CUE, PART, type Meaning } from './kinds.js';
import * as laboratory from './laboratory.js';
import { NAMES } from './names.js';
import * as qualities from './qualities.js';
import { PREGNANCY, STATES, WEAK_NAMES } from './states.js';
import { DEVICES, TREATMENTS } from './treatments.js';

const PARTS: readonly (readonly [string, number])[] = [
  [ORGANS, PART.body],
  [FUNCTIONS, PART.body],
  [AGENTS, PART.body],
  [qualities.QUALITIES, PART.quality],
  [qualities.ORIGINS, PART.body],
  [qualities.OLD_QUALITIES, PART.quality | PART.old],
  [qualities.INNER_PARTS, PART.inner],
  [qualities.GRADES, PART.grade],
  [qualities.LINKS, PART.link],
  [heads.BARE_HEADS, PART.bareHead],
  [heads.SURE_HEADS, PART.head],
  [heads.STATE_HEADS, PART.stateHead],
  [heads.LIKELY_HEADS, PART.likelyHead],
  [heads.INJURY_HEADS, PART.injury],
  [NAMES, PART.name],
  [TREATMENTS, PART.name],
  [DEVICES, PART.drug],
  [WEAK_NAMES, PART.weakName],
  [STATES, PART.state],
  [PREGNANCY, PART.pregnancy],
  [DRUGS, PART.drug],
  [laboratory.TESTS, PART.test],
  [laboratory.RESULTS, PART.result],
  [laboratory.MEASURES, PART.body | PART.measure],
  [laboratory.GRADED, PART.body | PART.graded],
];

const CUES: readonly (readonly [string, number])[] = [
  [cues.SUFFERING, CUE.suffering],
  [cues.FINDING, CUE.finding],
  [cues.BEFORE_THE_ACT, CUE.earlier],
  [cues.SOFT, CUE.soft],
  [cues.KIN, CUE.kin],
  [cues.SURE_BEHIND, CUE.sureBehind],
  [cues.SOFT_BEHIND, CUE.softBehind],
  [cues.TAKING, CUE.taking],
  [cues.WEARING, CUE.taking],
  [cues.TAKEN_BEHIND, CUE.takenBehind],
  [cues.BUYING, CUE.buying],
  [cues.OPERATED, CUE.operated],
  [cues.LEFT, CUE.left],
  [FILLING, CUE.filling],
  [elsewhere.LOOKALIKES, CUE.lookalike],
  [elsewhere.NOBODYS_BEHIND, CUE.nobodysBehind],
  [elsewhere.GROUPS, CUE.group],
  [elsewhere.NOBODYS_BEFORE, CUE.nobodysBefore],
  [elsewhere.THINGS, CUE.thing],
  [elsewhere.OUTCOMES, CUE.outcome],
  [elsewhere.HURTING, CUE.hurting],
  [elsewhere.LAW, CUE.law],
  [elsewhere.SOMEBODY, CUE.somebody],
  [ORDINARY, CUE.ordinary],
  ['*', CUE.veil],
  ['\u3001', CUE.sign],
  ['\u3001 和 及 以及 与 或', CUE.list],
  [', : ! ?', CUE.sign | CUE.clauseEnd],
  ['\u3002 ;', CUE.sign | CUE.clauseEnd | CUE.sentenceEnd],
  ['( [ \u3010', CUE.sign | CUE.open],
  [') ] \u3011', CUE.sign | CUE.close],
  ['\u201c \u201d \u2018 \u2019 " \' \u300a \u300b \u300c \u300d', CUE.sign],
];

/** Every word that tells something of illnesses, with all that it may be. */
export const LEXICON: WordTrie<Meaning> = wordTrie(meanings());

function meanings(): Map<string, Meaning> {
  const known = new Map<string, Meaning>();
  const add = (list: string, part: number, cue: number): void => {
    for (const word of words(list)) {
      const before = known.get(word) ?? { part: 0, cue: 0 };
      known.set(word, { part: before.part | part, cue: before.cue | cue });
    }
  };
  for (const [list, part] of PARTS) add(list, part, 0);
  for (const [list, cue] of CUES) add(list, 0, cue);
  return known;
}
