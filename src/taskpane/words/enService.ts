import type { Words } from './words';

/** What stands beside the warnings, in English. */
export const WARNED: Words['warned'] = {
  readTexts: (header) => `Read the texts in ${header} as numbers and dates`,
  texts: (headers) => `Numbers and dates stored as text in ${headers.join(', ')} are read.`,
  asTheyStand: 'Take them as they stand',
};
