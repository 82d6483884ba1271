import {
  facts,
  heading,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import type { Diagnosis, Problem, Told } from '../confirmation/diagnose.js';
import { recoverTexts as texts } from '../texts/recover.js';
import type { Slip } from './slip.js';

/** What the command found and did. */
export interface RecoverData extends Omit<Diagnosis, 'reissue'> {
  readonly told: Told | null;
  /** In the order in which they have to be imported. */
  readonly reissue: readonly Slip[];
  /** Numbers of the discs marked as not confirmed; null when that was not asked, or not done. */
  readonly reopened: readonly string[] | null;
  /** How many alarms were closed. */
  readonly settled: number;
  /** Numbers of the kept discs that were taken into the ledger. */
  readonly adopted: readonly string[];
}

/** The trouble between both sides as people read it, step by step. */
export function recoverView(
  context: Context,
  data: RecoverData,
  { isAsked }: { readonly isAsked: boolean },
): readonly Block[] {
  const { say } = context;
  const { problems, reissue, told, settled, adopted, stop } = data;
  const nothing = problems.length + reissue.length === 0;
  return [
    ...(settled > 0 ? [paragraph(say(texts.settled, { count: settled }))] : []),
    ...(adopted.length > 0 ? [paragraph(say(texts.adopted, { ids: adopted.join(', ') }))] : []),
    ...(nothing ? [paragraph(say(told === null ? texts.fine : texts.toldFine))] : []),
    ...problems.flatMap((problem) => problemView(context, problem)),
    ...markView(context, data, isAsked),
    ...reissueView(context, reissue),
    ...(nothing || stop || told !== null ? [] : askView(context)),
    ...(nothing ? [] : [warning(say(texts.look))]),
  ];
}

function problemView({ say }: Context, { kind, packageId, code }: Problem): readonly Block[] {
  const title = say(texts[`${kind} title`]);
  return [
    heading(say(texts.problemHeading, { title, id: packageId ?? say(texts.nothingImported) })),
    facts([
      say(texts.becauseLabel),
      code ?? say(kind === 'kept-unknown' ? texts.kept : texts.told),
    ]),
    paragraph(say(texts[`${kind} do`])),
  ];
}

function markView(
  { say }: Context,
  { problems, reopened }: RecoverData,
  isAsked: boolean,
): readonly Block[] {
  if (reopened !== null) {
    return reopened.length === 0
      ? [paragraph(say(texts.nothingReopened))]
      : [paragraph(say(texts.reopened, { ids: reopened.join(', ') }))];
  }
  if (isAsked) return [warning(say(texts.notReopened))];
  const isBehind = problems.some(({ kind }) => kind === 'receiver-behind');
  return isBehind ? [paragraph(say(texts.wouldReopen))] : [];
}

function reissueView({ say }: Context, reissue: readonly Slip[]): readonly Block[] {
  if (reissue.length === 0) return [];
  const steps = reissue.map(({ sequence, packageId }) => ({
    line: `intranet-export reissue ${String(sequence)}`,
    says: say(texts.reissueNext, { id: packageId }),
  }));
  return [
    paragraph(`${say(texts.reissueHeading)}: ${String(reissue.length)}`),
    nextSteps(...steps),
  ];
}

function askView({ say }: Context): readonly Block[] {
  return [
    paragraph(say(texts.askFirst)),
    nextSteps({
      line: 'intranet-export recover --last NUMBER --state DIGEST',
      says: say(texts.nextTold),
    }),
  ];
}
