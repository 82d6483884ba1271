import type { ProcessIo } from '../process-io.js';
import type { Lang } from './define-texts.js';

/**
 * The reader's language: what was asked for with `--lang`, else the environment's (the first of
 * LC_ALL, LC_MESSAGES and LANG that is set), else the system's. What is not Chinese is English.
 */
export function chooseLang(
  asked: string | undefined,
  { env, locale }: Pick<ProcessIo, 'env' | 'locale'>,
): Lang {
  if (asked === 'zh' || asked === 'en') return asked;
  const fromEnv = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((name) => Boolean(name));
  return (fromEnv ?? locale).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
