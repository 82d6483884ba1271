import { findBinding, type Ledger } from '@discferry/intranet-ledger';
import { bindingContentSchema, type Binding, type BindingContent } from '@discferry/shared-schema';
import type { Reason } from './reasons.js';
import { accepted, readContent, refused, type Judged } from './verdict.js';

/**
 * Judges a binding. Of one that is known the end of the mandate alone may change, once: whoever could
 * change the person or the case under its number would inherit the trust of the papers seen before.
 * @param excused reasons that a person has set aside
 */
export function judgeBinding(
  ledger: Ledger,
  { bindingId, content }: Binding,
  excused: ReadonlySet<Reason>,
): Judged<BindingContent> {
  const read = readContent(bindingContentSchema, content);
  if (!read.ok) return read;
  const known = findBinding(ledger, bindingId)?.content;
  if (known === undefined || excused.has('binding-changed')) return read;
  const { revokedOn } = read.value;
  const ends = known.revokedOn === null || known.revokedOn === revokedOn;
  const same = sameJson({ ...known, revokedOn }, read.value);
  return ends && same ? accepted(read.value) : refused('binding-changed');
}

/** Both were read by one schema, which gives their fields one order. */
export function sameJson(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
