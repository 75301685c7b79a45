import type { Story } from '../story.js';
import { activeLanguages } from './active-languages.js';
import { activeOperator01 } from './active-operator01.js';
import { activeOthers } from './active-others.js';
import { architectOrder } from './architect-order.js';
import { desksAnswered } from './desks-answered.js';
import { endedOtherwise } from './ended-otherwise.js';
import { farAndWide } from './far-and-wide.js';
import { sofaTorn } from './sofa-torn.js';
import { todayResolved } from './today-resolved.js';
import { waitingHours } from './waiting-hours.js';
import { waitingLonger } from './waiting-longer.js';
import { waitingMinutes } from './waiting-minutes.js';

/** The demo's past: five days of an invented company, Tarnhus, that sells furniture by mail. */
export const allStories: readonly Story[] = [
  sofaTorn,
  architectOrder,
  ...desksAnswered,
  ...farAndWide,
  ...endedOtherwise,
  ...todayResolved,
  ...activeOperator01,
  ...activeOthers,
  ...activeLanguages,
  ...waitingMinutes,
  ...waitingHours,
  ...waitingLonger,
];
