import { tongues } from '../simulation/tongues.js';
import { among, wordsIn } from './operators-words.js';

const languages = [...new Set(tongues.map(({ language }) => language))];

describe('What operators write', () => {
  it('is in the language of whoever asked, for every language that customers speak', () => {
    const all = languages.map((language) => wordsIn(language));
    expect(new Set(all).size).toBe(languages.length);
  });

  it('is English for a language that they do not know', () => {
    expect(wordsIn('Klingon')).toBe(wordsIn('English'));
  });

  it.each(languages)('has a first answer, more of them, a delay, its end and a good-bye in %s, each said once', (language) => {
    const { first, more, tomorrow, back, done } = wordsIn(language);
    const sentences = [first, more, tomorrow, back, done];
    expect(sentences.every((list) => list.length > 0)).toBe(true);
    expect(new Set(sentences.flat()).size).toBe(sentences.flat().length);
  });

  it('names a colleague in each question to one', () => {
    expect(among.questions.every((question) => question.startsWith('@{colleague} '))).toBe(true);
  });
});
