import type { IconName } from '../../ui/icons';

const icons: Readonly<Record<string, IconName>> = {
  EscalationRaised: 'escalated',
  EscalationClaimed: 'claim',
  EscalationReleased: 'release',
  EscalationSnoozed: 'snooze',
  EscalationWoken: 'bell',
  EscalationTransferred: 'transfer',
  EscalationPassedToTeam: 'team',
  EscalationAssigned: 'transfer',
  EscalationPrioritized: 'flag',
  EscalationResolved: 'resolved',
  EscalationReopened: 'reopened',
  EscalationContinued: 'link',
};

/** The icon of a system line, by the type of its event. */
export const iconOfSystemLine = (type: string): IconName => icons[type] ?? 'info';
