import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** What every page of Operations stands in: the title and the way to the other pages. */
@Component({
  selector: 'operations-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './operations-frame.html',
  styleUrl: './operations-frame.css',
})
export class OperationsFrame {
  /** In the order in which they are shown; each is a child route of `/operations`. */
  readonly tabs = [
    { path: 'overview', name: 'Overview' },
    { path: 'escalations', name: 'Escalations' },
    { path: 'conversations', name: 'Conversations' },
    { path: 'team', name: 'Team' },
  ] as const;
}
