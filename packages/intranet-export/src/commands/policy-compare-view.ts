import {
  facts,
  heading,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import type { LoadedPolicy } from '@discferry/screening';
import type { Comparison, Differing } from '../policy/compare-decisions.js';
import { voicesOf } from '../policy/voices.js';
import { compareTexts as texts, outcomeTexts, policyTexts } from '../texts/policy.js';
import { texts as gateTexts } from '../texts.js';
import { caseCell } from './case-cell.js';
import { more } from './more.js';
import { isInForceToday } from './policy-view.js';

const SHOWN_DIGITS = 16;

/** A comparison and the packs it was made with. */
export interface Compared {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  readonly comparison: Comparison;
}

/** What a new pack would change, as people read it: the numbers, by rule, and the cases. */
export function compareView(context: Context, compared: Compared): readonly Block[] {
  const { say } = context;
  const { before, after, comparison } = compared;
  const { examined, publish, withdraw, kept, staysPublic, same } = comparison;
  const differing = publish.count + withdraw.count + kept.count;
  return [
    facts(
      [say(texts.oldLabel), packText(context, before)],
      [say(texts.newLabel), packText(context, after)],
      [say(gateTexts.examinedLabel), examined],
      [say(texts.withdrawLabel), withdraw.count],
      [say(texts.publishLabel), publish.count],
      [say(texts.keptLabel), kept.count],
      [say(texts.sameLabel), same],
      [say(texts.staysPublicLabel), staysPublic],
    ),
    ...(staysPublic === 0 ? [] : [paragraph(sentAgain(context, compared))]),
    ...(differing === 0 ? [paragraph(say(texts.nothingDiffers))] : byRuleView(context, compared)),
    ...section(say(texts.withdrawHeading), withdraw, casesView(context, withdraw)),
    ...section(say(texts.publishHeading), publish, casesView(context, publish)),
    ...section(say(texts.keptHeading), kept, [
      stepsTable(context, kept),
      ...casesView(context, kept),
    ]),
    ...[before, after]
      .filter((policy) => !isInForceToday(context, policy))
      .map(({ pack }) => warning(say(texts.isNotInForce, { id: pack.id }))),
  ];
}

function packText({ say, lang }: Context, { pack, sha256 }: LoadedPolicy): string {
  return say(texts.packValue, {
    id: pack.id,
    title: pack.title[lang],
    fingerprint: groupFingerprint(sha256.slice(0, SHOWN_DIGITS)),
  });
}

function sentAgain({ say }: Context, { before, after, comparison }: Compared): string {
  const { sentAgain: count, staysPublic: total } = comparison;
  return before.pack.id === after.pack.id
    ? say(texts.sendsSome, { count, total })
    : say(texts.sendsAll, { count });
}

/** Every rule of both packs, with the cases of each kind that it concerns. */
function byRuleView({ say, lang }: Context, { before, after, comparison }: Compared): Block[] {
  const { publish, withdraw, kept } = comparison;
  const titles = new Map(
    [...voicesOf(before.pack), ...voicesOf(after.pack)].map(({ id, title }) => [id, title[lang]]),
  );
  return [
    heading(say(texts.byRuleHeading)),
    paragraph(say(texts.byRuleNote)),
    table(
      [
        say(policyTexts.ruleColumn),
        say(policyTexts.titleColumn),
        say(texts.withdrawColumn),
        say(texts.publishColumn),
        say(texts.keptColumn),
      ],
      [...titles].map(([id, title]) => [
        id,
        title,
        withdraw.byRule[id] ?? 0,
        publish.byRule[id] ?? 0,
        kept.byRule[id] ?? 0,
      ]),
    ),
  ];
}

function section(title: string, { count }: Differing, blocks: readonly Block[]): readonly Block[] {
  return count === 0 ? [] : [heading(title), ...blocks];
}

/** From which outcome to which: withheld to waiting. */
function stepsTable({ say }: Context, { byOutcome }: Comparison['kept']): Block {
  return table(
    [say(texts.keptFromColumn), say(texts.keptToColumn), say(policyTexts.casesColumn)],
    byOutcome.map(({ from, to, count }) => [say(outcomeTexts[from]), say(outcomeTexts[to]), count]),
  );
}

/** The first cases that differ, with what either pack makes of them. */
function casesView(context: Context, { count, first }: Differing): readonly Block[] {
  const { say } = context;
  const told = ({ outcome, rules }: (typeof first)[number]['before']) =>
    rules.length === 0
      ? say(outcomeTexts[outcome])
      : say(texts.outcomeWithRules, {
          outcome: say(outcomeTexts[outcome]),
          rules: rules.join(', '),
        });
  const cases = first.map(({ caseNumber, before, after }) => [
    caseCell(context, caseNumber),
    told(before),
    told(after),
  ]);
  return [
    ...(cases.length === 0
      ? []
      : [table([say(gateTexts.caseColumn), say(texts.oldColumn), say(texts.newColumn)], cases)]),
    ...more(say, count - first.length),
  ];
}
