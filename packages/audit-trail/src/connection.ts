import type { Database } from 'better-sqlite3';
import { hash } from 'node:crypto';
import { addSeal, bytesOf, removeSeal, sumOf } from './row-sum.js';

/**
 * Gives a connection what the triggers call. Every connection that writes needs it: without these
 * functions, in a plain SQLite shell, changing a sealed row fails.
 *
 * - `row_seal(bytes)` is the seal of an encoded row.
 * - `seal_move(sum, gone, come)` is a sum with one seal taken out and one put in; either may be NULL.
 */
export function prepareConnection(database: Database): void {
  // Else a row that INSERT OR REPLACE takes away would take its seal with it unnoticed.
  database.pragma('recursive_triggers = ON');
  database.function('row_seal', { deterministic: true }, (bytes) =>
    hash('sha256', bytes as Uint8Array, 'buffer'),
  );
  database.function('seal_move', { deterministic: true }, (bytes, gone, come) => {
    const sum = sumOf(bytes as Uint8Array);
    if (gone !== null) removeSeal(sum, gone as Uint8Array);
    if (come !== null) addSeal(sum, come as Uint8Array);
    return bytesOf(sum);
  });
}
