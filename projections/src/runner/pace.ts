const most = 500;

/** How many events a batch may take. */
export interface Pace {
  limit(): number;
  succeeded(): void;
  failed(): void;
}

/** Full batches; after a failure one event, doubling with every batch that works. So the events before one that cannot be taken do get through. */
export const pace = (): Pace => {
  let limit = most;
  return {
    limit: () => limit,
    succeeded: () => {
      limit = Math.min(most, limit * 2);
    },
    failed: () => {
      limit = 1;
    },
  };
};
