import { defineCommand, facts, flag, value, type Context, type Outcome } from '@discferry/cli-kit';
import { resolve } from 'node:path';
import { changeCharge, decideForm, deleteCase, type EditedCase } from '../edit-case.js';
import { texts } from '../texts.js';
import { caseNumber, DEFAULT_FILE, typedText } from './values.js';

const db = value('FILE', texts.dbOption, typedText.optional());
const CASE = '潍检侦监受[2026]37070000019号';

export const changeChargeCommand = defineCommand({
  name: 'change-charge',
  summary: texts.changeChargeSummary,
  examples: [
    { line: `business-system change-charge '${CASE}' 110.1`, says: texts.changeChargeExample },
  ],
  arguments: {
    case: value('CASE', texts.caseArgument, caseNumber),
    code: value('CODE', texts.codeArgument, typedText),
  },
  options: { db },
  run: (context, options) =>
    Promise.resolve(
      outcomeOf(context, changeCharge({ ...placeOf(context, options), code: options.code })),
    ),
});

export const decideFormCommand = defineCommand({
  name: 'decide-form',
  summary: texts.decideFormSummary,
  examples: [
    { line: `business-system decide-form '${CASE}'`, says: texts.decideFormExample },
    { line: `business-system decide-form '${CASE}' --refuse`, says: texts.decideFormExampleRefuse },
  ],
  arguments: { case: value('CASE', texts.caseArgument, caseNumber) },
  options: { refuse: flag(texts.refuseOption), db },
  run(context, options) {
    const decision = options.refuse ? '不同意' : '同意';
    return Promise.resolve(
      outcomeOf(context, decideForm({ ...placeOf(context, options), decision })),
    );
  },
});

export const deleteCaseCommand = defineCommand({
  name: 'delete-case',
  summary: texts.deleteCaseSummary,
  examples: [{ line: `business-system delete-case '${CASE}'`, says: texts.deleteCaseExample }],
  arguments: { case: value('CASE', texts.caseArgument, caseNumber) },
  options: { db },
  run(context, options) {
    const place = placeOf(context, options);
    deleteCase(place);
    return Promise.resolve({
      data: { caseNumber: place.caseNumber },
      view: [facts([context.say(texts.caseColumn), place.caseNumber])],
    });
  },
});

function placeOf(
  { cwd }: Context,
  options: { readonly case: string; readonly db: string | undefined },
): { path: string; caseNumber: string } {
  return { path: resolve(cwd, options.db ?? DEFAULT_FILE), caseNumber: options.case };
}

function outcomeOf({ say }: Context, edited: EditedCase): Outcome {
  return {
    data: edited,
    view: [
      facts(
        [say(texts.caseColumn), edited.caseNumber],
        [say(texts.atLabel), edited.at],
        [say(texts.effectColumn), say(texts.effects[edited.effect])],
      ),
    ],
  };
}
