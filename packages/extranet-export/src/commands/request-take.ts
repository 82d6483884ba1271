import { defineCommand, nextSteps, paragraph } from '@discferry/cli-kit';
import { DiscferryError, EXIT } from '@discferry/shared-schema';
import { takeDropped } from '../drop/take-dropped.js';
import { withSession } from '../session.js';
import { requestTexts as texts } from '../texts/requests.js';
import { droppedView } from './dropped-view.js';

export const requestTakeCommand = defineCommand({
  name: 'request take',
  summary: texts.takeSummary,
  examples: [{ line: 'extranet-export request take', says: texts.takeExample }],
  run: (context) =>
    withSession(context, async (session) => {
      const { say } = context;
      const dropped = await takeDropped(context, session);
      if (dropped === null) throw new DiscferryError('E_USAGE', { reason: say(texts.noDrop) });
      const seen = dropped.taken.length + dropped.refused + dropped.waiting;
      return {
        data: dropped,
        view: [
          ...(seen === 0 ? [paragraph(say(texts.nothingDropped))] : droppedView(context, dropped)),
          nextSteps({ line: 'extranet-export plan', says: say(texts.nextPlan) }),
        ],
        exit: dropped.refused > 0 ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});
