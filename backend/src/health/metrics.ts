import { Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { routeOf } from '../http/route-of-request.js';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The process's figures for Prometheus, in a registry of this app's own. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The content type and the text of all figures. */
  async read(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  /** Takes the time of every request. */
  readonly measure: RequestHandler = (request, response, next) => {
    const stop = this.requests.startTimer({ method: request.method });
    // why the route's pattern: a label for each id would never end
    response.once('finish', () => stop({ route: routeOf(request) ?? 'none', status: response.statusCode }));
    next();
  };
}
