import {
  bindingContentSchema,
  findingSchema,
  requestContentSchema,
} from '@discferry/shared-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../src/messages/verdict.js';

/** A word that no schema of ours has. */
const SECRET = '钱秘密';

const content = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('details', 'attachments', 'caseNumber', SECRET)),
  fc.oneof(fc.jsonValue(), fc.constant(SECRET), fc.constant([{ [SECRET]: SECRET }])),
);

test.each([
  ['a request', requestContentSchema],
  ['a binding', bindingContentSchema],
])('whatever comes as %s is put aside with findings that may be kept and sent', (_, schema) => {
  fc.assert(
    fc.property(content, (any) => {
      const read = readContent(schema, any);
      expect(read.ok).toBe(false);
      if (read.ok) return;
      const { findings } = read.objection;
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThanOrEqual(20);
      for (const finding of findings) expect(findingSchema.safeParse(finding).success).toBe(true);
      expect(JSON.stringify(findings)).not.toContain(SECRET);
    }),
  );
});
