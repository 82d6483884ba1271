/** All that a reader yields. */
export async function documentsOf<Document>(
  reader: AsyncIterable<Document>,
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const document of reader) documents.push(document);
  return documents;
}
