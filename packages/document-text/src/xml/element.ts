/** An element with our own prefixes: `w:p`. */
export interface XmlElement {
  readonly name: string;
  /** By name with our own prefixes: `w:val`; `val` without a namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The character data directly in it. */
  readonly text: string;
  /** Whether white space at its ends counts (`xml:space`). */
  readonly preserve: boolean;
}

/** The first child of a name. */
export function child(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce(
    (parent, name) => parent?.children.find((candidate) => candidate.name === name),
    element,
  );
}

/** All children of a name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Whether an element of a name stands anywhere in another. */
export function contains(element: XmlElement, name: string): boolean {
  return element.children.some((each) => each.name === name || contains(each, name));
}

/** The attribute `w:val` of a child, as properties have it. */
export function valueOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): string | undefined {
  return child(element, ...path)?.attributes.get('w:val');
}

const OFF = new Set(['0', 'false', 'off']);

/** A property that is on or off (ST_OnOff); undefined where it does not stand. */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property && !OFF.has(property.attributes.get('w:val') ?? 'on');
}

/**
 * Whether properties say a thing twice, or in versions for programs of different age: which counts
 * depends on who reads.
 */
export function hasVersions(properties: XmlElement): boolean {
  // Sections refer to three headers and three footers.
  const names = properties.children
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('Reference'));
  const twice = new Set(names).size < names.length;
  const ofMark = child(properties, 'w:rPr');
  const below = ofMark !== undefined && hasVersions(ofMark);
  return twice || below || contains(properties, 'mc:AlternateContent');
}

/** Whether there are characters in it that a reader would see, were they shown. */
export function hasStrayText(element: XmlElement): boolean {
  return element.text.trim() !== '';
}
