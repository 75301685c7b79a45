import { initials } from './initials';

describe('The initials of a name', () => {
  it('are those of its first and last word', () => {
    expect(initials('Leila Haddad')).toBe('LH');
    expect(initials('Paul van der Verhoeven-Aalbers')).toBe('PV');
  });

  it('are one sign in scripts without capitals', () => {
    expect(initials('鈴木 彩')).toBe('鈴');
    expect(initials('سميرة عزيز')).toBe('س');
  });

  it('keep an emoji and an accent whole', () => {
    expect(initials('👩‍👩‍👧‍👦 family')).toBe('👩‍👩‍👧‍👦');
    expect(initials('É́mile')).toBe('É́');
  });

  it('are a question mark for nobody', () => {
    expect(initials('  ')).toBe('?');
    expect(initials('—')).toBe('?');
  });
});
