import type { Localized } from '@discferry/shared-schema';
import type { Command } from './command.js';

/** A line of the menu: it runs one command of the program. */
export interface MenuItem {
  readonly label: Localized;
  /** What is typed for it, without the program's name: `['export']`, `['trust', 'add']`. */
  readonly words: readonly [string, ...string[]];
  /** Asked one after the other; each answer is added to the words. */
  readonly ask?: readonly Localized[];
}

/** The day's work, offered to a person who started the program without arguments on a terminal. */
export interface Menu {
  readonly title: Localized;
  readonly items: readonly MenuItem[];
}

/** A command line. */
export interface Program {
  readonly name: string;
  readonly summary: Localized;
  readonly version: string;
  readonly commands: readonly Command[];
  /** What the program does when it has no commands; its `name` is the program's. */
  readonly main?: Command;
  /** Name of the configuration file in the current folder; left out, there is no `--config`. */
  readonly configFile?: string;
  readonly menu?: Menu;
}
