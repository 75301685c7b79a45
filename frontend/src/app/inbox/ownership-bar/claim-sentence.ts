import type { LostClaim } from '../../escalation/escalation.state';

/** Who was faster, e.g. "Jonas claimed this 4 s before you." */
export const claimSentence = ({ by, at, askedAt, detail }: LostClaim): string => {
  if (by === null) return detail;
  const seconds = at === null ? 0 : Math.round((askedAt - Date.parse(at)) / 1000);
  if (seconds < 1) return `${by.name} claimed this just before you.`;
  if (seconds < 120) return `${by.name} claimed this ${String(seconds)} s before you.`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${by.name} claimed this ${String(minutes)} min before you.` : `${by.name} has claimed this already.`;
};
