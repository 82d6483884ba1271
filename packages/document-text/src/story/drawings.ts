import type { DocumentFeature } from '../refusals.js';
import { child, contains, hasStrayText, type XmlElement } from '../xml/element.js';
import { openFields } from './fields.js';
import { showBlocks } from './blocks.js';
import { refuse, type Story } from './story.js';

/** Elements that only hold shapes or text boxes. */
const HOLDERS = new Set([
  ...['w:drawing', 'wp:inline', 'wp:anchor', 'a:graphic', 'a:graphicData'],
  ...['wps:wsp', 'wpg:wgp', 'wpg:grpSp', 'wpc:wpc', 'wps:txbx'],
  ...['w:pict', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:line', 'v:polyline', 'v:group'],
  ...['v:textbox', 'v:background'],
]);

/** Where a drawing stands and how its outline looks. */
const GEOMETRY = new Set([
  ...['wp:simplePos', 'wp:positionH', 'wp:positionV', 'wp:extent', 'wp:effectExtent'],
  ...['wp:wrapNone', 'wp:wrapSquare', 'wp:wrapTight', 'wp:wrapThrough', 'wp:wrapTopAndBottom'],
  ...['wp:cNvGraphicFramePr', 'wp14:sizeRelH', 'wp14:sizeRelV', 'wps:cNvSpPr', 'wps:cNvCnPr'],
  ...['wps:cNvPr', 'wp:docPr', 'wpg:cNvPr', 'wps:spPr', 'wps:style', 'wps:bodyPr'],
  ...['wps:linkedTxbx', 'wpg:cNvGrpSpPr', 'wpg:grpSpPr', 'wpc:bg', 'wpc:whole'],
  ...['v:shapetype', 'v:stroke', 'v:fill', 'v:path', 'v:shadow', 'v:formulas', 'v:handles'],
  ...['o:lock', 'o:callout', 'w10:wrap', 'w10:anchorlock', 'w10:bordertop', 'w10:borderbottom'],
]);

/** Names and beginnings of names of what shows words we cannot read. */
const REFUSED: readonly (readonly [RegExp, DocumentFeature])[] = [
  [/^pic:|^v:(?:imagedata|image)$/, 'picture'],
  [/^c:/, 'chart'],
  [/^dgm:/, 'diagram'],
  [/^o:OLEObject$|^w:control$/, 'embedded-content'],
];

const LINES = /^(?:line|straightConnector1|bentConnector\d|curvedConnector\d)$/;
const HIDING_STYLE = /visibility:\s*hidden|display:\s*none|mso-hide/i;

/**
 * The lines of the text boxes in a drawing (DrawingML `w:drawing`, VML `w:pict`), each box by itself.
 * Lines and frames may stand in a document; whatever else could show words, or cover them, is refused.
 */
export function showDrawing(element: XmlElement, story: Story): readonly (readonly string[])[] {
  if (hasStrayText(element)) refuse(story, 'stray-text', element);
  return element.children.flatMap((part) => {
    keepAltText(part, story);
    checkShape(part, story);
    if (part.name === 'w:txbxContent') return [showBox(part, story)];
    if (part.name === 'v:textpath') return [[part.attributes.get('string') ?? '']];
    if (HOLDERS.has(part.name)) return showDrawing(part, story);
    if (!GEOMETRY.has(part.name) && !isNoPicture(part)) refuse(story, refusedFor(part.name), part);
    return [];
  });
}

function showBox(content: XmlElement, story: Story): readonly string[] {
  const box = { ...story, fields: openFields(), inTextBox: true };
  const lines = showBlocks(content, box);
  if (!box.fields.isEmpty()) refuse(story, 'field', content);
  return lines;
}

/** WPS writes an element for a picture where there is none; it has at most a title then. */
function isNoPicture({ name, attributes }: XmlElement): boolean {
  return name === 'v:imagedata' && [...attributes.keys()].every((key) => key === 'o:title');
}

function refusedFor(name: string): DocumentFeature {
  return REFUSED.find(([pattern]) => pattern.test(name))?.[1] ?? 'drawing';
}

/** Descriptions are read aloud to people who cannot see the drawing. */
function keepAltText({ name, attributes }: XmlElement, { altTexts }: Story): void {
  const isOffice = /^(?:wp:docPr|\w+:cNvPr)$/.test(name);
  const isVml = name.startsWith('v:');
  if (!isOffice && !isVml) return;
  for (const text of [attributes.get('title'), attributes.get(isVml ? 'alt' : 'descr')]) {
    if (text !== undefined && text.trim() !== '') altTexts.add(text);
  }
}

/** A shape may be invisible, be filled with a picture, draw letters itself, or cover text. */
function checkShape(shape: XmlElement, story: Story): void {
  const { name, attributes } = shape;
  const off = /^(?:1|true|on)$/.test(attributes.get('hidden') ?? '');
  if (off || HIDING_STYLE.test(attributes.get('style') ?? '')) {
    refuse(story, 'ambiguous-hiding', shape);
  }
  if (/^(?:wps:spPr|wpg:grpSpPr|wpc:bg|wps:style)$/.test(name)) {
    if (contains(shape, 'a:blip')) refuse(story, 'picture', shape);
    if (contains(shape, 'a:custGeom')) refuse(story, 'drawing', shape);
  }
  if (name === 'v:fill' && [...attributes.keys()].some((key) => /^(?:r:|o:rel|src)/.test(key))) {
    refuse(story, 'picture', shape);
  }
  if (coversText(shape)) refuse(story, 'drawing', shape);
}

/** A filled shape without text can lie on words that a reader then does not see. */
function coversText(shape: XmlElement): boolean {
  if (shape.name === 'wps:wsp') {
    const properties = child(shape, 'wps:spPr');
    const preset = child(properties, 'a:prstGeom')?.attributes.get('prst') ?? '';
    const open = LINES.test(preset) || child(properties, 'a:noFill') !== undefined;
    return !open && child(shape, 'wps:txbx') === undefined;
  }
  if (!/^v:(?:shape|rect|roundrect|oval|polyline)$/.test(shape.name)) return false;
  const unfilled = /^(?:f|false)$/.test(shape.attributes.get('filled') ?? '');
  const isLine = shape.attributes.get('type') === '#_x0000_t32';
  const hasText = ['v:textbox', 'v:textpath'].some((name) => child(shape, name) !== undefined);
  return !unfilled && !isLine && !hasText;
}
