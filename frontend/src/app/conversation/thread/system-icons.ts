import type { IconName } from '../../ui/icons';

const icons: Readonly<Record<string, IconName>> = {
  EscalationRaised: 'escalated',
  EscalationClaimed: 'claim',
  EscalationReleased: 'release',
  EscalationTransferred: 'transfer',
  EscalationAssigned: 'transfer',
  EscalationPrioritized: 'flag',
  EscalationResolved: 'resolved',
  EscalationReopened: 'reopened',
  EscalationContinued: 'link',
};

/** The icon of a system line, by the type of its event. */
export const iconOfSystemLine = (type: string): IconName => icons[type] ?? 'info';
