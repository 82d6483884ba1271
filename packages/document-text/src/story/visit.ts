import { child, children, hasStrayText, hasVersions, type XmlElement } from '../xml/element.js';
import { ruleOf } from './element-rules.js';
import { forkStory, refuse, type Story } from './story.js';

/** How to show an element of one context: blocks, rows, cells, or what stands in a paragraph. */
export interface Context<Piece> {
  /** Shows the elements that belong here; undefined for all others. */
  readonly own: (element: XmlElement, story: Story) => readonly Piece[] | undefined;
  /** The words of a piece, to compare two versions of the same. */
  readonly words: (piece: Piece) => string;
}

/**
 * Shows what stands in an element, one after the other. What the context does not know goes by the
 * rules for all contexts; what no rule knows is refused.
 */
export function visit<Piece>(
  parent: XmlElement,
  story: Story,
  context: Context<Piece>,
): readonly Piece[] {
  if (hasStrayText(parent)) refuse(story, 'stray-text', parent);
  checkProperties(parent, story);
  return parent.children.flatMap(
    (element) => context.own(element, story) ?? visitCommon(element, story, context),
  );
}

/** Properties in two versions would look one way to us and another way to Word. */
function checkProperties(parent: XmlElement, story: Story): void {
  const properties = parent.children.filter(({ name }) => name.endsWith('Pr'));
  const once = new Set(properties.map(({ name }) => name)).size === properties.length;
  if (!once) refuse(story, 'ambiguous-hiding', parent);
  for (const element of properties) {
    if (hasVersions(element)) refuse(story, 'ambiguous-hiding', element);
  }
}

function visitCommon<Piece>(
  element: XmlElement,
  story: Story,
  context: Context<Piece>,
): readonly Piece[] {
  if (element.name === 'w:sdt') return visitControl(element, story, context);
  if (element.name === 'mc:AlternateContent') return visitAlternatives(element, story, context);
  const rule = ruleOf(element.name);
  if (rule === 'content') return visit(element, story, context);
  if (rule === 'marker') {
    if (element.children.length > 0 || hasStrayText(element)) refuse(story, 'stray-text', element);
  } else if (rule !== 'dropped') {
    refuse(story, rule, element);
  }
  return [];
}

/** A content control. One that is bound to data shows the data, not what stands in it. */
function visitControl<Piece>(
  control: XmlElement,
  story: Story,
  context: Context<Piece>,
): readonly Piece[] {
  const properties = child(control, 'w:sdtPr');
  const bound = ['w:dataBinding', 'w15:dataBinding'].some((name) => child(properties, name));
  if (bound) refuse(story, 'data-binding', control);
  return visit(control, story, context);
}

/**
 * Two versions of the same, for programs of different age. The newer is shown; both must say the
 * same, for it is not known which one the undertaker saw.
 */
function visitAlternatives<Piece>(
  element: XmlElement,
  story: Story,
  context: Context<Piece>,
): readonly Piece[] {
  const [choice, ...others] = children(element, 'mc:Choice');
  const fallback = child(element, 'mc:Fallback');
  const expected = fallback === undefined ? 1 : 2;
  if (choice === undefined || others.length > 0 || element.children.length !== expected) {
    refuse(story, 'alternate-text', element);
    return [];
  }
  const beside = forkStory(story);
  const shown = visit(choice, story, context);
  if (fallback !== undefined) {
    const words = (pieces: readonly Piece[]) =>
      pieces.map(context.words).join('').replace(/\s/g, '');
    const same = words(visit(fallback, beside, context)) === words(shown);
    if (!same) refuse(story, 'alternate-text', element);
  }
  return shown;
}
