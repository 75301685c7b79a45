import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between a browser and the inbox that can be cut: what goes over it ends at once, and nothing new gets through. */
export interface Line {
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** What comes in at one end goes out at the other, and both ends end together. */
const join = (near: Socket, far: Socket, open: Set<Socket>): void => {
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(one);
    one.pipe(other);
    one.on('error', () => other.destroy());
    one.on('close', () => {
      open.delete(one);
      other.destroy();
    });
  }
};

/** @param inbox the address behind the line */
export const lineTo = async (inbox: string): Promise<Line> => {
  const { hostname, port } = new URL(inbox);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    join(near, connect(Number(port), hostname), open);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // why `as`: it listens on a port, so it is no pipe's name
  const { port: ours } = server.address() as AddressInfo;
  const dropAll = (): void => {
    open.forEach((socket) => socket.destroy());
  };
  return {
    url: `http://127.0.0.1:${String(ours)}`,
    cut: () => {
      isCut = true;
      dropAll();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      dropAll();
      server.close();
      await once(server, 'close');
    },
  };
};
