import type { Reply } from '@discferry/shared-schema';
import type { FieldName } from './fields.js';

/** A reply as it was typed, but for the request it answers. */
export interface TypedFields extends Pick<
  Reply,
  'decision' | 'appointment' | 'reason' | 'decidedOn'
> {
  readonly checkCode: string;
}

/** Fields that are known so far, each in the form in which it is kept. */
export type KnownFields = Readonly<Partial<Record<FieldName, string>>>;

/** Puts fields together. Nobody has to come when there is no time or no place. */
export function fieldsOf(
  decision: Reply['decision'],
  {
    at,
    place,
    reason,
    decided,
    code,
  }: KnownFields & { readonly decided: string; readonly code: string },
): TypedFields {
  return {
    decision,
    appointment: at === undefined || place === undefined ? null : { at, place },
    reason: reason ?? null,
    decidedOn: decided,
    checkCode: code,
  };
}
