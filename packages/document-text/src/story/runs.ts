import { child, hasStrayText, valueOf, type XmlElement } from '../xml/element.js';
import { faultOf, hiding, type LookLayers } from '../styles/legibility.js';
import { readLook } from '../styles/look.js';
import { showDrawing } from './drawings.js';
import type { NoteKind } from './notes.js';
import { refuse, type Story } from './story.js';
import { visit } from './visit.js';

/** Something shown in a paragraph: text in its line, or the lines of a text box anchored there. */
export type Inline = { readonly text: string } | { readonly box: readonly string[] };

/** The looks a paragraph gives to its runs. */
export type ParagraphLooks = Pick<LookLayers, 'defaults' | 'paragraph'>;

/** Elements of a run that always show the same. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  // Shown at the end of a line only.
  ['w:softHyphen', ''],
  ['w:lastRenderedPageBreak', ''],
  // Marks and page numbers that are worked out when shown; notes get their marks from us.
  ['w:footnoteRef', ''],
  ['w:endnoteRef', ''],
  ['w:pgNum', ''],
  ['w:separator', ''],
  ['w:continuationSeparator', ''],
  // Comments never travel, nor does the place they stand at.
  ['w:commentReference', ''],
  ['w:annotationRef', ''],
]);

/** Shows a run (`w:r`): nothing when it is hidden or part of a field's instruction. */
export function showRun(run: XmlElement, story: Story, looks: ParagraphLooks): readonly Inline[] {
  const properties = child(run, 'w:rPr');
  const layers = {
    ...looks,
    character: story.styles.characterLook(valueOf(properties, 'w:rStyle')),
    direct: readLook(properties),
  };
  const state = hiding(layers);
  const shown = visit(run, story, {
    own: (element) =>
      element.name === 'w:rPr' ? [] : showInRun(element, story, state === 'hidden'),
    words,
  });
  if (!shown.some((inline) => 'text' in inline && inline.text.trim() !== '')) return shown;
  const { defaults, paragraph, character, direct } = layers;
  const look = { ...defaults, ...paragraph, ...character, ...direct };
  const fault = state === 'unclear' ? 'ambiguous-hiding' : faultOf(look, story.background);
  if (fault !== undefined) refuse(story, fault, run);
  return shown;
}

/** The words of something shown. */
export function words(inline: Inline): string {
  return 'text' in inline ? inline.text : inline.box.join('');
}

function showInRun(
  element: XmlElement,
  story: Story,
  hidden: boolean,
): readonly Inline[] | undefined {
  // Fields keep their structure whatever is hidden of them.
  if (followField(element, story)) return [];
  if (hidden || !story.fields.shown()) return [];
  const sign = SIGNS.get(element.name);
  if (sign !== undefined) {
    if (element.children.length > 0 || hasStrayText(element)) refuse(story, 'stray-text', element);
    return [{ text: sign }];
  }
  switch (element.name) {
    case 'w:t':
      if (element.children.length > 0) refuse(story, 'unknown-element', element);
      return [{ text: textOf(element) }];
    case 'w:sym':
      refuse(story, 'symbol', element);
      return [];
    case 'w:drawing':
    case 'w:pict':
      return showDrawing(element, story).map((box) => ({ box }));
    case 'w:footnoteReference':
      return [{ text: refer(element, story, 'footnote') }];
    case 'w:endnoteReference':
      return [{ text: refer(element, story, 'endnote') }];
    default:
      return undefined;
  }
}

/** Instructions never travel. An instruction outside of a field is in a place where none can be. */
function followField(element: XmlElement, story: Story): boolean {
  const { fields } = story;
  if (element.name === 'w:instrText' || element.name === 'w:delInstrText') {
    if (!fields.instruct(element.text)) refuse(story, 'field', element);
    return true;
  }
  if (element.name !== 'w:fldChar') return false;
  const type = element.attributes.get('w:fldCharType');
  if (type === 'begin') fields.begin();
  else if (!(type === 'separate' ? fields.separate() : type === 'end' && fields.end())) {
    refuse(story, 'field', element);
  }
  return true;
}

/** Word shows white space of all kinds as spaces, and none at the ends unless told to keep it. */
function textOf({ text, preserve }: XmlElement): string {
  const spaced = text.replace(/[\t\r\n]/g, ' ');
  return preserve ? spaced : spaced.replace(/^ +| +$/g, '');
}

function refer(reference: XmlElement, story: Story, kind: NoteKind): string {
  const id = reference.attributes.get('w:id') ?? '';
  if (!/^(?:1|true|on)$/.test(reference.attributes.get('w:customMarkFollows') ?? '')) {
    return story.notes.refer(kind, id);
  }
  story.notes.referUnmarked(kind, id);
  return '';
}
