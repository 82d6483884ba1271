import type { GoldDocument, MaskSpan } from '../gold/gold-document.ts';
import { lookupForm } from '../gold/lookup-form.ts';

interface NamedMask {
  readonly person: string;
  readonly mask: string;
}

interface MaskIdentity {
  /** People with several masks, as `person: masks`. */
  readonly inconsistent: readonly string[];
  /** Masks of several people, as `mask: people`. */
  readonly colliding: readonly string[];
}

/** Whether in a document one person has one mask, and one mask one person. */
export function maskIdentity(masks: readonly NamedMask[]): MaskIdentity {
  const bare = masks.map(({ person, mask }) => ({ person, mask: lookupForm(mask) }));
  return {
    inconsistent: several(
      bare,
      ({ person }) => person,
      ({ mask }) => mask,
    ),
    colliding: several(
      bare,
      ({ mask }) => mask,
      ({ person }) => person,
    ),
  };
}

function several(
  masks: readonly NamedMask[],
  keyOf: (one: NamedMask) => string,
  valueOf: (one: NamedMask) => string,
): readonly string[] {
  return [...Map.groupBy(masks, keyOf)].flatMap(([key, group]) => {
    const values = new Set(group.map(valueOf));
    return values.size > 1 ? [`${key}: ${[...values].join(', ')}`] : [];
  });
}

/** Tells for a marked name who bears it, as it is looked up; aliases of the card are resolved. */
export type PersonFinder = (span: MaskSpan, original: string) => string;

export function personFinder(document: GoldDocument): PersonFinder {
  const owners = new Map<string, string>();
  for (const { name, aliases } of document.caseCard.people) {
    for (const alias of aliases) owners.set(lookupForm(alias), lookupForm(name));
  }
  return ({ person }, original) => {
    const form = lookupForm(person ?? original);
    return owners.get(form) ?? form;
  };
}
