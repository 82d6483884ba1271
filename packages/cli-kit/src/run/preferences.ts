import type { ProcessIo } from '../process-io.js';
import type { Program } from '../program.js';
import { chooseLang } from '../text/language.js';
import type { Lang } from '../text/define-texts.js';

/** What has to be known before the line is parsed, because its errors are shown accordingly. */
export interface Preferences {
  readonly lang: Lang;
  readonly json: boolean;
  readonly colour: boolean;
}

/** Reads `--lang`, `--json` and `--no-color` out of a line that may not parse. */
export function readPreferences(io: ProcessIo): Preferences {
  const end = io.argv.indexOf('--');
  const options = end < 0 ? io.argv : io.argv.slice(0, end);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = options[at] === '--lang' ? options[at + 1] : options[at]?.slice('--lang='.length);
  return {
    lang: chooseLang(asked, io),
    json: options.includes('--json'),
    colour: !options.includes('--no-color') && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb',
  };
}

const commonWithValue = new Set(['--lang', '--config', '--operator']);

/** The command a line begins with, for the JSON of an error in that line; null when it names none. */
export function commandNamed(argv: readonly string[], program: Program): string | null {
  if (program.main !== undefined) return program.main.name;
  const words = argv.filter(
    (word, index) => !word.startsWith('-') && !commonWithValue.has(argv[index - 1] ?? ''),
  );
  const line = `${words.join(' ')} `;
  return program.commands.find(({ name }) => line.startsWith(`${name} `))?.name ?? null;
}
