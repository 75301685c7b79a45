import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/gu)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** What is written on what. */
const pairs: readonly (readonly [ink: string, surface: string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => ['pane', 'raised', 'bg'].map((surface) => [ink, surface] as const)),
  ...['accent', 'urgent', 'high', 'medium', 'low', 'ai', 'note'].map((ink) => [ink, 'pane'] as const),
  ...['accent', 'urgent', 'high', 'medium', 'low', 'ai', 'note'].map((ink) => [ink, `${ink}-soft`] as const),
  ...['accent', 'high', 'urgent', 'ai', 'note'].flatMap((surface) => ['ink', 'ink-2'].map((ink) => [ink, `${surface}-soft`] as const)),
  ...['urgent', 'high', 'medium', 'low'].map((ink) => [ink, 'accent-soft'] as const),
  ['ink', 'bubble'],
  ['ink-2', 'bubble'],
  ['on-accent', 'accent'],
  ['note-soft', 'note'],
  ['ink-2', 'low-soft'],
];

describe('The colours', () => {
  describe.each(['light', 'dark'] as const)('in the %s look', (look) => {
    it.each(pairs)('%s can be read on %s', (ink, surface) => {
      const [one, other] = [tokens.get(ink), tokens.get(surface)];
      if (!one || !other) throw new Error(`There is no colour ${one ? surface : ink}.`);

      expect(contrast(one[look], other[look])).toBeGreaterThanOrEqual(4.5);
    });
  });
});
