import { z } from 'zod';

type Json = z.core.util.JSONType;

/**
 * A JSON object about which nothing is known. One level of it is looked at: what comes out of canonical
 * JSON is JSON already, and a schema that went deeper would follow a stranger's nesting without end.
 */
export const contentSchema = z.record(z.string(), z.unknown()) as z.ZodRecord<
  z.ZodString,
  z.ZodType<Json>
>;
