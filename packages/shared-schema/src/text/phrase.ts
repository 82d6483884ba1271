import { fillText, type Localized } from './localized.js';

/**
 * Says in another language what was put together in English from one of these phrases. What is kept
 * and compared is the English text; this is how a person reads it. A text that is none of the phrases
 * comes back as it is.
 */
export function phraseIn(
  lang: keyof Localized,
  text: string,
  phrases: readonly Localized[],
): string {
  if (lang === 'en') return text;
  for (const phrase of phrases) {
    const groups = patternOf(phrase.en).exec(text)?.groups ?? null;
    if (groups === null && text !== phrase.en) continue;
    const values = Object.entries(groups ?? {}).map(
      ([name, value]) => [name, phraseIn(lang, value, phrases)] as const,
    );
    return fillText(phrase[lang], Object.fromEntries(values));
  }
  return text;
}

const patterns = new Map<string, RegExp>();

/** What texts filled from a template look like. */
function patternOf(template: string): RegExp {
  const known = patterns.get(template);
  if (known !== undefined) return known;
  const source = RegExp.escape(template).replace(/\\\{(\w+)\\\}/g, '(?<$1>.+?)');
  const pattern = new RegExp(`^${source}$`);
  patterns.set(template, pattern);
  return pattern;
}
