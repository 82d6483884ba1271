import type { Lang } from '@discferry/cli-kit';

/** How the demonstration speaks between the commands. */
export interface Telling {
  title(title: string, says: string): void;
  chapter(title: string, says?: string): void;
  says(text: string): void;
  next(title: string, steps: readonly (readonly [line: string, says: string])[]): void;
}

export function startTelling(lang: Lang): Telling {
  const write = (text: string) => void process.stdout.write(text);
  const bold = (text: string) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text);
  let chapters = 0;
  return {
    title(title, says) {
      write(`\n${bold(title)}\n${says}\n`);
    },
    chapter(title, says) {
      chapters += 1;
      const stop = lang === 'zh' ? '、' : '. ';
      write(`\n\n${bold(`${String(chapters)}${stop}${title}`)}\n`);
      if (says !== undefined) write(`${says}\n`);
    },
    says(text) {
      write(`\n${text}\n`);
    },
    next(title, steps) {
      write(`\n${bold(title)}\n`);
      for (const [line, says] of steps) write(`  ${line}\n      ${says}\n`);
      write('\n');
    },
  };
}
