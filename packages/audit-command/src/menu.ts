import type { MenuItem } from '@discferry/cli-kit';
import { texts } from './texts.js';

/** The audit, for the menu of a gate. */
export const auditMenuItem: MenuItem = { label: texts.menu, words: ['audit'] };
