export { readDocumentText, type DocumentFormat, type DocumentText } from './read-document-text.js';
export type { DocumentFeature } from './refusals.js';
