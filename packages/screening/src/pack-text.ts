import { z } from 'zod';

/** Text that says something. */
export const textSchema = z.string().regex(/\S/);

export const localizedSchema = z.strictObject({ en: textSchema, zh: textSchema });
