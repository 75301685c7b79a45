import type { Request } from 'express';

/** The pattern of the route that answers, e.g. `/api/escalations/:id`; null where there is none. Never the address itself: it may name somebody. */
export const routeOf = (request: Request): string | null => {
  const path: unknown = Reflect.get(Object(request.route), 'path');

  return typeof path === 'string' ? path : null;
};
