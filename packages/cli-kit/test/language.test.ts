import { describe, expect, test } from 'vitest';
import { defineTexts, type Lang } from '../src/index.js';
import { chooseLang } from '../src/text/language.js';
import { sayIn } from '../src/text/define-texts.js';
import { run } from './support/fake-io.js';
import { program } from './support/sample.js';

describe('the language', () => {
  test.each<[string | undefined, Record<string, string>, string, Lang]>([
    ['en', { LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    ['zh', { LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
    [undefined, { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
    [undefined, { LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'en-US', 'zh'],
    [undefined, { LC_ALL: '', LANG: 'zh_CN' }, 'en-US', 'zh'],
    [undefined, { LC_ALL: 'C', LANG: 'zh_CN' }, 'zh-CN', 'en'],
    [undefined, {}, 'zh-Hans-CN', 'zh'],
    [undefined, {}, 'de-DE', 'en'],
  ])('asked %s, environment %j, system %s: %s', (...[asked, env, locale, lang]) => {
    expect(chooseLang(asked, { env, locale })).toBe(lang);
  });

  test.each([[['--lang', 'zh', 'export']], [['export', '--lang=zh']]])(
    'is taken from %j',
    async (argv) => {
      expect((await run(program, argv)).stdout).toMatch(/^制作数据包\n/);
    },
  );
});

describe('say', () => {
  const texts = defineTexts({
    none: { en: 'Done.', zh: '完成。' },
    two: { en: '{count} of {name}', zh: '{name} 的 {count} 条' },
  });

  test('fills placeholders, groups numbers and leaves strings alone', () => {
    expect(sayIn('en')(texts.none)).toBe('Done.');
    expect(sayIn('zh')(texts.two, { count: 1234567, name: '2026' })).toBe('2026 的 1,234,567 条');
  });

  test('does not fill placeholders that come in with a value', () => {
    expect(sayIn('en')(texts.two, { count: 1, name: '{count}' })).toBe('1 of {count}');
  });

  test('is checked by the compiler', () => {
    // @ts-expect-error -- the languages name different placeholders
    defineTexts({ wrong: { en: 'a {n}', zh: 'a {m}' } });
    // @ts-expect-error -- one language names none
    defineTexts({ wrong: { en: 'a {n}', zh: 'a' } });
    // @ts-expect-error -- values are missing
    expect(sayIn('en')(texts.two)).toBe('{count} of {name}');
  });
});
