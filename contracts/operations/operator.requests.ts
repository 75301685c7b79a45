import * as z from 'zod';
import { availabilities } from './operator.events.js';

export const declareAvailabilityRequest = z.strictObject({ status: z.enum(availabilities) });
export type DeclareAvailabilityRequest = z.infer<typeof declareAvailabilityRequest>;
