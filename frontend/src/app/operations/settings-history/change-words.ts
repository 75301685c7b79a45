import type { SettingsChange } from '@inbox/contracts/operations/settings.views';
import { spanInWords } from '../settings-page/spans';

const subjects = { idleCap: 'the idle cap', reopenWindow: 'the reopen window' } as const;

/** A change of the settings in words, after who made it: "changed the idle cap from 10 minutes to 5 minutes". */
export const changeInWords = (change: SettingsChange): string => {
  if (change.what !== 'template')
    return `changed ${subjects[change.what]} from ${spanInWords(change.before)} to ${spanInWords(change.after)}`;
  const { before, after } = change;
  if (before === null) return `wrote the template /${after?.name ?? ''}`;
  if (after === null) return `removed the template /${before.name}`;
  return before.name === after.name ? `changed the template /${after.name}` : `changed the template /${before.name}, now /${after.name}`;
};
