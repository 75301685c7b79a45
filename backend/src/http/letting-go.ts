import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ExpressAdapter } from '@nestjs/platform-express';

/** How long requests may take to finish once the app is told to stop, in milliseconds. */
const lastWords = 2_000;

/** Ends connections when the app stops, so that it does not wait for idle or endless ones: idle at once, the rest after 2 s. */
@Injectable()
export class LettingGo implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly sockets = new Set<Socket>();
  private end: NodeJS.Timeout | undefined;

  constructor(private readonly host: HttpAdapterHost<ExpressAdapter>) {}

  onModuleInit(): void {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  beforeApplicationShutdown(): void {
    this.server.closeIdleConnections();
    this.end = setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, lastWords);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.end);
  }

  private get server(): Server {
    return this.host.httpAdapter.getHttpServer();
  }
}
