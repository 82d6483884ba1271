const CHUNK_CHARACTERS = 65_536;

/** Lines without their line feeds as the bytes of an entry, in pieces worth handing on. */
export function* lineChunks(lines: Iterable<string>, signal: AbortSignal): Generator<Uint8Array> {
  let text = '';
  for (const line of lines) {
    // A part of a file is a line as long as lines may be: putting it together with others copies it.
    if (line.length >= CHUNK_CHARACTERS) {
      signal.throwIfAborted();
      if (text !== '') yield Buffer.from(text);
      yield Buffer.from(line);
      text = '\n';
      continue;
    }
    text += `${line}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    signal.throwIfAborted();
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
