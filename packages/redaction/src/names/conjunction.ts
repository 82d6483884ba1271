import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { isGivenCharacter } from './name-characters.js';
import { ROLE_CUES } from './role-cues.js';

/**
 * Whether 和 is no surname here: 被害人和值班律师, 被害人和邻居. Behind it stands a word for people, or a word that
 * is no given name (和志强 is somebody of the Naxi).
 */
export function isConjunctionAt(text: string, at: number): boolean {
  if (text[at] !== '和') return false;
  if (longestAt(ROLE_CUES, text, at + 1) !== undefined) return true;
  const units = wordUnitsAt(text, at + 1);
  return units > 1 && !Array.from(text.slice(at + 1, at + 1 + units)).every(isGivenCharacter);
}
