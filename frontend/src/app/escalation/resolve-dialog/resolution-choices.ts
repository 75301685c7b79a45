import { resolutionWords } from '../../ui/plain-words';

/** The ways to end, with what each means. */
export const resolutionChoices = [
  { type: 'ANSWERED', words: resolutionWords.ANSWERED, meaning: 'The customer has what they asked for' },
  { type: 'ACTION_TAKEN', words: resolutionWords.ACTION_TAKEN, meaning: 'Something was done for them' },
  { type: 'REFERRED', words: resolutionWords.REFERRED, meaning: 'Another team goes on with it' },
  { type: 'NO_RESPONSE', words: resolutionWords.NO_RESPONSE, meaning: 'The customer did not come back' },
  { type: 'DUPLICATE', words: resolutionWords.DUPLICATE, meaning: 'Another escalation covers it' },
  { type: 'SPAM', words: resolutionWords.SPAM, meaning: 'Nobody needs an answer' },
] as const;
