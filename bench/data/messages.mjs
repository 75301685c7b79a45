import { dice, logNormal } from './dice.mjs';

const phrases = [
  'the parcel has not moved since Tuesday',
  'could you check my last invoice, please',
  'Danke, das hilft mir schon weiter',
  'le colis est arrivé ouvert',
  'не приходит письмо с подтверждением',
  'لم يصل الطلب حتى الآن',
  '請幫我查詢訂單狀態',
  '返品したいのですが',
  'मुझे रसीद चाहिए',
  'siparişim hâlâ yolda görünüyor',
  'I tried twice 🙏🏽 and it fails at the same step',
  '👩‍👩‍👧 family plan',
  'order №48-1177, 2 × €19.90',
];
/** What the API takes at most, in UTF-16 code units. */
const longest = 20_000;

/** @param {() => number} roll */
const message = (roll) => {
  const bytes = Math.max(2, logNormal(roll, 180, 8_192));
  let text = '';
  while (Buffer.byteLength(text) < bytes) text += `${text === '' ? '' : ', '}${phrases[Math.floor(roll() * phrases.length)]}`;
  // Cut to its length, never through a pair of surrogates; the size in bytes decides, so that scripts of 2 and 3 bytes are as frequent as Latin.
  const cut = Buffer.from(text).subarray(0, Math.round(bytes)).toString('utf8').replaceAll('\uFFFD', '');
  return (cut.trim() === '' ? 'ok' : cut).slice(0, longest).toWellFormed();
};

/** Messages of log-normal length (median 180 B, p99 8 kB) in mixed scripts. @param {number} seed @param {number} [count] */
export const messages = (seed, count = 2_000) => {
  const roll = dice(seed);
  return Array.from({ length: count }, () => message(roll));
};
