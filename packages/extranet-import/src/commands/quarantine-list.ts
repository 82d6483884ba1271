import { defineCommand, heading, nextSteps, paragraph, table } from '@discferry/cli-kit';
import { listQuarantine } from '@discferry/package-intake';
import { withSession } from '../session.js';
import { texts as common } from '../texts.js';
import { texts } from '../texts-second-look.js';

export const quarantineListCommand = defineCommand({
  name: 'quarantine list',
  summary: texts.quarantineListSummary,
  examples: [{ line: 'extranet-import quarantine list', says: texts.quarantineListExample }],
  run: (context) =>
    withSession(context, async ({ settings, store }) => {
      const { say } = context;
      const found = await listQuarantine(settings.folders.quarantine, await store.listAlarms());
      const packages = found.map(({ id, packageId, bytes, alarms }) => ({
        id,
        packageId,
        bytes,
        refusals: alarms.map(({ at, lastAt, attempts, operator, code }) => ({
          at,
          lastAt,
          attempts,
          operator,
          code,
        })),
      }));
      const [first] = packages;
      if (first === undefined) {
        return { data: { packages }, view: [paragraph(say(texts.nothingQuarantined))] };
      }
      const columns = [
        say(texts.idColumn),
        say(common.refusedAtColumn),
        say(common.codeColumn),
        say(texts.bytesColumn),
      ];
      const rows = packages.map(({ id, bytes, refusals }) => [
        id,
        refusals.map(({ at }) => at).join(', '),
        refusals.map(({ code }) => code).join(', ') || say(texts.unknownCode),
        bytes,
      ]);
      return {
        data: { packages },
        view: [
          heading(say(texts.quarantineHeading)),
          table(columns, rows),
          nextSteps({
            line: `extranet-import quarantine discard ${first.id}`,
            says: say(texts.discardNext),
          }),
        ],
      };
    }),
});
