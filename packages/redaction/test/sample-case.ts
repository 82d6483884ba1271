import type { PartyRole } from '@discferry/shared-schema';
import {
  redact,
  type CardPerson,
  type LegalDocument,
  type Redaction,
  type RedactionPolicy,
} from '../src/index.js';

export const policy: RedactionPolicy = { idStyle: 'ends', organisationCode: 'mask' };
export const light = { kind: 'fixed-term', months: 18 } as const;
export const heavy = { kind: 'fixed-term', months: 60 } as const;

let number = 0;

/** Somebody on a card; everything unknown but name and role. */
export function person(name: string, role: PartyRole, more: Partial<CardPerson> = {}): CardPerson {
  number += 1;
  return {
    number,
    kind: 'person',
    name,
    aliases: [],
    role,
    birthDate: null,
    ageAtAct: null,
    sentence: null,
    recidivist: false,
    habitual: false,
    namedOnRequest: false,
    ...more,
  };
}

/** Redacts a text as the body of an indictment without a title. */
export function redacted(
  text: string,
  people: readonly CardPerson[] = [],
  more: Partial<LegalDocument> & { readonly policy?: RedactionPolicy } = {},
): Redaction {
  const document = {
    kind: 'indictment',
    title: '',
    text,
    marks: [],
    released: [],
    ...more,
  } as const;
  return redact(document, { people }, more.policy ?? policy);
}

/** The public body alone. */
export function publicText(text: string, people: readonly CardPerson[] = []): string {
  return redacted(text, people).body.text;
}
