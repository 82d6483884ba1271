import { z } from 'zod';
import { officeCodeSchema } from './office.js';

/**
 * Which way a package goes: `out` from the intranet to the extranet (内网→外网), `in` the way back.
 */
export const directionSchema = z.enum(['out', 'in']);
export type Direction = z.infer<typeof directionSchema>;

/** One sender and one direction: the unit in which packages are numbered and chained. */
export const channelSchema = z.strictObject({
  office: officeCodeSchema,
  direction: directionSchema,
});
export type Channel = z.infer<typeof channelSchema>;

/** A channel as one word, `370700-out`: in file names, trust files and messages. */
export const channelIdSchema = z.string().regex(/^\d{6}-(out|in)$/);

/** The greatest sequence number: six digits, at one disc a day more than 2,700 years. */
export const MAX_SEQUENCE = 999_999;

export const sequenceSchema = z.int().min(1).max(MAX_SEQUENCE);

/** The word for a channel. */
export function channelId(channel: Channel): string {
  return `${channel.office}-${channel.direction}`;
}

/** A package's number on its label, in its file names and in conversation: `370700-out-000012`. */
export function packageId(channel: Channel, sequence: number): string {
  return `${channelId(channel)}-${String(sequence).padStart(6, '0')}`;
}

/** The sequence number in a package's number: 12 of `370700-out-000012`. */
export function sequenceOf(packageNumber: string): number {
  return Number(packageNumber.slice(-6));
}
