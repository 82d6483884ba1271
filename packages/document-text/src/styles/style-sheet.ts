import { child, children, valueOf, type XmlElement } from '../xml/element.js';
import { unreadable } from '../refusals.js';
import { shadingColour, WHITE } from './colour.js';
import { faultOf } from './legibility.js';
import { readLook, type Look } from './look.js';

/** The styles of a document (`styles.xml`), each with all that it is based on. */
export interface StyleSheet {
  readonly defaults: Look;
  readonly paragraphLook: (styleId: string | undefined) => Look;
  readonly characterLook: (styleId: string | undefined) => Look;
  /** A paragraph property as the style or the nearest style it is based on has it. */
  readonly paragraphProperty: (
    styleId: string | undefined,
    ...path: readonly string[]
  ) => XmlElement | undefined;
  /** Whether a paragraph has the built-in style Title. */
  readonly isTitle: (styleId: string | undefined) => boolean;
  /** Whether a table style hides text, or makes it hard to see, in any of its cells. */
  readonly tableStyleHides: (styleId: string | undefined) => boolean;
}

/** How many styles may be based one on the other; Word's own go six deep. */
const MAX_CHAIN = 64;

type StyleType = 'paragraph' | 'character' | 'table';

/** Reads the style sheet; without one all text has the look it gives itself. */
export function readStyleSheet(root: XmlElement | undefined): StyleSheet {
  const styles = children(root, 'w:style');
  const byId = new Map(
    styles.map((style) => [`${typeOf(style)} ${style.attributes.get('w:styleId') ?? ''}`, style]),
  );
  const chains = new Map<string, readonly XmlElement[]>();
  const looks = new Map<string, Look>();

  function chain(type: StyleType, styleId: string | undefined): readonly XmlElement[] {
    const key = `${type} ${styleId ?? ''}`;
    const known = chains.get(key) ?? followChain(type, byId.get(key));
    chains.set(key, known);
    return known;
  }

  /** The style and what it is based on, nearest first. A circle ends where it closes. */
  function followChain(type: StyleType, first: XmlElement | undefined): readonly XmlElement[] {
    const found = new Set<XmlElement>();
    let style = first ?? styles.find(isDefault(type));
    while (style !== undefined && !found.has(style)) {
      found.add(style);
      if (found.size > MAX_CHAIN) throw unreadable('size', 'styles', 'styles based on each other');
      style = byId.get(`${type} ${valueOf(style, 'w:basedOn') ?? ''}`);
    }
    return [...found];
  }

  function look(type: StyleType, styleId: string | undefined): Look {
    const key = `${type} ${styleId ?? ''}`;
    const known = looks.get(key) ?? lookOf(chain(type, styleId));
    looks.set(key, known);
    return known;
  }

  return {
    defaults: readLook(child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    paragraphLook: (styleId) => look('paragraph', styleId),
    characterLook: (styleId) => look('character', styleId),
    paragraphProperty(styleId, ...path) {
      for (const style of chain('paragraph', styleId)) {
        const found = child(style, 'w:pPr', ...path);
        if (found !== undefined) return found;
      }
      return child(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr', ...path);
    },
    isTitle: (styleId) =>
      valueOf(chain('paragraph', styleId)[0], 'w:name')?.toLowerCase() === 'title',
    tableStyleHides: (styleId) => chain('table', styleId).some(hides),
  };
}

function typeOf(style: XmlElement): string {
  return style.attributes.get('w:type') ?? 'paragraph';
}

function isDefault(type: StyleType): (style: XmlElement) => boolean {
  return (style) =>
    typeOf(style) === type && /^(?:1|true|on)$/.test(style.attributes.get('w:default') ?? '');
}

function lookOf(chain: readonly XmlElement[]): Look {
  return chain.reduceRight<Look>(
    (look, style) => ({ ...look, ...readLook(child(style, 'w:rPr')) }),
    {},
  );
}

/** Looks at each kind of cell that a table style treats in its own way: first row, odd columns, … */
function hides(style: XmlElement): boolean {
  return [style, ...children(style, 'w:tblStylePr')].some((cells) => {
    const look = readLook(child(cells, 'w:rPr'));
    const shading = child(cells, 'w:tcPr', 'w:shd');
    const background = (shading && shadingColour(shading)) ?? WHITE;
    return look.hidden === true || faultOf(look, background) !== undefined;
  });
}
