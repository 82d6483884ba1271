import { z } from 'zod';

/** 预约编号, given when the request is entered: the day and six random characters. */
export const requestIdSchema = z.string().regex(/^YY\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/);

/** 绑定编号, given when a case is bound to a person (案件绑定). */
export const bindingIdSchema = z.string().regex(/^BD\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/);

/** A package's number as one word, `370700-out-000012`. */
export const packageIdSchema = z.string().regex(/^\d{6}-(?:out|in)-(?!000000)\d{6}$/);
