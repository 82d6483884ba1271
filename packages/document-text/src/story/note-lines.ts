import { unreadable } from '../refusals.js';
import { children } from '../xml/element.js';
import type { Part } from '../package/open-package.js';
import { showBlocks } from './blocks.js';
import type { NoteKind } from './notes.js';
import { refuse, type Story } from './story.js';

/**
 * The lines of the notes that were referred to, each behind its mark. Other notes are shown nowhere:
 * those whose reference was deleted, for example.
 * @throws E_DOCUMENT_UNREADABLE when a note is missing
 */
export function showNotes(part: Part | undefined, story: Story, kind: NoteKind): readonly string[] {
  const elements = children(part?.root, `w:${kind}`);
  for (const element of elements) {
    const type = element.attributes.get('w:type') ?? 'normal';
    // The line between text and notes can be made of words.
    if (type !== 'normal' && showBlocks(element, story).join('').trim() !== '') {
      refuse(story, 'stray-text', element);
    }
  }
  const byId = new Map(elements.map((element) => [element.attributes.get('w:id'), element]));
  if (byId.size < elements.length)
    throw unreadable('package', story.part, `two ${kind}s of one id`);
  return story.notes.referred(kind).flatMap(({ id, mark }) => {
    const element = byId.get(id);
    if (element === undefined) throw unreadable('package', story.part, `a ${kind} that is missing`);
    const [first = '', ...others] = showBlocks(element, story);
    return [mark + first, ...others];
  });
}
