import type { ComposeMode } from '../conversation/compose-box/compose-box';
import type { Shortcut } from '../ui/keys';
import type { Deeds } from './deeds';

/** The inbox's keys. @param compose puts the caret into the compose box */
export const inboxKeys = (deeds: Deeds, compose: (mode: ComposeMode) => void): readonly Shortcut[] => {
  const queue = 'Queue';
  const open = 'Open escalation';
  return [
    {
      key: 'j',
      group: queue,
      description: 'Next escalation',
      run: () => {
        deeds.move(1);
      },
    },
    {
      key: 'k',
      group: queue,
      description: 'Previous escalation',
      run: () => {
        deeds.move(-1);
      },
    },
    {
      key: 'c',
      group: open,
      description: 'Claim',
      run: () => {
        deeds.claim();
      },
      when: () => deeds.canClaim(),
    },
    {
      key: 'r',
      group: open,
      description: 'Reply',
      run: () => {
        compose('reply');
      },
      when: () => deeds.isMine(),
    },
    {
      key: 'n',
      group: open,
      description: 'Write a note',
      run: () => {
        compose('note');
      },
      when: () => deeds.isMine(),
    },
    {
      key: 'n',
      group: open,
      description: 'Open next unclaimed',
      run: () => {
        deeds.openNextUnclaimed();
      },
      when: () => deeds.hasLostClaim(),
    },
    {
      key: 'p',
      group: open,
      description: 'Change the priority',
      run: () => {
        deeds.prioritize();
      },
      when: () => deeds.idle(),
    },
    {
      key: 't',
      group: open,
      description: 'Transfer',
      run: () => {
        deeds.transfer();
      },
      when: () => deeds.isMine(),
    },
    {
      key: 'x',
      group: open,
      description: 'Release',
      run: () => {
        deeds.release();
      },
      when: () => deeds.isMine(),
    },
    {
      key: 'e',
      group: open,
      description: 'Close',
      run: () => {
        deeds.resolve();
      },
      when: () => deeds.isMine(),
    },
  ];
};
