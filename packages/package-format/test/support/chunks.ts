/** Bytes cut at the given positions; an empty piece wherever a position comes twice. */
export async function* inChunks(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
): AsyncGenerator<Uint8Array> {
  const ends = [...cuts, bytes.length].map((cut) => Math.min(cut, bytes.length));
  let start = 0;
  for (const end of ends.sort((left, right) => left - right)) {
    yield await Promise.resolve(bytes.subarray(start, end));
    start = end;
  }
}

/** Everything that comes, as a list. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}
