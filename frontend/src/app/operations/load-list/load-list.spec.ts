import type { OperatorLoad } from '@inbox/contracts/operations/floor.views';
import { startApp } from '../../app.for-specs';
import { onScreen, readable } from '../../ui/on-screen';
import { LoadList } from './load-list';

const person = (name: string, over: Partial<OperatorLoad> = {}): OperatorLoad => ({
  operator: { id: name.toLowerCase(), name },
  status: 'ONLINE',
  held: 0,
  capacity: null,
  ...over,
});
const shown = (...load: OperatorLoad[]) => {
  startApp();
  return onScreen(LoadList, { load });
};
const lines = (screen: ReturnType<typeof shown>) => screen.all('li').map((line) => readable(line));
const bars = (screen: ReturnType<typeof shown>) => screen.all('b').map((bar) => bar.style.inlineSize);

describe('The load of the operators', () => {
  it('starts with who is there and holds most, and tells each one’s status', () => {
    const screen = shown(person('Noor', { status: 'AWAY', held: 4 }), person('Ana', { held: 1 }), person('Ben', { held: 3 }));

    expect(lines(screen)).toEqual(['Ben, Online, holds 3', 'Ana, Online, holds 1', 'Noor, Away, holds 4']);
  });

  it('leaves out who is away and holds nothing', () => {
    expect(lines(shown(person('Ana', { status: 'OFFLINE' }), person('Ben', { status: 'OFFLINE', held: 2 })))).toEqual([
      'Ben, Offline, holds 2',
    ]);
  });

  it('is drawn against the capacity, and full at it', () => {
    const screen = shown(
      person('Ana', { held: 3, capacity: 5 }),
      person('Ben', { held: 6, capacity: 5 }),
      person('Cem', { held: 0, capacity: 5 }),
    );

    expect(lines(screen)).toEqual(['Ben, Online, holds 6 / 5', 'Ana, Online, holds 3 / 5', 'Cem, Online, holds 0 / 5']);
    expect(bars(screen)).toEqual(['100%', '60%', '0%']);
    expect(screen.all('b.full')).toHaveLength(1);
  });

  it('leads to what an operator holds', () => {
    expect(
      shown(person('Ana', { held: 3 }))
        .the('a')
        .getAttribute('href'),
    ).toBe('/operations/escalations?status=OPEN&ownerId=ana');
  });
});
