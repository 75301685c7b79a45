import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isError } from './is-error.js';
import { problem, problemKinds } from './problem.js';
import { Refusal } from './refusal.js';
import { routeOf } from './route-of-request.js';
import { refusalOf } from './refusal-of-error.js';

/** Answers a refusal as `application/problem+json`. Does nothing where the answer has begun already. */
export const sendProblem = (response: Response, refusal: Refusal): void => {
  if (response.headersSent) {
    response.end();
    return;
  }
  const { status } = problemKinds[refusal.code];
  if (status === 429 || status === 503) response.setHeader('Retry-After', String(refusal.retryAfter));
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="inbox"');
  response
    .status(status)
    .setHeader('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem(refusal.code, refusal.sentence, refusal.facts)));
};

/** The one place where an error becomes an answer. What nobody foresaw is logged, without the request's data, and answered 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL') this.logger.error({ failed: routeOf(http.getRequest<Request>()), error: named(error) });
    sendProblem(http.getResponse<Response>(), refusal);
  }
}

/** An error's name, code and stack frames. Its message may quote somebody's data, so it stays out. */
const named = (error: unknown): object =>
  isError(error)
    ? {
        name: error.name,
        code: Reflect.get(error, 'code') as unknown,
        frames: error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12),
      }
    : { name: typeof error };
