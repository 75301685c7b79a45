import { clientFrame } from '@inbox/contracts/live/live.requests';
import type { ClientFrame } from '@inbox/contracts/live/live.frames';
import { Logger } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { IncomingMessage } from 'node:http';
import type { RawData, VerifyClientCallbackAsync, WebSocket, WebSocketServer } from 'ws';
import { Authentication } from '../identity/authentication.js';
import type { Caller } from '../identity/caller.js';
import { mayEnter } from '../identity/role-table.js';
import { isSameOrigin } from '../identity/same-origin.js';
import { FloorFeed } from './floor-feed.js';
import { LiveFeed } from './live-feed.js';
import { Presence } from './presence.js';
import { Watcher } from './watcher.js';

/** How often a socket's session is looked at again, in milliseconds: a session that ended takes its sockets along. */
const recheck = 1_500;

/** The door of `/live`: who may come in, and what a client may say. */
@WebSocketGateway({ path: '/live', maxPayload: 16_384 })
export class LiveGateway implements OnGatewayInit<WebSocketServer>, OnGatewayConnection<WebSocket> {
  private readonly logger = new Logger(LiveGateway.name);
  private readonly callers = new WeakMap<IncomingMessage, Caller>();

  constructor(
    private readonly authentication: Authentication,
    private readonly feed: LiveFeed,
    private readonly presence: Presence,
    private readonly floor: FloorFeed,
  ) {}

  afterInit(server: WebSocketServer): void {
    const admit: VerifyClientCallbackAsync = ({ req }, answer) => {
      void this.admit(req).then((status) => {
        if (status === 200) answer(true);
        else answer(false, status);
      });
    };
    server.options.verifyClient = admit;
  }

  handleConnection(socket: WebSocket, request: IncomingMessage): void {
    const caller = this.callers.get(request);
    if (caller === undefined) {
      socket.close(4401, 'Sign in first.');
      return;
    }
    const watcher = new Watcher(socket, caller);
    this.feed.add(watcher);
    const timer = setInterval(() => void this.look(watcher, request), recheck);
    socket.on('pong', () => {
      watcher.hears();
    });
    socket.on('message', (data) => void this.hear(watcher, data));
    socket.on('close', () => {
      clearInterval(timer);
      this.feed.remove(watcher);
      this.presence.views(watcher, null, false);
    });
  }

  private async admit(request: IncomingMessage): Promise<number> {
    try {
      if (!isSameOrigin(request.headers)) return 403;
      const caller = await this.authentication.authenticate(request.headers);
      if (caller === null) return 401;
      if (!mayEnter('LIVE /live', caller)) return 403;
      this.callers.set(request, caller);
      return 200;
    } catch {
      return 503;
    }
  }

  private async look(watcher: Watcher, request: IncomingMessage): Promise<void> {
    try {
      const caller = await this.authentication.authenticate(request.headers);
      if (caller === null || !mayEnter('LIVE /live', caller)) watcher.close(4401, 'Signed out.');
    } catch {
      // why: while Postgres is away nobody is thrown out
    }
  }

  private async hear(watcher: Watcher, data: RawData): Promise<void> {
    watcher.hears();
    const frame = understood(data);
    if (frame === null) {
      watcher.close(4400, 'That is no frame of this protocol.');
      return;
    }
    try {
      await this.obey(watcher, frame);
    } catch {
      this.logger.warn('A view could not be read: the client is asked to come again.');
      watcher.close(1013, 'Try again in a moment.');
    }
  }

  private async obey(watcher: Watcher, frame: ClientFrame): Promise<void> {
    switch (frame.type) {
      case 'subscribe':
        await this.feed.subscribe(watcher, frame.view, frame.after);
        if (frame.view === 'presence') this.presence.welcome(watcher);
        if (frame.view === 'operations') await this.floor.welcome(watcher, frame.after);
        return;
      case 'unsubscribe':
        watcher.leave(frame.view);
        return;
      case 'viewing':
        this.presence.views(watcher, frame.escalationId, frame.typing);
    }
  }
}

const understood = (data: RawData): ClientFrame | null => {
  try {
    // why: `ws` gives text as a Buffer unless told otherwise
    const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
    return clientFrame.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
