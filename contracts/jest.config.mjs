import base from '../jest.node.mjs';

export default {
  ...base,
  displayName: 'contracts',
  testMatch: ['<rootDir>/*.spec.ts', '<rootDir>/*/*.spec.ts'],
  testPathIgnorePatterns: ['/dist/', '/node_modules/'],
};
