import { DiscferryError, type Finding } from '@discferry/shared-schema';

/** What keeps a document from being turned into text in full. Named in errors, stable. */
export type DocumentFeature =
  | 'file-type'
  | 'size'
  | 'encryption'
  | 'archive'
  | 'xml'
  | 'package'
  | 'unknown-part'
  | 'external-content'
  | 'embedded-content'
  | 'embedded-font'
  | 'macro'
  | 'picture'
  | 'chart'
  | 'diagram'
  | 'drawing'
  | 'equation'
  | 'data-binding'
  | 'field'
  | 'ruby'
  | 'symbol'
  | 'numbering'
  | 'merged-cell'
  | 'faint-text'
  | 'tiny-text'
  | 'ambiguous-hiding'
  | 'alternate-text'
  | 'text-direction'
  | 'control-character'
  | 'character-encoding'
  | 'stray-text'
  | 'unknown-element';

/** The greatest number of findings an error lists. */
const MAX_FINDINGS = 40;

/** What was found in a document that cannot be shown; all of it, so that one repair is enough. */
export interface Refusals {
  /** Notes what cannot be shown. Neither path nor detail may hold words of the document. */
  readonly add: (feature: DocumentFeature, path: string, detail: string) => void;
  /** @throws E_DOCUMENT_UNREADABLE when anything was noted */
  readonly settle: () => void;
}

/** An empty list of refusals. */
export function createRefusals(): Refusals {
  const features = new Set<DocumentFeature>();
  const findings = new Map<string, Finding>();
  return {
    add(feature, path, detail) {
      features.add(feature);
      const finding = findingOf(feature, path, detail);
      const key = `${path}\n${finding.actual}`;
      if (findings.size < MAX_FINDINGS) findings.set(key, finding);
    },
    settle() {
      if (features.size === 0) return;
      const feature = [...features].join(', ');
      throw new DiscferryError(
        'E_DOCUMENT_UNREADABLE',
        { feature },
        { findings: [...findings.values()] },
      );
    },
  };
}

/**
 * The error for what makes going on pointless: nothing behind it could be trusted.
 * @param detail says what was found without the document's words
 */
export function unreadable(
  feature: DocumentFeature,
  path: string,
  detail: string,
): DiscferryError<'E_DOCUMENT_UNREADABLE'> {
  const findings = [findingOf(feature, path, detail)];
  return new DiscferryError('E_DOCUMENT_UNREADABLE', { feature }, { findings });
}

function findingOf(feature: DocumentFeature, path: string, detail: string): Finding {
  return { path, expected: 'text that can be shown in full', actual: `${feature}: ${detail}` };
}
