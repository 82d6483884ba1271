import { findLeaks } from '@discferry/redaction';

/** Tells a pattern from a rule of the pack where both are named. */
const LEAK = 'LEAK-';

/** The ids of the leak patterns that hit in any of these texts, each once. Never anything of a text. */
export function leaksIn(...texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(findLeaks))].sort().map((pattern) => `${LEAK}${pattern}`);
}
