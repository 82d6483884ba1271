import { isDiscferryError } from '@discferry/shared-schema';
import type { Menu, MenuItem } from '../program.js';
import type { Prompts } from '../prompt/prompts.js';
import { sayIn, type Lang } from '../text/define-texts.js';
import { texts } from '../text/texts.js';

/**
 * Shows the menu once and gives the words of the chosen command, its answers included; undefined
 * when the person wants to leave.
 */
export async function chooseFromMenu(
  menu: Menu,
  prompts: Prompts,
  lang: Lang,
): Promise<readonly string[] | undefined> {
  const say = sayIn(lang);
  try {
    const labels = [...menu.items.map(({ label }) => label[lang]), say(texts.quit)];
    const title = `${menu.title[lang]} ${say(texts.menuHow)}`;
    const item = menu.items[await prompts.choice(title, labels)];
    return item === undefined ? undefined : await wordsOf(item, prompts, lang);
  } catch (error) {
    // Ctrl-C here means: leave.
    if (isDiscferryError(error) && error.code === 'E_INTERRUPTED') return undefined;
    throw error;
  }
}

async function wordsOf(item: MenuItem, prompts: Prompts, lang: Lang): Promise<string[]> {
  const answers: string[] = [];
  for (const question of item.ask ?? []) {
    const answer = withoutQuotes(await prompts.line(question[lang]));
    if (answer !== '') answers.push(answer);
  }
  // Behind `--` an answer that begins with a dash is no option.
  return answers.length === 0 ? [...item.words] : [...item.words, '--', ...answers];
}

/** A file dragged onto a terminal arrives in quotes. */
function withoutQuotes(answer: string): string {
  return answer.replace(/^(["'])(.*)\1$/s, '$2');
}
