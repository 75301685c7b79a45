import { once } from 'node:events';
import { billingServer } from './billing-server.js';

const { BILLING_PORT: port = '0', BILLING_TOKEN: token = '' } = process.env;

const server = billingServer(token).listen(Number(port), '127.0.0.1');
await once(server, 'listening');
console.log(JSON.stringify({ ready: true }));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
