import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { WsAdapter } from '@nestjs/platform-ws';
import compression from 'compression';
import { Logger } from 'nestjs-pino';
import { AppModule } from '../app.module.js';
import { Metrics } from '../health/metrics.js';
import type { Settings } from '../settings.js';
import { readBody } from './body.js';
import { client } from './client.js';
import { OpenApi } from './open-api.js';
import { securityHeaders } from './security-headers.js';

/** The backend, ready to listen: also with Postgres and the event store away. */
export const createApp = async (settings: Settings): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(settings), { bodyParser: false, bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.useWebSocketAdapter(new WsAdapter(app));
  app.set('trust proxy', settings.trustProxy).disable('x-powered-by');
  app.use(app.get(Metrics).measure, securityHeaders, compression());
  if (settings.staticDir !== null) app.use(client(settings.staticDir));
  app.use(...readBody);
  app.get(OpenApi).describe(app);
  return app;
};
