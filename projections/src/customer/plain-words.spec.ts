import { plainWords } from './plain-words.js';

describe('The words by which somebody is found', () => {
  it('are letters and digits in lower case, without accents', () => {
    expect(plainWords('Émile O’Neill-Durand', 'Emile.D@example.test')).toEqual(['d', 'durand', 'emile', 'example', 'neill', 'o', 'test']);
  });

  it('are there in every script', () => {
    expect(plainWords('鈴木 彩', null, 'th-10233')).toEqual(['10233', 'th', '彩', '鈴木']);
    expect(plainWords('🙂')).toEqual([]);
  });
});
