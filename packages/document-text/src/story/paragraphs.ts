import { child, valueOf, type XmlElement } from '../xml/element.js';
import { shadingColour } from '../styles/colour.js';
import { hiding } from '../styles/legibility.js';
import { readLook } from '../styles/look.js';
import { fieldKind } from './fields.js';
import { showRun, words, type Inline, type ParagraphLooks } from './runs.js';
import { refuse, type Story } from './story.js';
import { visit } from './visit.js';

/** A paragraph as it is shown. */
export interface Paragraph {
  /** Its automatic number. */
  readonly label: string;
  readonly text: string;
  /** The lines of text boxes anchored in it. */
  readonly boxes: readonly string[];
  /** Whether its mark is deleted or hidden, so that the next paragraph goes on in its line. */
  readonly joinsNext: boolean;
  readonly isTitle: boolean;
}

/** A line as high as this hides its text: five points, in twentieths of a point. */
const MIN_LINE_TWIPS = 100;

/** Shows a paragraph (`w:p`). */
export function showParagraph(paragraph: XmlElement, outer: Story): Paragraph {
  outer.position.paragraphs += 1;
  const properties = child(paragraph, 'w:pPr');
  const styleId = valueOf(properties, 'w:pStyle');
  const property = (name: string) =>
    child(properties, name) ?? outer.styles.paragraphProperty(styleId, name);
  const shading = property('w:shd');
  const background = (shading && shadingColour(shading)) ?? outer.background;
  const story = { ...outer, background };
  const looks = {
    defaults: story.styles.defaults,
    paragraph: story.styles.paragraphLook(styleId),
  };
  const mark = markState(properties, looks, story);
  // Numbers are counted as the paragraphs begin: text boxes in it come later.
  const label = mark === 'shown' ? labelOf(paragraph, story) : '';
  const inlines = showInlines(paragraph, story, looks);
  const text = inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
  if (text.trim() !== '' && isFlat(property('w:spacing'))) refuse(story, 'tiny-text', paragraph);
  if (mark === 'hidden' && listOf(paragraph, story)) refuse(story, 'numbering', paragraph);
  return {
    label,
    text,
    boxes: inlines.flatMap((inline) => ('box' in inline ? inline.box : [])),
    joinsNext: mark !== 'shown',
    isTitle: story.styles.isTitle(styleId),
  };
}

function showInlines(parent: XmlElement, story: Story, looks: ParagraphLooks): readonly Inline[] {
  return visit(parent, story, {
    own: (element, inner) => {
      if (element.name === 'w:r') return showRun(element, inner, looks);
      if (element.name === 'w:fldSimple') return showField(element, inner, looks);
      return undefined;
    },
    words,
  });
}

/** A field in one element: its result stands in it. */
function showField(field: XmlElement, story: Story, looks: ParagraphLooks): readonly Inline[] {
  const kind = fieldKind(field.attributes.get('w:instr') ?? '');
  if (kind === 'unknown') refuse(story, 'field', field);
  const result = { ...field, children: field.children.filter(({ name }) => name !== 'w:fldData') };
  const shown = showInlines(result, story, looks);
  return kind === 'shown' ? shown : [];
}

function markState(
  properties: XmlElement | undefined,
  looks: ParagraphLooks,
  story: Story,
): 'shown' | 'hidden' | 'deleted' {
  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) return 'deleted';
  const character = story.styles.characterLook(valueOf(mark, 'w:rStyle'));
  const state = hiding({ ...looks, character, direct: readLook(mark) });
  return state === 'hidden' ? 'hidden' : 'shown';
}

/** The list a paragraph belongs to, by itself or by its style, and the level it has there. */
function listOf(
  paragraph: XmlElement,
  { styles }: Story,
):
  | { readonly id: string; readonly level: number | undefined; readonly styleId: string }
  | undefined {
  const properties = child(paragraph, 'w:pPr');
  const styleId = valueOf(properties, 'w:pStyle');
  const own = child(properties, 'w:numPr');
  const inherited = styles.paragraphProperty(styleId, 'w:numPr');
  const id = valueOf(own, 'w:numId') ?? valueOf(inherited, 'w:numId');
  // The list 0 takes a paragraph out of the list of its style.
  if (id === undefined || id === '0') return undefined;
  const level = valueOf(own, 'w:ilvl') ?? valueOf(inherited, 'w:ilvl');
  return { id, level: level === undefined ? undefined : Number(level), styleId: styleId ?? '' };
}

function labelOf(paragraph: XmlElement, story: Story): string {
  const list = listOf(paragraph, story);
  if (list === undefined) return '';
  const level = list.level ?? story.lists.levelOfStyle(list.id, list.styleId) ?? 0;
  const label = story.lists.next(list.id, level);
  // In which order text boxes count along is known to Word alone.
  const known = label !== undefined && !(story.inTextBox && /[\p{L}\p{N}]/u.test(label));
  if (!known) refuse(story, 'numbering', paragraph);
  return label ?? '';
}

function isFlat(spacing: XmlElement | undefined): boolean {
  const exact = spacing?.attributes.get('w:lineRule') === 'exact';
  return exact && Number(spacing.attributes.get('w:line')) < MIN_LINE_TWIPS;
}
