import { findUnfitCharacter } from './characters.js';
import { countLists } from './numbering/list-counters.js';
import { readLists } from './numbering/list-definitions.js';
import { openPackage, type Part } from './package/open-package.js';
import type { DocumentText } from './read-document-text.js';
import { createRefusals, unreadable } from './refusals.js';
import { bandsOf } from './sections.js';
import { linesOf, readBlocks, showBlocks, type Block } from './story/blocks.js';
import { showDrawing } from './story/drawings.js';
import { openFields } from './story/fields.js';
import { showNotes } from './story/note-lines.js';
import { createNotes, type NoteKind } from './story/notes.js';
import { refuse, type Story } from './story/story.js';
import { contrast, parseColour, WHITE } from './styles/colour.js';
import { MIN_CONTRAST } from './styles/legibility.js';
import { readStyleSheet } from './styles/style-sheet.js';
import { themeFades } from './styles/theme.js';
import { contains, type XmlElement } from './xml/element.js';

/** Shows a story that stands in a part of its own. */
type Show = (story: Story) => readonly string[];

/**
 * The text of a .docx (ECMA-376, transitional and strict): body, footnotes, endnotes, headers,
 * footers, alternative texts.
 * @throws E_DOCUMENT_UNREADABLE with all that cannot be shown
 */
export function readDocx(bytes: Uint8Array): DocumentText {
  const refusals = createRefusals();
  const document = openPackage(bytes, refusals);
  const settings = document.byKind('settings')?.root;
  const styles = document.byKind('styles');
  // Styles in versions for programs of different age hide for one and show for the other.
  const versions = styles !== undefined && contains(styles.root, 'mc:AlternateContent');
  if (versions) refusals.add('ambiguous-hiding', styles.name, 'styles in several versions');
  const theme = document.byKind('theme');
  if (themeFades(theme?.root, settings)) {
    refusals.add('faint-text', theme?.name ?? document.name, 'light text colours');
  }
  const lists = readLists(document.byKind('numbering')?.root);
  const shared = {
    refusals,
    styles: readStyleSheet(styles?.root),
    notes: createNotes(),
    altTexts: new Set<string>(),
    inTextBox: false,
    background: WHITE,
  };

  function read({ name, root }: Pick<Part, 'name' | 'root'>, show: Show): readonly string[] {
    const story: Story = {
      ...shared,
      part: name,
      position: { paragraphs: 0 },
      lists: countLists(lists),
      fields: openFields(),
    };
    const lines = show(story);
    if (!story.fields.isEmpty()) refuse(story, 'field', root);
    const unfit = findUnfitCharacter(lines.join('\n'));
    if (unfit !== undefined) refusals.add(unfit.feature, name, unfit.name);
    return lines;
  }

  let blocks: readonly Block[] = [];
  const body = read(document, (story) => {
    blocks = readBlocks(bodyOf(document, story), story);
    return linesOf(blocks);
  });
  const notes = (kind: NoteKind) => {
    const part = document.byKind(`${kind}s`);
    return read(part ?? document, (story) => showNotes(part, story, kind));
  };
  const bands = (band: 'header' | 'footer') =>
    bandsOf(document, settings, band).flatMap((part) =>
      read(part, (story) => showBlocks(part.root, story).filter((line) => line.trim() !== '')),
    );
  const groups = [body, notes('footnote'), notes('endnote'), bands('header'), bands('footer')];
  const spoken = read(document, () =>
    [...shared.altTexts].flatMap((text) => text.split(/\r\n?|\n/)),
  );
  refusals.settle();
  return { text: join([...groups, spoken]), title: titleOf(blocks) };
}

function join(groups: readonly (readonly string[])[]): string {
  return groups
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The body; beside it may stand the background of the pages, which must be as good as white. */
function bodyOf(document: Part, story: Story): XmlElement {
  let body: XmlElement | undefined;
  for (const element of document.root.children) {
    if (element.name === 'w:body') body ??= element;
    else if (element.name === 'w:background') checkBackground(element, story);
    else refuse(story, 'unknown-element', element);
  }
  if (body === undefined) throw unreadable('package', document.name, 'no body');
  return body;
}

function checkBackground(background: XmlElement, story: Story): void {
  const colour = parseColour(background.attributes.get('w:color')) ?? WHITE;
  if (contrast(colour, WHITE) > MIN_CONTRAST) refuse(story, 'faint-text', background);
  showDrawing(background, story);
}

function titleOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (!('isTitle' in block) || !block.isTitle) continue;
    const title = block.text.replace(/\s*\n\s*/g, ' ').trim();
    if (title !== '') return title;
  }
  return null;
}
