/** A character's place in a name: none, its first, in the middle, its last. */
export const TAG = { outside: 0, begin: 1, middle: 2, end: 3 } as const;
export const tagCount = 4;

/** For each tag, those that may follow. A name has two characters at least. */
export const FOLLOWING: readonly (readonly number[])[] = [
  [TAG.outside, TAG.begin],
  [TAG.middle, TAG.end],
  [TAG.middle, TAG.end],
  [TAG.outside, TAG.begin],
];
