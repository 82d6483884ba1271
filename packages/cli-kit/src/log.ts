import { destination, pino, type Logger } from 'pino';
import { faultOf } from './errors/fault.js';

export type { Logger } from 'pino';

export interface LogOptions {
  readonly file: string;
  readonly level?: 'debug' | 'info' | 'warn' | 'error';
}

/**
 * A log of JSON lines with UTC times, appended to a file. Nothing personal is ever handed to it; as
 * a second wall an error is written as its class and the places it passed, never its message.
 */
export function createLog({ file, level = 'info' }: LogOptions): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: faultOf },
      hooks: {
        // Without this, pino takes the message of an error handed over alone as the line's text.
        logMethod(values, method) {
          const [first] = values as unknown[];
          if (first instanceof Error) method.call(this, { err: first }, first.name);
          else method.apply(this, values);
        },
      },
    },
    destination({ dest: file, mkdir: true, sync: true }),
  );
}
