import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  type Context,
} from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import { packageFiles } from '@discferry/package-media';
import type { AdoptedHead } from '@discferry/public-store';
import {
  channelId,
  DiscferryError,
  packageId,
  sequenceSchema,
  sha256HexSchema,
} from '@discferry/shared-schema';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';

export const recoverCommand = defineCommand({
  name: 'recover',
  summary: texts.recoverSummary,
  asks: ['number'],
  examples: [
    { line: 'extranet-export recover', says: texts.recoverExample },
    {
      line: 'extranet-export recover --head 7 --manifest "3b6a27bc …"',
      says: texts.recoverExampleTyped,
    },
  ],
  options: {
    head: value(
      'NUMBER',
      texts.headOption,
      z.coerce.number<string>().pipe(sequenceSchema).optional(),
    ),
    manifest: value(
      'DIGEST',
      texts.manifestOption,
      z
        .string()
        .transform((typed) => typed.replace(/[\s:\-.]/g, '').toLowerCase())
        .pipe(sha256HexSchema)
        .optional(),
    ),
  },
  run: (context, options) =>
    withSession(context, async (session) => {
      const { settings, requests, operator, log } = session;
      const { channel } = settings;
      const { say } = context;
      const head = typedHead(context, options) ?? (await toldHead(session));
      if (head === undefined) {
        throw new DiscferryError('E_USAGE', { reason: say(texts.nothingToRecover) });
      }
      const number = packageId(channel, head.sequence);
      const own = await requests.head(channelId(channel));
      context.notify(
        say(texts.aboutToRecover, {
          number,
          digest: groupFingerprint(head.manifestSha256),
          own: own.sequence === 0 ? '-' : packageId(channel, own.sequence),
        }),
      );
      await context.confirmNumber(number);
      const now = context.now();
      const recovery = await requests.adoptHead({ channel, head, now, operator });
      await setAside(session, recovery.abandoned);
      log.warn({ head: number, abandoned: recovery.abandoned, operator }, 'recovered');
      return {
        data: { head: number, manifestSha256: head.manifestSha256, ...recovery },
        view: [
          paragraph(say(texts.recovered, { number })),
          facts(
            [say(texts.abandonedLabel), recovery.abandoned.join(', ') || '-'],
            [say(texts.againLabel), recovery.again],
          ),
          nextSteps({ line: 'extranet-export plan', says: say(texts.recoverNext) }),
        ],
      };
    }),
});

interface Typed {
  readonly head: number | undefined;
  readonly manifest: string | undefined;
}

/** What the people on the other side read out; undefined when nothing was typed. */
function typedHead({ say }: Context, { head, manifest }: Typed): AdoptedHead | undefined {
  if (head === undefined && manifest === undefined) return undefined;
  if (head !== undefined && manifest !== undefined) {
    return { sequence: head, manifestSha256: manifest };
  }
  throw new DiscferryError('E_USAGE', { reason: say(texts.headAndManifest) });
}

/** The last package that the receiver says it has imported and nobody here knows. */
async function toldHead({ settings, requests }: Session): Promise<AdoptedHead | undefined> {
  const told = await requests.contradictions(channelId(settings.channel));
  const last = told.findLast(
    ({ reason, receipt }) => reason !== 'other-state' && receipt.outcome === 'imported',
  );
  if (last === undefined) return undefined;
  const { packageId: id, manifestSha256 } = last.receipt;
  return { sequence: Number(id.slice(-6)), manifestSha256 };
}

/** Moves packages out of the way whose numbers will be given again. */
async function setAside({ settings }: Session, ids: readonly string[]): Promise<void> {
  const { packages, abandoned } = settings.folders;
  if (ids.length > 0) await mkdir(abandoned, { recursive: true });
  for (const id of ids) {
    const { archive, envelope } = packageFiles(packages, id);
    for (const path of [envelope, archive]) {
      await rename(path, join(abandoned, basename(path))).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      });
    }
  }
}
