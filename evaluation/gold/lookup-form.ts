/** A text as names are looked up in it: compatibility forms resolved, white space and dots out. */
export function lookupForm(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF\u00B7\u30FB\u2022\u2027]/gu, '');
}
