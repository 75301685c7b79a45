import base from '../jest.node.mjs';

export default { ...base, displayName: 'backend', setupFiles: ['<rootDir>/../jest.setup-nest.mjs'] };
