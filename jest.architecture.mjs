import base from './jest.node.mjs';

// The walls between the projects, and the tools: what belongs to no project of its own.
export default {
  ...base,
  displayName: 'architecture',
  testMatch: ['<rootDir>/architecture.spec.ts', '<rootDir>/tools/*.spec.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/\\.(data|nx|git)/', '<rootDir>/[^/]+/(dist|\\.angular|test-results)/'],
};
