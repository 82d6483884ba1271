/**
 * How much one sender, that is one binding, may ask before a person has to look. Far above what a
 * lawyer needs, and far below what would bury the others.
 */
export const QUOTAS = {
  requestsPerDay: 10,
  openRequests: 30,
  attachmentBytesPerRequest: 20 * 1024 * 1024,
} as const;
