import { createFeature, createReducer, on } from '@ngrx/store';
import type { TemplateView } from '@inbox/contracts/operations/settings.views';
import { sessionAnswers } from '../identity/session.actions';
import { templates } from './templates.actions';

export interface TemplatesState {
  readonly items: readonly TemplateView[];
  readonly loaded: boolean;
}

const initialState: TemplatesState = { items: [], loaded: false };

/** The response templates that this operator may insert. */
export const templatesFeature = createFeature({
  name: 'templates',
  reducer: createReducer(
    initialState,
    on(templates.read, (_, { templates: { items } }): TemplatesState => ({ items, loaded: true })),
    on(sessionAnswers.signedOut, sessionAnswers.ended, (): TemplatesState => initialState),
  ),
});
