/**
 * One thing that is not as it should be.
 * `expected` and `actual` never hold personal data: for fields with content they name type or shape.
 */
export interface Finding {
  /** Where: `manifest.entries[0].size`, `cases.ndjson:12 parties.0.name`. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}
