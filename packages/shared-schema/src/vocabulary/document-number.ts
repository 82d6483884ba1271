import { z } from 'zod';

/** The number of a document within its case (文书编号): capital letters, digits and hyphens. */
export const documentIdSchema = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/);

/**
 * The number a document bears (文书字号): 陵检公诉刑诉〔2014〕157号. The year stands in whatever brackets
 * the office uses; since 2019 a Z leads the serial number of most kinds (〔2023〕Z1号).
 */
export const documentNumberSchema = z
  .string()
  .regex(
    /^[\p{Script=Han}]{2,20}[〔[（(［【](?:19|20)\d{2}[〕\]）)］】]第?Z?\d{1,6}(?:-\d{1,3})?号$/u,
  );
