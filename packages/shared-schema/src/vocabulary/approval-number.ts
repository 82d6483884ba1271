import { z } from 'zod';

/**
 * The number of an approval form (审批表编号): capital letters, digits and hyphens. It becomes public
 * with the record it decided, so there is no room in it for a name.
 */
export const approvalNumberSchema = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/);
