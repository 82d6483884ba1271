import type { HostileAttachment } from './hostile-attachments.js';

/** What hostile images smuggle. */
export const SECRET = 'smuggled';
export const MEBIBYTE = 1024 * 1024;

type Described = Pick<HostileAttachment, 'name' | 'trick' | 'outcome'>;

/** A trick that is refused. */
export function refused(name: string, trick: string, refusal: string): Described {
  return { name, trick, outcome: { refusal } };
}

/** A trick after which {@link SECRET} is gone. */
export function neutralised(name: string, trick: string): Described {
  return { name, trick, outcome: { gone: SECRET } };
}
