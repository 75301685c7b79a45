import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { Icon } from './icon';

interface Listed {
  readonly key: string;
  readonly description: string;
  readonly group: string;
}

const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);

const caps = (key: string): readonly string[] =>
  (key === '+' ? ['+'] : key.split('+')).map((part) =>
    part === 'Ctrl' && isMac ? '⌘' : (signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
  );

/** All keys, by group. */
@Component({
  selector: 'ui-key-help',
  imports: [Icon],
  host: { class: 'dialog' },
  template: `
    <header>
      <h2 id="key-help-title">Keys</h2>
      <button type="button" class="ic" aria-label="Close" (click)="close()"><ui-icon name="close" /></button>
    </header>
    <div class="body">
      @for (group of groups; track group.name) {
        <section>
          <h3>{{ group.name }}</h3>
          <dl>
            @for (each of group.keys; track each.key) {
              <dt>
                @for (cap of each.caps; track cap) {
                  <kbd>{{ cap }}</kbd>
                }
              </dt>
              <dd>{{ each.description }}</dd>
            }
          </dl>
        </section>
      }
    </div>
  `,
  styles: `
    h3 {
      font-size: var(--t-s);
      color: var(--ink-3);
      margin-block-end: 6px;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(88px, auto) 1fr;
      gap: 6px 12px;
      align-items: center;
    }
    dt {
      display: flex;
      gap: 3px;
    }
    dd {
      margin: 0;
    }
  `,
})
export class KeyHelp {
  private readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly groups = [...Map.groupBy(inject<readonly Listed[]>(DIALOG_DATA), ({ group }) => group)].map(([name, keys]) => ({
    name,
    keys: [...new Map(keys.map((each) => [each.key, { ...each, caps: caps(each.key) }])).values()],
  }));

  protected close(): void {
    this.dialog.close();
  }
}
