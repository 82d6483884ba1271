import { ENTRY_NAMES } from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { proceduralRecordSchema, type ProceduralRecord } from '@discferry/shared-schema';

/** The records of a package as they lie in its archive, one at a time. Verifies nothing. */
export async function* recordsIn(envelopePath: string): AsyncGenerator<ProceduralRecord> {
  await using found = await readPackage(envelopePath);
  const { archive } = found;
  await archive.digest(Infinity);
  await archive.entries();
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of archive.open(ENTRY_NAMES['procedural-records'])) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield proceduralRecordSchema.parse(JSON.parse(line));
  }
}
