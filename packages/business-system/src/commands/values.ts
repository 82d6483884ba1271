import { normaliseCaseNumber } from '@discferry/shared-schema';
import { z } from 'zod';

/** The file a system lies in when no other is named. */
export const DEFAULT_FILE = 'business-system.sqlite';

/** Whatever was typed, right or wrong: dirty rows can be named too. */
export const typedText = z.string();

/** A whole number that is not negative. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** 部门受案号, with any of the brackets people type. */
export const caseNumber = z.string().transform(normaliseCaseNumber);
