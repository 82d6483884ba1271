import { findingsOfIssues } from '@discferry/shared-schema';
import { GoldError } from './gold-error.ts';
import { goldDocumentSchema, type GoldDocument } from './gold-document.ts';

/**
 * A gold document from JSON.
 * @param place where the JSON stands, for messages: `set/01.json`, `set.ndjson:12`
 * @throws GoldError naming place and field
 */
export function parseGoldJson(json: string, place: string): GoldDocument {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new GoldError(place, 'not JSON');
  }
  return checkedGold(value, place);
}

/** @throws GoldError naming place and field */
export function checkedGold(value: unknown, place: string): GoldDocument {
  const result = goldDocumentSchema.safeParse(value);
  if (result.success) return result.data;
  const [finding] = findingsOfIssues(result.error.issues, value);
  throw new GoldError(
    place,
    finding === undefined
      ? 'not a gold document'
      : `${finding.path}: expected ${finding.expected}, got ${finding.actual}`,
  );
}
