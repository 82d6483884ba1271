import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  warning,
  type Block,
} from '@discferry/cli-kit';
import { DiscferryError, normaliseCaseNumber, REPRESENTATIVES } from '@discferry/shared-schema';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { readRegular } from '../read-regular.js';
import { withSession } from '../session.js';
import { bindingTexts as texts } from '../texts/bindings.js';

const MAX_BINDING_FILE_BYTES = 64 * 1024;

/** What is looked at before the store looks at the rest: brackets are typed in many ways. */
const looseBinding = z.looseObject({ caseNumber: z.string().transform(normaliseCaseNumber) });

export const bindingAddCommand = defineCommand({
  name: 'binding add',
  summary: texts.addSummary,
  examples: [{ line: 'extranet-export binding add binding.json', says: texts.addExample }],
  arguments: { file: value('FILE', texts.fileArgument, z.string().min(1)) },
  run: (context, { file }) =>
    withSession(context, async ({ settings, store, requests, operator, log }) => {
      const { say, lang } = context;
      const binding = await requests.addBinding({
        office: settings.office.code,
        content: await readBinding(resolve(context.cwd, file)),
        now: context.now(),
        operator,
        random: (bytes) => randomBytes(bytes),
      });
      const { bindingId, content } = binding;
      log.info({ binding: bindingId }, 'binding entered');
      const casePublic = (await store.getRecord(content.caseNumber)) !== undefined;
      const view: Block[] = [
        paragraph(say(texts.added, { id: bindingId })),
        facts(
          [say(texts.caseLabel), content.caseNumber],
          [say(texts.asLabel), REPRESENTATIVES[content.person.as][lang]],
          [say(texts.boundLabel), content.boundOn],
        ),
      ];
      if (!casePublic) view.push(warning(say(texts.caseNotPublic)));
      view.push(
        nextSteps({
          line: 'extranet-export request add request.json',
          says: say(texts.nextRequest),
        }),
      );
      const { caseNumber, boundOn } = content;
      return { data: { bindingId, caseNumber, boundOn, casePublic }, view };
    }),
});

/** @throws E_BINDING_MALFORMED, E_MEDIA_NOT_FOUND, E_MEDIA_READ */
async function readBinding(path: string): Promise<object> {
  const bytes = await readRegular(path, { maxBytes: MAX_BINDING_FILE_BYTES, shownAs: path });
  let actual = 'text that is not JSON';
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const binding = looseBinding.safeParse(json);
    if (binding.success) return binding.data;
    actual = 'something without a case number';
  } catch {
    // The parser's own message quotes the file.
  }
  const findings = [{ path: 'binding', expected: 'a JSON object', actual }];
  throw new DiscferryError('E_BINDING_MALFORMED', {}, { findings });
}
