import { chooseColumns, chosenColumns } from './columns';

describe('The columns of the table', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('tell of the work, or of how it ended, until others are chosen', () => {
    expect(chosenColumns('all')).toContain('waiting');
    expect(chosenColumns('resolved')).toEqual(expect.arrayContaining(['resolution', 'handle', 'notes']));
  });

  it('are remembered, each set for itself, in the table’s own order and with the customer first', () => {
    expect(chooseColumns('all', ['team', 'status'])).toEqual(['customer', 'status', 'team']);
    expect(chosenColumns('all')).toEqual(['customer', 'status', 'team']);
    expect(chosenColumns('resolved')).toContain('resolution');
  });

  it.each(['{', '7', '["colour"]'])('are not led astray by what somebody else kept: %s', (kept) => {
    localStorage.setItem('operations-columns-all', kept);

    expect(chosenColumns('all')[0]).toBe('customer');
  });
});
