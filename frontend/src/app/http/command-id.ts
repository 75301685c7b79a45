import { v7 } from 'uuid';

/** The id of one command of the operator: sent as Idempotency-Key, the same at every retry. */
export const newCommandId = (): string => v7();
