import { z } from 'zod';
import { OPEN_CASE, type Gate } from './gate.js';

/** A binding as the reception hall writes it down. */
export const BINDING = {
  caseNumber: OPEN_CASE.caseNumber,
  person: {
    name: '林律师',
    as: 'defender',
    firm: '山东某某律师事务所',
    licence: '13707201010123456',
    phone: '13800138000',
  },
  client: '赵小明',
  boundOn: '2026-11-18',
} as const;

/** Binds the defender, and gives the number of the binding. */
export async function bind(gate: Gate, changes: object = {}): Promise<string> {
  await gate.write('binding.json', { ...BINDING, ...changes });
  const data = await gate.data(['binding', 'add', 'binding.json']);
  return z.string().parse(data['bindingId']);
}

/** A request to read the file. */
export function readingRequest(bindingId: string, changes: object = {}): object {
  return {
    bindingId,
    caseNumber: OPEN_CASE.caseNumber,
    details: { kind: 'read-file', dates: ['2026-11-24'], medium: 'on-site' },
    ...changes,
  };
}

/** Enters a request, and gives its number. */
export async function request(
  gate: Gate,
  bindingId: string,
  changes: object = {},
): Promise<string> {
  await gate.write('request.json', readingRequest(bindingId, changes));
  const data = await gate.data(['request', 'add', 'request.json']);
  return z.string().parse(data['requestId']);
}
