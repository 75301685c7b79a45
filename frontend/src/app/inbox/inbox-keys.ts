import type { ComposeMode } from '../conversation/compose-box/compose-box';
import type { Shortcut } from '../ui/keys';
import type { Deeds } from './deeds';

const inGroup =
  (group: string) =>
  (key: string, description: string, run: () => void, when: () => boolean = () => true): Shortcut => ({
    key,
    group,
    description,
    run,
    when,
  });

/** The inbox's keys. @param compose puts the caret into the compose box */
export const inboxKeys = (deeds: Deeds, compose: (mode: ComposeMode) => void): readonly Shortcut[] => {
  const [queue, open] = [inGroup('Queue'), inGroup('Open escalation')];
  const [isMine, isIdle] = [() => deeds.isMine(), () => deeds.idle()];
  return [
    queue('j', 'Next escalation', deeds.move.bind(deeds, 1)),
    queue('k', 'Previous escalation', deeds.move.bind(deeds, -1)),
    open('c', 'Claim', deeds.claim.bind(deeds), () => deeds.canClaim()),
    open('r', 'Reply', compose.bind(null, 'reply'), isMine),
    open('n', 'Write a note', compose.bind(null, 'note'), isMine),
    open('n', 'Open next unclaimed', deeds.openNextUnclaimed.bind(deeds), () => deeds.hasLostClaim()),
    open('p', 'Change the priority', deeds.prioritize.bind(deeds), isIdle),
    open('t', 'Transfer', deeds.transfer.bind(deeds), isMine),
    open('z', 'Snooze', deeds.snooze.bind(deeds), isMine),
    open('w', 'Wake now', deeds.wake.bind(deeds), () => deeds.sleeps()),
    open('x', 'Release', deeds.release.bind(deeds), isMine),
    open('e', 'Close', deeds.resolve.bind(deeds), isMine),
  ];
};
