import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { ResponseTemplate } from '@inbox/contracts/operations/settings.events';
import type { SettingsView } from '@inbox/contracts/operations/settings.views';
import type { Refused } from '../http/problem';

/** In milliseconds. */
export interface Spans {
  readonly idleCap: number;
  readonly reopenWindow: number;
}

/** What a manager can change. `before` is what an undo brings back. */
export type SettingsCommand = { readonly commandId: string; readonly undoes?: boolean } & (
  | { readonly name: 'set'; readonly spans: Spans; readonly before: Spans }
  /** `templateId` null: a new one. */
  | {
      readonly name: 'write';
      readonly templateId: string | null;
      readonly template: ResponseTemplate;
      readonly before: ResponseTemplate | null;
    }
  | { readonly name: 'remove'; readonly templateId: string; readonly before: ResponseTemplate }
);

export const settingsCommands = createActionGroup({
  source: 'Settings Commands',
  events: { Load: emptyProps(), Ask: props<{ command: SettingsCommand }>() },
});

export const settingsAnswers = createActionGroup({
  source: 'Settings Answers',
  events: {
    Read: props<{ settings: SettingsView }>(),
    Failed: props<{ problem: Refused }>(),
    /** `templateId`: the template that was written, a new one's own. */
    Accepted: props<{ command: SettingsCommand; templateId: string | null }>(),
    Refused: props<{ command: SettingsCommand; problem: Refused }>(),
  },
});
