import { BadOption, readOptions } from './options.js';

const read = (line: string, env: Record<string, string> = {}) => readOptions(line === '' ? [] : line.split(' '), env);

describe('The options of a simulation', () => {
  it('play ten customers a minute for five minutes against this machine', () => {
    expect(read('')).toMatchObject({
      url: 'http://127.0.0.1:3000',
      token: 'demo-handoff-token',
      rate: 10,
      minutes: 5,
      escalations: null,
      help: false,
    });
  });

  it('take what is typed before what the environment says', () => {
    const env = { API_URL: 'http://127.0.0.1:4000', DEMO_HANDOFF_TOKEN: 'from-environment' };
    expect(read('', env)).toMatchObject({ url: 'http://127.0.0.1:4000', token: 'from-environment' });
    expect(read('--url http://127.0.0.1:5000 --token typed --rate 0.5 --minutes 1 --seed x', env)).toMatchObject({
      url: 'http://127.0.0.1:5000',
      token: 'typed',
      rate: 0.5,
      minutes: 1,
      seed: 'x',
    });
  });

  it('choose another seed each time when none is typed', () => {
    expect(read('').seed).not.toBe(read('').seed);
    expect(read('').seed).not.toBe('');
  });

  it('fill the queue when a number of escalations is typed', () => {
    expect(read('--escalations 10000').escalations).toBe(10_000);
  });

  it('write a past when days are typed, until now unless they say when, with a token that may import', () => {
    const before = Date.now();
    expect(read('--days 30 --escalations 5000')).toMatchObject({ days: 30, escalations: 5_000, token: 'demo-import-token', seed: 'past' });
    expect(read('--days 30').until).toBeGreaterThanOrEqual(before);
    expect(read('--days 30 --until 2026-11-22T09:00:00Z').until).toBe(Date.UTC(2026, 10, 22, 9));
    expect(read('--days 1', { DEMO_IMPORT_TOKEN: 'mine', DEMO_PASSWORD: 'ours' })).toMatchObject({ token: 'mine', password: 'ours' });
  });

  it.each([
    ['--rate fast', '--rate is a number from 0.1 to 6000, not "fast".'],
    ['--rate 0', '--rate is a number from 0.1 to 6000, not "0".'],
    ['--minutes=', '--minutes is a number from 0.01 to 1440, not "".'],
    ['--escalations 2.5', '--escalations is a whole number, not "2.5".'],
    ['--escalations=-1', '--escalations is a number from 1 to 1000000, not "-1".'],
    ['--days 0', '--days is a number from 1 to 400, not "0".'],
    ['--days 1.5', '--days is a whole number, not "1.5".'],
    ['--until yesterday', '--until is a time that has passed, as 2026-11-22T09:00:00Z, not "yesterday".'],
    ['--until 9999-01-01', '--until is a time that has passed'],
    ['--url localhost:3000', '--url is an address as http://127.0.0.1:3000, not "localhost:3000".'],
    ['--speed 3', "Unknown option '--speed'"],
    ['ten', "Unexpected argument 'ten'"],
  ])('explain what is wrong with %s', (line, sentence) => {
    expect(() => read(line)).toThrow(BadOption);
    expect(() => read(line)).toThrow(sentence);
  });
});
