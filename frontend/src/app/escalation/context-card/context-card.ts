import { Component, input } from '@angular/core';
import type { EscalationView } from '@inbox/contracts/escalation/escalation.views';

/** Why the escalation was raised. */
@Component({ selector: 'context-card', template: '' })
export class ContextCard {
  readonly escalation = input.required<EscalationView>();
}
