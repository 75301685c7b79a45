import type { EscalationCommand } from '../escalation/escalation.actions';

const leaving: readonly EscalationCommand['name'][] = ['resolve', 'transfer', 'snooze'];

/** Whether it takes an escalation off the operator's desk: the next one comes on screen, and Undo brings it back there. */
export const leavesTheDesk = ({ name, undoes }: EscalationCommand): boolean => leaving.includes(name) && undoes !== true;
