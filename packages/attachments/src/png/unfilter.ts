import { refused } from '../refusals.js';

/** Filtered rows as they stand in the data: each is a filter byte and `rowBytes` bytes. */
export interface FilteredRows {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly rowBytes: number;
  /** Bytes from a sample to the same one of the pixel before; at least one. */
  readonly pixelBytes: number;
}

/**
 * Undoes the filters of a PNG, in place (ISO/IEC 15948, clause 9).
 * @throws malformed for a filter that does not exist
 */
export function unfilter({ bytes, rows, rowBytes, pixelBytes }: FilteredRows): void {
  const stride = rowBytes + 1;
  for (let row = 0; row < rows; row += 1) {
    const start = row * stride + 1;
    const filter = bytes[start - 1] ?? 0;
    if (filter > 4) throw refused('malformed', `filter ${String(filter)}`);
    if (filter === 0) continue;
    for (let index = 0; index < rowBytes; index += 1) {
      const at = start + index;
      const left = index < pixelBytes ? 0 : (bytes[at - pixelBytes] ?? 0);
      const up = row === 0 ? 0 : (bytes[at - stride] ?? 0);
      const corner = row === 0 || index < pixelBytes ? 0 : (bytes[at - stride - pixelBytes] ?? 0);
      bytes[at] = (bytes[at] ?? 0) + predict(filter, { left, up, corner });
    }
  }
}

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

function predict(filter: number, { left, up, corner }: Neighbours): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
