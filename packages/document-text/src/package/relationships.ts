import { children, type XmlElement } from '../xml/element.js';
import type { DocumentFeature } from '../refusals.js';

/** A link from one part to another, or out of the document. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, in lower case: `header`. */
  readonly kind: string;
  /** The name in lower case of the part it leads to; null for what lies outside. */
  readonly target: string | null;
}

/**
 * Reads the relationships of a part (ECMA-376-2 section 9.3).
 * @param source the part's name; empty for the package itself
 */
export function readRelationships(root: XmlElement, source: string): readonly Relationship[] {
  return children(root, 'rel:Relationship').map(({ attributes }) => {
    const type = attributes.get('Type') ?? '';
    const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
    return {
      id: attributes.get('Id') ?? '',
      kind: (/[^/]*$/.exec(type)?.[0] ?? '').toLowerCase(),
      target: external ? null : resolveTarget(attributes.get('Target') ?? '', source),
    };
  });
}

/** The name of the part that keeps another's relationships. */
export function relationshipsPart(source: string): string {
  return source.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
}

/** A target is relative to its part's folder. One that leads out of the package finds no part. */
function resolveTarget(target: string, source: string): string {
  const base = new URL(source, 'part:///');
  const resolved = URL.canParse(target, base.href) ? new URL(target, base.href) : undefined;
  return resolved?.protocol === 'part:' ? resolved.pathname.slice(1).toLowerCase() : '';
}

const READ_OR_DROPPED: ReadonlySet<string> = new Set([
  ...['officedocument', 'styles', 'numbering', 'settings', 'footnotes', 'endnotes'],
  ...['header', 'footer', 'theme', 'hyperlink', 'fonttable', 'websettings', 'customxml'],
  ...['customxmlprops', 'comments', 'commentsextended', 'commentsids', 'commentsextensible'],
  ...['people', 'styleswitheffects', 'glossarydocument', 'printersettings', 'themeoverride'],
  ...['core-properties', 'extended-properties', 'custom-properties', 'thumbnail', 'origin'],
  ...['extendedproperties', 'customproperties'],
]);

const REFUSED: ReadonlyMap<string, DocumentFeature> = new Map([
  ['image', 'picture'],
  ['ink', 'picture'],
  ['chart', 'chart'],
  ['chartex', 'chart'],
  ['diagramdata', 'diagram'],
  ['diagramlayout', 'diagram'],
  ['diagramquickstyle', 'diagram'],
  ['diagramcolors', 'diagram'],
  ['diagramdrawing', 'diagram'],
  ['oleobject', 'embedded-content'],
  ['package', 'embedded-content'],
  ['control', 'embedded-content'],
  ['afchunk', 'embedded-content'],
  ['subdocument', 'embedded-content'],
  ['font', 'embedded-font'],
  ['vbaproject', 'macro'],
  ['keymapcustomizations', 'macro'],
  ['attachedtoolbars', 'macro'],
  ['attachedtemplate', 'external-content'],
]);

/** The feature for which a relationship makes a document unreadable, if it does. */
export function refusedRelationship({ kind, target }: Relationship): DocumentFeature | undefined {
  const refused = REFUSED.get(kind);
  if (refused !== undefined) return refused;
  // What Word would fetch from elsewhere is not in our hands. A link fetches nothing.
  if (target === null) return kind === 'hyperlink' ? undefined : 'external-content';
  return READ_OR_DROPPED.has(kind) ? undefined : 'unknown-part';
}
