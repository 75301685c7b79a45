import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist', '**/node_modules', '**/.angular', '**/coverage', '.nx', '**/test-results', '**/playwright-report', '.data']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Nest takes plain objects where a class is declared
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          banTransitiveDependencies: true,
          depConstraints: [
            {
              sourceTag: 'scope:contracts',
              onlyDependOnLibsWithTags: ['scope:contracts'],
              bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm'],
            },
            {
              sourceTag: 'scope:backend',
              onlyDependOnLibsWithTags: ['scope:contracts', 'scope:projections', 'scope:embedded'],
              bannedExternalImports: ['@angular/*'],
            },
            {
              sourceTag: 'scope:projections',
              onlyDependOnLibsWithTags: ['scope:contracts', 'scope:embedded'],
              bannedExternalImports: ['@angular/*'],
            },
            {
              sourceTag: 'scope:frontend',
              onlyDependOnLibsWithTags: ['scope:contracts'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
            },
            { sourceTag: 'scope:embedded', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'scope:demo', onlyDependOnLibsWithTags: ['scope:contracts'] },
            {
              sourceTag: 'scope:launcher',
              onlyDependOnLibsWithTags: ['scope:embedded', 'scope:backend', 'scope:projections', 'scope:frontend', 'scope:demo'],
            },
            { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:launcher'] },
          ],
        },
      ],
    },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  { files: ['frontend/**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
  { files: ['**/*.spec.ts', '**/*.e2e.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
