import { recordLine } from '@discferry/package-format';
import type { Assessment } from '../day/assess.js';
import { rulesOf } from '../day/report.js';

/** What one pack makes of a case. */
interface Told {
  readonly outcome: Assessment['outcome'];
  /** Ids of the rules that spoke. */
  readonly rules: readonly string[];
}

/** A case that two packs treat differently. */
interface DifferingCase {
  readonly caseNumber: string;
  readonly before: Told;
  readonly after: Told;
}

/** Cases that differ in one way: counts of all, and the first of them. */
export interface Differing {
  readonly count: number;
  /** How many of them each rule concerns, by rule id. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly first: readonly DifferingCase[];
}

/** How many cases went from one outcome to another. */
interface Step {
  readonly from: Assessment['outcome'];
  readonly to: Assessment['outcome'];
  readonly count: number;
}

/** What a new pack would change. */
export interface Comparison {
  readonly examined: number;
  /** Inside under the old pack, public under the new; by the rules that spoke under the old one. */
  readonly publish: Differing;
  /** Public under the old pack, inside under the new; by the rules that speak under the new one. */
  readonly withdraw: Differing;
  /** Inside under both, and told otherwise; by the rules that say something else or nothing now. */
  readonly kept: Differing & { readonly byOutcome: readonly Step[] };
  readonly staysPublic: number;
  /** How many of these have another record under the new pack, and so are sent again. */
  readonly sentAgain: number;
  /** Inside under both, for the same reasons. */
  readonly same: number;
}

/** Adds up what two packs make of cases. Lists are cut at `limit`; counts never are. */
export interface ComparisonTally {
  add(before: Assessment, after: Assessment): void;
  result(): Comparison;
}

export function startComparison(limit: number): ComparisonTally {
  const publish = startDiffering(limit);
  const withdraw = startDiffering(limit);
  const kept = startDiffering(limit);
  const steps = new Map<string, Step>();
  let [examined, staysPublic, sentAgain, same] = [0, 0, 0, 0];
  const addInside = (before: Assessment, after: Assessment) => {
    const rules = differingRules(before, after);
    const { outcome: from } = before;
    const { outcome: to } = after;
    if (rules.length === 0 && from === to) {
      same += 1;
      return;
    }
    kept.add(before, after, rules);
    const key = `${from} ${to}`;
    steps.set(key, { from, to, count: (steps.get(key)?.count ?? 0) + 1 });
  };
  return {
    add(before, after) {
      examined += 1;
      if (before.record !== null && after.record !== null) {
        staysPublic += 1;
        if (recordLine(before.record) !== recordLine(after.record)) sentAgain += 1;
      } else if (after.record !== null) publish.add(before, after, rulesOf(before));
      else if (before.record !== null) withdraw.add(before, after, rulesOf(after));
      else addInside(before, after);
    },
    result: () => ({
      examined,
      publish: publish.result(),
      withdraw: withdraw.result(),
      kept: {
        ...kept.result(),
        byOutcome: [...steps].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, s]) => s),
      },
      staysPublic,
      sentAgain,
      same,
    }),
  };
}

function startDiffering(limit: number) {
  const byRule = new Map<string, number>();
  const first: DifferingCase[] = [];
  let count = 0;
  return {
    add(before: Assessment, after: Assessment, rules: readonly string[]) {
      count += 1;
      for (const rule of rules) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
      if (first.length >= limit) return;
      first.push({ caseNumber: before.caseNumber, before: told(before), after: told(after) });
    },
    result: (): Differing => ({ count, byRule: Object.fromEntries([...byRule].sort()), first }),
  };
}

function told(assessment: Assessment): Told {
  return { outcome: assessment.outcome, rules: rulesOf(assessment) };
}

/** The rules that do not say the same under both packs. Whether they cite another law is no matter. */
function differingRules(before: Assessment, after: Assessment): readonly string[] {
  const [said, says] = [sayings(before), sayings(after)];
  return [...new Set([...said.keys(), ...says.keys()])].filter(
    (rule) => said.get(rule) !== says.get(rule),
  );
}

function sayings({ reasons }: Assessment): ReadonlyMap<string, string> {
  const said = Map.groupBy(reasons, ({ rule }) => rule);
  return new Map(
    [...said].map(([rule, each]) => [rule, JSON.stringify(each.map(({ saw }) => saw).sort())]),
  );
}
