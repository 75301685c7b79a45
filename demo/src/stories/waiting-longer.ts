import { ago, answered, asked, claims, notes, releases, replies, says } from '../story.js';
import type { Story } from '../story.js';

/** Raised in the morning or the night before; some are long, some nearly forgotten. */
export const waitingLonger: readonly Story[] = [
  {
    id: 'waiting-poem',
    customer: {
      externalId: 'th-70301',
      name: 'Cormac Ó Súilleabháin',
      email: 'cormac.os@mail.example',
      attributes: { country: 'Ireland', plan: 'Member', orders: '9' },
    },
    raisedAgo: ago(0, 8, 20),
    trigger: 'DISSATISFACTION',
    priority: 'LOW',
    history: [
      asked(-9, 'I have written to ye about a wobble in a shelf.'),
      answered(-8.7, 'Please tighten all screws.'),
      asked(-8, 'All screws are tight. The wall is straight, I built it meself.'),
      answered(-7.7, 'Please check that the floor is level.'),
      asked(
        -3,
        'The floor is level, and the wall is true,\nThe screws are tightened, every one of you,\nAnd still she rocks, when someone shuts the door:\nA human, please. I will not rhyme no more.',
      ),
    ],
    steps: [],
  },
  {
    id: 'waiting-voltage',
    customer: {
      externalId: 'th-70302',
      name: 'Linnea Holm',
      email: 'linnea.holm@mail.example',
      attributes: { country: 'Danmark', plan: 'Member' },
    },
    raisedAgo: ago(0, 9, 40),
    trigger: 'LOW_CONFIDENCE',
    priority: 'MEDIUM',
    confidence: 0.4,
    threshold: 0.6,
    history: [
      asked(-12, 'Which voltage does the desk take? I move to Canada.'),
      answered(-11.6, 'The Brygge takes 220 to 240 V.'),
      asked(-11, 'The label says 100-240 V~ 50/60 Hz. So the label is wrong or you are.'),
      answered(-10.5, 'The Brygge takes 220 to 240 V. See https://tarnhus.example/help/brygge-power#volt'),
      asked(-10, 'That page says 100-240 as well!'),
    ],
    steps: [],
  },
  {
    id: 'waiting-hospital',
    customer: {
      externalId: 'th-70303',
      name: 'Mgr. Kateřina Nováčková',
      email: 'k.novackova@mail.example',
      attributes: { country: 'Czechia', plan: 'Trade', company: 'St. Anežka hospice' },
    },
    raisedAgo: ago(0, 11, 5),
    trigger: 'RESTRICTION',
    priority: 'HIGH',
    rule: 'Health questions go to a human',
    history: [
      asked(
        -5,
        'We are a hospice. Can the Kvile bed be raised by 12 cm so that a lift fits underneath? Some of our guests cannot wait for a new model.',
      ),
      answered(-4.7, 'I must not answer questions about health. A colleague will.'),
    ],
    steps: [
      claims(31, 'operator08'),
      replies(
        37,
        'operator08',
        'Dear Mrs Nováčková, I think so, with the legs of the guest bed, but I want the workshop to say it. I have asked them this minute.',
      ),
      notes(
        40,
        'operator08',
        'Workshop closed until tomorrow 07:00. Legs KV-L-22 are M10, the frame has M10 sleeves: should fit, load to be confirmed.',
      ),
      releases(44, 'operator08', 'Workshop answers at 07:00, I start at 13:00. Please pick it up before me.'),
      says(520, 'Good morning. A family arrives at two o’clock. If you know more by then it would mean a great deal to them.'),
    ],
  },
  {
    id: 'waiting-name-change',
    customer: {
      externalId: 'th-70304',
      name: 'Alex Rivera (formerly Alexandra)',
      email: 'alex.rivera@mail.example',
      attributes: { country: 'Chile', plan: 'Member' },
    },
    raisedAgo: ago(0, 13, 30),
    trigger: 'USER_REQUEST',
    priority: 'MEDIUM',
    history: [
      asked(
        -4,
        'Hi, your letters still use my old first name. I changed it in the profile in spring. Could a person fix it everywhere, please?',
      ),
      answered(-3.6, 'You can change your name in the profile. I am handing you over anyway.'),
    ],
    steps: [],
  },
  {
    id: 'waiting-ukrainian-pickup',
    customer: {
      externalId: 'th-70305',
      name: 'Оксана Шевчук',
      email: 'oksana.shevchuk@mail.example',
      attributes: { country: 'Україна', plan: 'Guest', language: 'Ukrainian' },
    },
    raisedAgo: ago(0, 15, 10),
    trigger: 'LOW_CONFIDENCE',
    priority: 'MEDIUM',
    confidence: 0.34,
    threshold: 0.6,
    history: [
      asked(-6, 'Добрий день! У пункті видачі кажуть, що посилка важча за 30 кг, тому її не віддадуть одній людині. Я одна.'),
      answered(-5.6, 'Посилку можна отримати у пункті видачі.'),
      asked(-5, 'Так, удвох. А я одна.'),
    ],
    steps: [says(300, 'Сусід допоможе, але лише в суботу. Чи можна, щоб її не повернули до суботи?')],
  },
  {
    id: 'waiting-receipt-name',
    customer: {
      externalId: 'th-70306',
      name: 'Akinyi Odhiambo',
      email: 'akinyi.o@mail.example',
      attributes: { country: 'Kenya', plan: 'Guest', language: 'Swahili' },
    },
    raisedAgo: ago(0, 17, 25),
    trigger: 'USER_REQUEST',
    priority: 'LOW',
    history: [
      asked(
        -5,
        'Habari! Meza imefika salama, asante sana. Ila risiti ina jina la mtu mwingine: "Wanjala". Naomba mtu anisaidie kurekebisha.',
      ),
      answered(-4.6, 'Nitakuunganisha na mwenzangu.'),
    ],
    steps: [],
  },
  {
    id: 'waiting-kids-account',
    customer: { externalId: 'th-70307', name: 'Benedikt (9 Jahre)', attributes: { country: 'Schweiz', plan: 'Guest', language: 'German' } },
    raisedAgo: ago(0, 19, 45),
    trigger: 'RESTRICTION',
    priority: 'LOW',
    rule: 'Conversations with children go to a human',
    reason: 'The customer wrote an age below 16.',
    history: [
      asked(
        -4,
        'hallo ich bin benedikt ich bin 9 und ich möchte ein hochbett zeichnen das ihr dann baut. es hat eine rutsche und ein fernrohr',
      ),
      answered(-3.7, 'Hallo Benedikt, das klingt großartig. Ein Mensch schaut sich das an.'),
    ],
    steps: [says(2, 'cool'), says(3, 'das fernrohr muss nicht echt sein')],
  },
];
