import { z } from 'zod';

/** A procuratorate's code (单位编码): six digits of the system's own, not a GB/T 2260 code. */
export const officeCodeSchema = z.string().regex(/^\d{6}$/);

/** A procuratorate (承办单位) as it appears in public. */
export const officeSchema = z.strictObject({
  code: officeCodeSchema,
  name: z.string().regex(/^[\p{Script=Han}]{2,40}$/u),
});

export type Office = z.infer<typeof officeSchema>;
