/** Tables without seals: an audit computes what they hold from the records. */
export const UNSEALED_TABLES: ReadonlySet<string> = new Set(['state_node']);
