import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { ClientFrame, ServerFrame } from '@inbox/contracts/live/live.frames';
import type { Problem } from '@inbox/contracts/problem';
import { id } from '@inbox/contracts/recorded.samples';
import { state } from './app.state';
import { sessionAnswers } from './identity/session.actions';
import { whenSignedOut } from './identity/when-signed-out';
import type { Socket } from './live/live-connection';
import { OpenSocket } from './live/live.effects';

/** A socket whose other end is the spec. */
export class FakeSocket extends EventTarget implements Socket {
  readyState: 0 | 1 | 2 | 3 = 0;
  readonly said: ClientFrame[] = [];

  send(data: string): void {
    this.said.push(JSON.parse(data) as ClientFrame);
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  push(frame: ServerFrame): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frame) }));
  }

  lose(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

export const ana: SessionView = { id: id('ana'), name: 'Ana Marín', role: 'operator' };

export const problem = (status: number, over: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: 'Refused',
  status,
  detail: 'This was refused.',
  code: 'CONFLICT',
  ...over,
});

const providersWith = (openSocket: () => Socket) => [
  provideHttpClient(withInterceptors([whenSignedOut])),
  provideHttpClientTesting(),
  provideRouter([{ path: '**', children: [] }]),
  ...state,
  { provide: OpenSocket, useValue: openSocket },
];

/** The server, as far as the spec answers for it. */
const server = (http: HttpTestingController) => {
  const asked = (method: string, path: string): TestRequest[] =>
    http.match((request) => request.method === method && request.url === `/api${path}`).filter(({ cancelled }) => !cancelled);
  return {
    /** Every call of that kind that waits for its answer; each is given once. */
    asked,
    /** The one call of that kind that waits for its answer. */
    theCall: (method: string, path: string): TestRequest => {
      const [call, ...others] = asked(method, path);
      if (call === undefined || others.length > 0) throw new Error(`${String(call ? others.length + 1 : 0)} calls of ${method} ${path}`);
      return call;
    },
    refuse: (call: TestRequest, body: Problem) => {
      call.flush(body, { status: body.status, statusText: body.title });
    },
    lose: (call: TestRequest) => {
      call.error(new ProgressEvent('error'));
    },
  };
};

/** The client's whole state with a server and a socket whose other end is the spec. */
export const startApp = () => {
  const sockets: FakeSocket[] = [];
  const openSocket = (): Socket => {
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket;
  };
  TestBed.configureTestingModule({ providers: providersWith(openSocket) });
  const store = TestBed.inject(Store);
  return {
    ...server(TestBed.inject(HttpTestingController)),
    store,
    router: TestBed.inject(Router),
    sockets,
    socket: () => {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error('No socket was opened.');
      return socket;
    },
    signIn: (session: SessionView = ana) => {
      store.dispatch(sessionAnswers.signedIn({ session, returnTo: null }));
    },
  };
};
