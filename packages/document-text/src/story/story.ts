import type { ListCounters } from '../numbering/list-counters.js';
import type { DocumentFeature, Refusals } from '../refusals.js';
import type { Colour } from '../styles/colour.js';
import type { StyleSheet } from '../styles/style-sheet.js';
import type { XmlElement } from '../xml/element.js';
import { shownName } from '../xml/namespaces.js';
import type { Fields } from './fields.js';
import type { Notes } from './notes.js';

/** A story (body, header, note, text box) while it is being read. */
export interface Story {
  /** The name of its part. */
  readonly part: string;
  /** How many paragraphs were begun, for people who look for what was found. */
  readonly position: { paragraphs: number };
  readonly refusals: Refusals;
  readonly styles: StyleSheet;
  readonly lists: ListCounters;
  readonly fields: Fields;
  readonly notes: Notes;
  /** Texts that only screen readers speak. */
  readonly altTexts: Set<string>;
  readonly inTextBox: boolean;
  /** What stands behind text that has no background of its own. */
  readonly background: Colour;
}

/** Notes that something in a story cannot be shown. */
export function refuse(story: Story, feature: DocumentFeature, element: XmlElement): void {
  const path = `${story.part} paragraph ${String(story.position.paragraphs)}`;
  story.refusals.add(feature, path, shownName(element.name));
}

/** Reads a branch beside the story: what it counts and opens has no effect on the rest. */
export function forkStory(story: Story): Story {
  return {
    ...story,
    position: { ...story.position },
    lists: story.lists.fork(),
    fields: story.fields.fork(),
  };
}
