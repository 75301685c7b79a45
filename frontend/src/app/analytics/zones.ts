const key = 'analytics-zone';

/** The zone of this machine. */
export const zoneOfMachine = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone to choose from, UTC among them. */
export const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/u.test(name);
  } catch {
    return false;
  }
};

/** The zone chosen last in this browser, else the machine's. */
export const rememberedZone = (): string => {
  const zone = localStorage.getItem(key);
  return zone !== null && isZone(zone) ? zone : zoneOfMachine();
};

export const rememberZone = (zone: string): void => {
  localStorage.setItem(key, zone);
};

/** An instant on the clocks of a zone: `Thu 12 Nov 2026, 10:00:00`, without seconds where `short`. */
export const instantIn = (zone: string, at: string, how: 'whole' | 'short' = 'whole'): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(how === 'whole' ? { second: '2-digit' } : {}),
  }).format(new Date(at));
