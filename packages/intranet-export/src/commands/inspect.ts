import { defineCommand, value } from '@discferry/cli-kit';
import { findPackage } from '@discferry/intranet-ledger';
import { sha256Hex, verifyAuthenticity } from '@discferry/package-format';
import { keptEnvelope, ownTrust, readPackageNumber } from '@discferry/package-issue';
import { readPackage } from '@discferry/package-media';
import { DiscferryError } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';
import { issuedPackage } from './options.js';
import { slipOf, slipView } from './slip.js';

export const inspectCommand = defineCommand({
  name: 'inspect',
  summary: texts.inspectSummary,
  examples: [
    { line: 'intranet-export inspect 12', says: texts.inspectExample },
    { line: 'intranet-export inspect /media/disc', says: texts.inspectExampleDisc },
  ],
  arguments: { package: value('NUMBER|PATH', texts.inspectArgument, z.string()) },
  run: (context, options) =>
    withSession(context, async (session) => {
      const path = pathOf(session, options.package) ?? resolve(context.cwd, options.package);
      const trust = await ownTrust(session.settings, context.now());
      await using found = await readPackage(path);
      const { manifest, manifestSha256 } = await verifyAuthenticity(found, trust);
      const issued = findPackage(session.ledger, manifest.sequence);
      if (issued?.manifestSha256 !== manifestSha256) {
        throw new DiscferryError('E_SEQUENCE_UNKNOWN', { sequence: manifest.packageId });
      }
      const slip = slipOf(issued);
      const envelopeSha256 = sha256Hex(found.envelope);
      return { data: { issued: slip, envelopeSha256 }, view: slipView(context, slip) };
    }),
});

/** The kept package with a number; undefined when what was typed is a path. */
function pathOf(session: Session, typed: string): string | undefined {
  const number = readPackageNumber(typed);
  if (number === undefined) return undefined;
  return keptEnvelope(session.settings.folders, issuedPackage(session, number));
}
