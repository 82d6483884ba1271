import { DiscferryError, EXIT } from '@discferry/shared-schema';
import type { ProcessIo } from '../process-io.js';

export interface Interrupts {
  /** Aborted with E_INTERRUPTED by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  readonly stopListening: () => void;
}

/** The first interrupt asks the command to stop; the second ends the process at once. */
export function watchInterrupts(io: ProcessIo, onFirst: () => void): Interrupts {
  const controller = new AbortController();
  const stopListening = io.onInterrupt(() => {
    if (controller.signal.aborted) {
      io.exitNow(EXIT.interrupted);
      return;
    }
    controller.abort(new DiscferryError('E_INTERRUPTED', {}));
    onFirst();
  });
  return { signal: controller.signal, stopListening };
}
