import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { TemplatesView } from '@inbox/contracts/operations/settings.views';

export const templates = createActionGroup({
  source: 'Templates',
  events: { Load: emptyProps(), Read: props<{ templates: TemplatesView }>() },
});
