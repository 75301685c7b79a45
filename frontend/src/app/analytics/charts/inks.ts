import { computed, DestroyRef, DOCUMENT, inject, type Signal, signal } from '@angular/core';
import { Theme } from '../../shell/theme';
import type { Inks } from './chart-config';

const tokens: Readonly<Record<keyof Inks, string>> = {
  ours: '--accent',
  before: '--ink-3',
  grid: '--line',
  text: '--ink-3',
  pane: '--pane',
  ink: '--ink',
};

/** A token of the look as a plain colour: a canvas knows neither variables nor light-dark(). */
const asColour = (document: Document, token: string): string => {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** The look's colours, new whenever the look changes: by the person's choice or by the machine's. */
export const inksOfTheLook = (): Signal<Inks> => {
  const [document, theme] = [inject(DOCUMENT), inject(Theme)];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const changes = signal(0);
  const change = (): void => {
    changes.update((count) => count + 1);
  };
  dark.addEventListener('change', change);
  inject(DestroyRef).onDestroy(() => {
    dark.removeEventListener('change', change);
  });
  return computed(() => {
    theme.chosen();
    changes();
    const of = (name: keyof Inks): string => asColour(document, tokens[name]);
    return { ours: of('ours'), before: of('before'), grid: of('grid'), text: of('text'), pane: of('pane'), ink: of('ink') };
  });
};
