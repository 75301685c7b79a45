import { join } from 'node:path';

/** The built programs that an instance is made of, as files for Node. */
export interface Programs {
  projections: string;
  api: string;
  /** Fills the demo workspace through the API. */
  demo: string;
  /** The demo's billing system. */
  billing: string;
  /** The folder of the built client. */
  client: string;
}

const project = join(import.meta.dirname, '../..');

/** Those of this project. */
export const builtPrograms: Programs = {
  projections: join(project, 'projections/dist/main.js'),
  api: join(project, 'backend/dist/main.js'),
  demo: join(project, 'demo/dist/fill-demo.js'),
  billing: join(project, 'demo/dist/billing/main.js'),
  client: join(project, 'frontend/dist/browser'),
};
