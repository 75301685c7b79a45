import type { PresenceFrame } from '@inbox/contracts/live/live.frames';
import { Injectable } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import type { Watcher } from './watcher.js';

/** Who has which escalation on screen, and who types. Nothing of it is kept. */
@Injectable()
export class Presence {
  constructor(private readonly feed: LiveFeed) {}

  /** A watcher now has another escalation on screen, or types, or stopped. */
  views(watcher: Watcher, escalationId: string | null, typing: boolean): void {
    const before = watcher.viewing;
    if (before === escalationId && watcher.typing === typing) return;
    watcher.viewing = escalationId;
    watcher.typing = typing && escalationId !== null;
    if (before !== null && before !== escalationId) this.tell(before);
    if (escalationId !== null) this.tell(escalationId);
  }

  /** Everything a newcomer needs to know. */
  welcome(watcher: Watcher): void {
    const viewed = new Set([...this.feed.audience].flatMap(({ viewing }) => (viewing === null ? [] : [viewing])));
    viewed.forEach((escalationId) => {
      watcher.send(this.frame(escalationId));
    });
  }

  private tell(escalationId: string): void {
    const frame = this.frame(escalationId);
    this.feed.audience.forEach((watcher) => {
      if (watcher.watches('presence')) watcher.send(frame);
    });
  }

  private frame(escalationId: string): PresenceFrame {
    const people = new Map<string, { id: string; name: string; typing: boolean }>();
    for (const { viewing, typing, caller } of this.feed.audience) {
      if (viewing !== escalationId) continue;
      const { id } = caller.actor;
      people.set(id, { id, name: caller.name, typing: typing || (people.get(id)?.typing ?? false) });
    }
    return { type: 'presence', view: 'presence', escalationId, people: [...people.values()] };
  }
}
