import { findingsOf, forgeZip, type ForgedEntry, type ForgedFrame } from '@discferry/test-kit';
import { expect } from 'vitest';
import { readDocumentText, type DocumentFeature, type DocumentFormat } from '../src/index.js';
import { docx, type Parts } from './build.js';

/** Expects bytes to be refused for a feature, and for nothing else. */
export async function expectRefused(
  bytes: Uint8Array,
  format: DocumentFormat,
  feature: DocumentFeature,
): Promise<void> {
  const read = readDocumentText(bytes, format);
  const findings = await findingsOf(read, 'E_DOCUMENT_UNREADABLE');
  const features = findings.map(({ actual }) => actual.replace(/:.*$/s, ''));
  expect([...new Set(features)]).toEqual([feature]);
}

/** Expects a document written part by part to be refused; a string is its body. */
export async function expectDocxRefused(
  parts: Parts | string,
  feature: DocumentFeature,
): Promise<void> {
  await expectRefused(docx(typeof parts === 'string' ? { body: parts } : parts), 'docx', feature);
}

/** Expects an archive of forged entries to be refused. */
export async function expectArchiveRefused(
  entries: readonly ForgedEntry[],
  feature: DocumentFeature = 'archive',
  frame: ForgedFrame = {},
): Promise<void> {
  await expectRefused(forgeZip(entries, frame), 'docx', feature);
}
