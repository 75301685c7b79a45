import base from '../jest.node.mjs';

// These specs start processes: what takes a second alone may take ten on a busy machine.
export default { ...base, displayName: 'embedded', testTimeout: 60_000 };
