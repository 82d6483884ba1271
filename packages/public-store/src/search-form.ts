/**
 * A text as searches see it: letters and digits alone, of one width and one case. White space and
 * punctuation do not count, so that a word is found across the end of a line.
 */
export function searchForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** What is looked for beyond these is not looked for: nobody needs more, and a long query costs. */
const MAX_QUERY_UNITS = 1000;

/** The words of a query, in search form, each once; white space of any width parts them. */
export function searchWords(query: string): readonly string[] {
  const words = query.slice(0, MAX_QUERY_UNITS).split(/\s+/u).map(searchForm);
  return [...new Set(words.filter((word) => word !== ''))];
}
