import type { Part } from './package/open-package.js';
import { children, onOff, type XmlElement } from './xml/element.js';

type PageType = 'default' | 'first' | 'even';
type Band = 'header' | 'footer';

/**
 * The headers or footers that a reader sees on some page, each once, in the order of the sections.
 * A section without its own has those of the section before. Those of first and even pages that no
 * section switches on are seen by nobody.
 */
export function bandsOf(
  document: Part,
  settings: XmlElement | undefined,
  band: Band,
): readonly Part[] {
  const evenPages = onOff(settings, 'w:evenAndOddHeaders') ?? false;
  const current = new Map<string, string>();
  const seen = new Set<string>();
  for (const section of sectionsIn(document.root)) {
    for (const { attributes } of children(section, `w:${band}Reference`)) {
      current.set(attributes.get('w:type') ?? 'default', attributes.get('r:id') ?? '');
    }
    const shown: Readonly<Record<PageType, boolean>> = {
      first: onOff(section, 'w:titlePg') ?? false,
      default: true,
      even: evenPages,
    };
    for (const type of ['first', 'default', 'even'] as const) {
      const id = current.get(type);
      if (id !== undefined && shown[type]) seen.add(id);
    }
  }
  return [...new Set(Array.from(seen, (id) => document.byId(id)))];
}

/** The section properties in a document, but those it had before a tracked change. */
function sectionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) => {
    if (each.name === 'w:sectPr') return [each];
    return each.name === 'w:pPrChange' ? [] : sectionsIn(each);
  });
}
