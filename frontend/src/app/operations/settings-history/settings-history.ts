import { Component, input } from '@angular/core';
import type { SettingsChange } from '@inbox/contracts/operations/settings.views';
import { EmptyState } from '../../ui/empty-state';
import { Moment } from '../../ui/moment';
import { changeInWords } from './change-words';

/** Who changed which setting when, from what to what; the newest first. */
@Component({
  selector: 'settings-history',
  imports: [EmptyState, Moment],
  templateUrl: './settings-history.html',
  styleUrl: './settings-history.css',
})
export class SettingsHistory {
  readonly changes = input.required<readonly SettingsChange[]>();
  protected readonly words = changeInWords;
}
