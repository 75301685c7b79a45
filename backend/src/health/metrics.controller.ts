import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Metrics } from './metrics.js';

/** Figures for Prometheus, for administrators and for who asks from this machine. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async read(@Res() response: Response): Promise<void> {
    const { type, text } = await this.metrics.read();
    response.type(type).send(text);
  }
}
