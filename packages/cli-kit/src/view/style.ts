import pc from 'picocolors';
import type { Tone } from './blocks.js';

/** Paint for one stream; without colour every function returns its text unchanged. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly tone: (tone: Tone, text: string) => string;
}

/** Colours where the stream is a terminal and nobody asked for none. */
export function makeStyle(colour: boolean): Style {
  const { bold, green, yellow, red, dim } = pc.createColors(colour);
  const paint = { good: green, warn: yellow, bad: red, dim };
  return { strong: bold, tone: (tone, text) => paint[tone](text) };
}
