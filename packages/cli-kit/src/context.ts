import type { Localized } from '@discferry/shared-schema';
import type { Logger } from './log.js';
import type { Lang, Say } from './text/define-texts.js';

/** A running count a person can watch. Silent unless stderr is a terminal and `--json` is absent. */
export interface Progress {
  /** The count so far, not the difference. */
  readonly report: (done: number) => void;
  readonly finish: () => void;
}

export interface ProgressOptions {
  /** Left out when unknown: then only the count is shown. */
  readonly total?: number;
  /** What is counted; bytes are shown as MB. */
  readonly unit?: 'records' | 'bytes';
}

/** What a command may use of the world around it. */
export interface Context {
  readonly lang: Lang;
  readonly say: Say;
  readonly now: () => Date;
  /** Aborted by Ctrl-C and SIGTERM; its reason is E_INTERRUPTED, so `throwIfAborted()` is enough. */
  readonly signal: AbortSignal;
  /** Absolute folder relative paths typed by the person start from. */
  readonly cwd: string;
  /** Absolute path of the configuration file: `--config`, else the program's file in `cwd`. */
  readonly configPath: string;
  /** Whether a person can be asked: stdin and stderr are terminals and `--json` is absent. */
  readonly interactive: boolean;
  /** Who runs this (requirement A5): `--operator`, else the configured name, else the system's user. */
  readonly operator: (configured?: string) => string;
  /** One line of talk on stderr; silent with `--json`. */
  readonly notify: (text: string) => void;
  readonly progress: (label: string, options?: ProgressOptions) => Progress;
  /**
   * Returns when the disc number was typed, or given with `--confirm`.
   * @throws DiscferryError E_NOT_CONFIRMED, E_INTERRUPTED
   */
  readonly confirmNumber: (expected: string) => Promise<void>;
  /**
   * The passphrase of the signing key: from `--passphrase-file`, DISCFERRY_PASSPHRASE_FILE or a
   * hidden prompt; a new one is asked for twice.
   * @throws DiscferryError E_PASSPHRASE_MISSING, E_PASSPHRASE, E_INTERRUPTED
   */
  readonly passphrase: (purpose?: 'open' | 'new') => Promise<string>;
  /**
   * Asks one question; undefined when nobody can be asked.
   * @throws DiscferryError E_INTERRUPTED
   */
  readonly ask: (question: Localized) => Promise<string | undefined>;
  /** Opens the log file of this run (JSON lines). An internal fault is recorded there too. */
  readonly logTo: (file: string) => Logger;
}
