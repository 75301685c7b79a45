import { describe, expect, it } from '@jest/globals';
import { welcome } from './welcome.js';

describe('The welcome', () => {
  it('names the address and, in a demo, every way to sign in', () => {
    const text = welcome('http://127.0.0.1:3000', true).join('\n');

    for (const name of ['operator01', 'operator50', 'manager', 'admin', 'platform-admin', 'auditor', 'analyst'])
      expect(text).toContain(`${name}@demo.test`);
    expect(text).toContain('demo-inbox');
    expect(text).toContain('demo-handoff-token');
    expect(text).toContain('http://127.0.0.1:3000');
  });

  it('shows no demo password for a workspace of your own', () => {
    expect(welcome('http://127.0.0.1:3000', false).join('\n')).not.toContain('demo-inbox');
  });
});
