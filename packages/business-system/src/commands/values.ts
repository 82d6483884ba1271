import { caseNumberSchema, normaliseCaseNumber } from '@discferry/shared-schema';

/** The file a system lies in when no other is named. */
export const DEFAULT_FILE = 'business-system.sqlite';

/** Whatever was typed, right or wrong: dirty rows can be named too. */
export const typedText = caseNumberSchema.catch(({ value }) => String(value));

/** A whole number that is not negative. */
export const wholeNumber = typedText.refine((text) => /^\d{1,9}$/.test(text)).transform(Number);

/** 部门受案号, with any of the brackets people type. */
export const caseNumber = typedText.transform(normaliseCaseNumber);
