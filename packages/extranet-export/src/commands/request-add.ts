import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  type Context,
} from '@discferry/cli-kit';
import {
  DiscferryError,
  REQUEST_KINDS,
  requestKindSchema,
  bindingIdSchema,
  type RequestKind,
} from '@discferry/shared-schema';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { loadRequest, readRequestFile, type FiledRequest } from '../request-file.js';
import { withSession, type Session } from '../session.js';
import { requestTexts as texts } from '../texts/requests.js';

export const requestAddCommand = defineCommand({
  name: 'request add',
  summary: texts.addSummary,
  examples: [
    { line: 'extranet-export request add request.json', says: texts.addExample },
    {
      line: `extranet-export request add --binding BD20261121-7K3M9Q --kind read-file --details '{"dates":["2026-11-24"],"medium":"on-site"}'`,
      says: texts.addExampleTyped,
    },
  ],
  arguments: { file: value('FILE', texts.fileArgument, z.string().min(1).optional()) },
  options: {
    binding: value('BINDING', texts.bindingOption, bindingIdSchema.optional()),
    kind: value('KIND', texts.kindOption, requestKindSchema.optional()),
    details: value('JSON', texts.detailsOption, z.string().optional()),
  },
  run: (context, { file, ...typed }) =>
    withSession(context, async (session) => {
      const { say, lang } = context;
      const request =
        file === undefined
          ? await requestTyped(context, session, typed)
          : await requestIn(resolve(context.cwd, file));
      const { requestId, caseNumber, kind, content } = await session.requests.addRequest({
        ...request,
        now: context.now(),
        operator: session.operator,
        random: (bytes) => randomBytes(bytes),
      });
      session.log.info({ request: requestId }, 'request entered');
      const { submittedAt } = content;
      const attachments = content.attachments.map(({ sha256, mediaType, sizeBytes }) => ({
        sha256,
        mediaType,
        sizeBytes,
      }));
      return {
        data: { requestId, caseNumber, kind, submittedAt, attachments },
        view: [
          paragraph(say(texts.added, { id: requestId })),
          facts(
            [say(texts.caseLabel), caseNumber],
            [say(texts.kindLabel), REQUEST_KINDS[kind][lang]],
            [say(texts.submittedLabel), submittedAt],
            [say(texts.attachmentsLabel), attachments.length],
          ),
          nextSteps({ line: 'extranet-export plan', says: say(texts.nextPlan) }),
        ],
      };
    }),
});

/** A request file with its attachments beside it. A file that a person names is never a second time. */
async function requestIn(path: string): Promise<FiledRequest> {
  const folder = dirname(path);
  return loadRequest(await readRequestFile(path), (name) => join(folder, name));
}

interface Typed {
  readonly binding: string | undefined;
  readonly kind: RequestKind | undefined;
  readonly details: string | undefined;
}

/** A request out of options: in the case of its binding, without attachments. */
async function requestTyped(
  { say }: Context,
  { requests }: Session,
  { binding, kind, details }: Typed,
): Promise<FiledRequest> {
  if (binding === undefined || kind === undefined || details === undefined) {
    throw new DiscferryError('E_USAGE', { reason: say(texts.fileOrOptions) });
  }
  const found = await requests.findBinding(binding);
  if (found === undefined) throw new DiscferryError('E_BINDING_UNKNOWN', { id: binding });
  return {
    bindingId: binding,
    caseNumber: found.content.caseNumber,
    details: { kind, ...detailsOf(details) },
    attachments: [],
    sourceSha256: null,
  };
}

/** @throws E_REQUEST_MALFORMED */
function detailsOf(json: string): object {
  try {
    const details: unknown = JSON.parse(json);
    if (typeof details === 'object' && details !== null) return details;
  } catch {
    // The parser's own message quotes what was typed.
  }
  const findings = [{ path: 'request.details', expected: 'a JSON object', actual: 'other text' }];
  throw new DiscferryError('E_REQUEST_MALFORMED', {}, { findings });
}
