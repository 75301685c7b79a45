import type { Status } from '@inbox/contracts/escalation/escalation.views';
import type { Handle, Step, Story } from '../story.js';

/** Where a story's escalation stands after some of its steps. */
export interface Standing {
  readonly status: Status;
  readonly owner: Handle | null;
}

const unclaimed: Standing = { status: 'UNCLAIMED', owner: null };

/** Who may do it: a claim needs a free escalation, a reopening an ended one, a note nobody's leave, all else the owner while it is awake. */
const allowed = (standing: Standing, step: Step): boolean => {
  switch (step.does) {
    case 'says':
    case 'notes':
      return true;
    case 'claims':
      return standing.status === 'UNCLAIMED';
    case 'reopens':
      return standing.status === 'RESOLVED';
    case 'wakes':
      return standing.status === 'SNOOZED' && standing.owner === step.by;
    default:
      return standing.status === 'CLAIMED' && standing.owner === step.by;
  }
};

const after = (standing: Standing, step: Step): Standing => {
  switch (step.does) {
    case 'claims':
    case 'reopens':
      return { status: 'CLAIMED', owner: step.by };
    case 'transfers':
      return { status: 'CLAIMED', owner: step.to };
    case 'releases':
      return unclaimed;
    case 'resolves':
      return { status: 'RESOLVED', owner: null };
    case 'snoozes':
      return { status: 'SNOOZED', owner: step.by };
    case 'wakes':
      return { status: 'CLAIMED', owner: step.by };
    case 'says':
      if (standing.status === 'SNOOZED') return { ...standing, status: 'CLAIMED' };
      return standing.status === 'RESOLVED' ? unclaimed : standing;
    default:
      return standing;
  }
};

/**
 * Plays a story by the product's rules. Who reopens it owns it; a customer's message reopens it for anyone, as nobody is online.
 * @throws Error at the first step that the product would refuse
 */
export const standingOf = (story: Story): Standing =>
  story.steps.reduce((standing, step, index) => {
    if (!allowed(standing, step)) throw new Error(`${story.id}, step ${index}: "${step.does}" is not allowed while ${standing.status}.`);
    return after(standing, step);
  }, unclaimed);
