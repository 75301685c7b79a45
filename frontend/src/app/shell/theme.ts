import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

const key = 'theme';
const known = (name: string | null | undefined): ThemeName => themes.find((theme) => theme === name) ?? 'system';

/** Light, dark, or as the machine has it; remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly chosen = signal<ThemeName>(known(localStorage.getItem(key)));

  choose(name: ThemeName): void {
    this.chosen.set(name);
    localStorage.setItem(key, name);
    this.apply();
  }

  apply(): void {
    if (this.chosen() === 'system') delete this.#root.dataset['theme'];
    else this.#root.dataset['theme'] = this.chosen();
  }
}
