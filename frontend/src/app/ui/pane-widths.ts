export type Side = 'queue' | 'assist';
export type Widths = Readonly<Record<Side, number>>;

/** In pixels. The pane between the two keeps at least `narrowest`. */
export const limits: Readonly<Record<Side, { readonly min: number; readonly max: number; readonly usual: number }>> = {
  queue: { min: 260, max: 520, usual: 328 },
  assist: { min: 280, max: 560, usual: 348 },
};
const narrowest = 380;

/**
 * @param wanted the wanted width in pixels
 * @param room what the pane and the middle one have together, in pixels
 */
export const within = (side: Side, wanted: number, room: number): number => {
  const { min, max } = limits[side];
  return Math.round(Math.max(min, Math.min(max, room - narrowest, wanted)));
};

/** The width that a key of a divider asks for (arrows 16 px, with Shift 64 px, Home, End, Enter for the usual), or null. */
export const stepped = (side: Side, width: number, key: string, isShifted: boolean): number | null => {
  const step = (isShifted ? 64 : 16) * (side === 'queue' ? 1 : -1);
  if (key === 'ArrowRight') return width + step;
  if (key === 'ArrowLeft') return width - step;
  if (key === 'Home') return limits[side].min;
  if (key === 'End') return limits[side].max;
  return key === 'Enter' ? limits[side].usual : null;
};

const widthIn = (kept: unknown, side: Side): number => {
  const width: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, side) : undefined;
  return typeof width === 'number' && Number.isFinite(width) ? within(side, width, Infinity) : limits[side].usual;
};

/** What was remembered on this device, the usual widths where nothing readable was. */
export const rememberedWidths = (key: string): Widths => {
  let kept: unknown = null;
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // Storage may be forbidden or hold something else: the usual widths do.
  }
  return { queue: widthIn(kept, 'queue'), assist: widthIn(kept, 'assist') };
};

export const rememberWidths = (key: string, widths: Widths): void => {
  try {
    localStorage.setItem(key, JSON.stringify(widths));
  } catch {
    // A full or forbidden storage only means that the widths are not remembered.
  }
};
