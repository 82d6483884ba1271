import { bindingContentSchema, type BindingContent } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

/** A binding (案件绑定) as it was taken in. */
export interface ReceivedBinding {
  readonly bindingId: string;
  /** SHA-256 over its line, hexadecimal. */
  readonly digest: string;
  readonly content: BindingContent;
  /** The package that brought its last word. */
  readonly packageId: string;
}

const rowSchema = z.object({
  binding_id: z.string(),
  digest: z.string(),
  content: z.string(),
  package_id: z.string(),
});

/** A binding, or undefined when none with this id was taken in. */
export function findBinding(ledger: Ledger, bindingId: string): ReceivedBinding | undefined {
  const row = guarded(ledger, (database) =>
    database.prepare('SELECT * FROM received_binding WHERE binding_id = ?').get(bindingId),
  );
  if (row === undefined) return undefined;
  const { binding_id, digest, content, package_id } = rowSchema.parse(row);
  return {
    bindingId: binding_id,
    digest,
    content: bindingContentSchema.parse(JSON.parse(content)),
    packageId: package_id,
  };
}

/** Takes in a binding, or its newer word. */
export function saveBinding(ledger: Ledger, binding: ReceivedBinding): void {
  const { bindingId, digest, content, packageId } = binding;
  guarded(ledger, (database) => {
    database
      .prepare('INSERT OR REPLACE INTO received_binding VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        ...[bindingId, digest, content.caseNumber, content.revokedOn],
        ...[JSON.stringify(content), packageId],
      );
  });
}
