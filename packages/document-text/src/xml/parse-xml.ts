import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { isDiscferryError } from '@discferry/shared-schema';
import { unreadable } from '../refusals.js';
import type { XmlElement } from './element.js';
import { qualifiedName } from './namespaces.js';

/** Deeper than any word processor nests, and shallow enough for walks that call themselves. */
const MAX_DEPTH = 200;
/** Bounds the memory of all trees: a judgment of 300 pages has about 200,000. */
const MAX_ELEMENTS = 400_000;

/** How many elements the parts of a document may still have, all together. */
export interface ElementBudget {
  left: number;
}

/** The budget of a document. */
export function elementBudget(): ElementBudget {
  return { left: MAX_ELEMENTS };
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads a part as XML. There are no document types, so no entities: nothing is fetched, and nothing
 * grows. Processing instructions are refused, comments and declarations dropped.
 * @throws E_DOCUMENT_UNREADABLE
 */
export function parseXml(bytes: Uint8Array, part: string, budget: ElementBudget): XmlElement {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;

  parser.on('error', () => refuse(part, 'not well-formed'));
  parser.on('doctype', () => refuse(part, 'a document type'));
  parser.on('processinginstruction', () => refuse(part, 'a processing instruction'));
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (encoding.toLowerCase() !== 'utf-8') refuse(part, 'an encoding that is not UTF-8');
  });
  parser.on('opentag', (tag) => {
    budget.left -= 1;
    if (budget.left < 0 || open.length >= MAX_DEPTH) {
      throw unreadable('size', part, 'too many elements, or too deep');
    }
    const parent = open.at(-1);
    const element = elementOf(tag, parent?.preserve ?? false);
    if (parent === undefined) root = element;
    else parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch (error) {
    if (isDiscferryError(error)) throw error;
    refuse(part, 'not UTF-8');
  }
  return root ?? refuse(part, 'no root');
}

function elementOf(tag: SaxesTagNS, inherited: boolean): OpenElement {
  const attributes = attributesOf(Object.values(tag.attributes));
  const space = attributes.get('xml:space');
  return {
    name: qualifiedName(tag.uri, tag.local),
    attributes,
    children: [],
    text: '',
    preserve: space === undefined ? inherited : space === 'preserve',
  };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(list: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> {
  if (list.length === 0) return NO_ATTRIBUTES;
  return new Map(list.map(({ uri, local, value }) => [qualifiedName(uri, local), value]));
}

function refuse(part: string, detail: string): never {
  throw unreadable('xml', part, detail);
}
