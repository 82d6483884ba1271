import type { Grammar } from '../scene/scene.js';
import { drugs } from './drugs.js';
import { duty, embezzlement } from './duty.js';
import { fraud } from './fraud.js';
import { generic } from './generic.js';
import { injury } from './injury.js';
import { againstMinor, intimate } from './intimate.js';
import { gambling, lentAccounts } from './networks.js';
import { robbery } from './robbery.js';
import { theft } from './theft.js';
import { drinkDriving, traffic } from './traffic.js';

/** Which words of a charge's name choose how it is told; the first that fits. */
const GRAMMARS: readonly (readonly [words: RegExp, grammar: Grammar])[] = [
  [/危险驾驶/, drinkDriving],
  [/交通肇事/, traffic],
  [/帮助信息网络|犯罪所得|洗钱/, lentAccounts],
  [/盗窃|毁坏财物|侵入住宅/, theft],
  [/诈骗|敲诈|骗取|传销|吸收公众存款|集资/, fraud],
  [/抢劫|抢夺|绑架|拘禁/, robbery],
  [/毒/, drugs],
  [/赌/, gambling],
  [/猥亵儿童|拐卖|奸淫/, againstMinor],
  [/强奸|猥亵|卖淫/, intimate],
  [/侵占|贪污|挪用/, embezzlement],
  [/受贿|行贿|职权|职守|徇私/, duty],
  [/伤害|杀人|寻衅|斗殴|袭警|妨害公务|死亡|虐待|逼供/, injury],
];

/** How acts under a charge are told. */
export function grammarFor(charge: string): Grammar {
  return GRAMMARS.find(([words]) => words.test(charge))?.[1] ?? generic;
}
