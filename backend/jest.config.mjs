import base from '../jest.node.mjs';

export default { ...base, displayName: 'backend', testTimeout: 30_000, setupFiles: ['<rootDir>/../jest.setup-nest.mjs'] };
