import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type ReadinessView, Readiness } from './readiness.js';

/** For load balancers and launchers: is the process alive, can it do its work. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Answers 503 with the same body while something is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessView> {
    const view = await this.readiness.read();
    response.setHeader('Cache-Control', 'no-store');
    if (view.status !== 'ready') response.status(503).setHeader('Retry-After', '1');

    return view;
  }
}
