import { ago, answered, asked, claims, notes, replies, reopens, resolves, says } from '../story.js';
import type { Story } from '../story.js';

const spam: Story = {
  id: 'spam-guest-post',
  customer: { externalId: 'web-77120', name: 'Growth Team', email: 'hello@rank-rocket.example' },
  raisedAgo: ago(3, 15, 5),
  trigger: 'USER_REQUEST',
  priority: 'LOW',
  history: [
    asked(
      -2,
      'Dear webmaster!! We noticed your site is NOT on page 1. Guest post on 400+ blogs, only $49. Speak to the owner NOW → https://rank-rocket.example/deal',
    ),
    answered(-1.8, 'You asked to speak to a person; I am handing you over.'),
  ],
  steps: [
    claims(30, 'operator05'),
    resolves(31, 'operator05', 'SPAM', { notes: 'Advertising, the same text as last week from another name.' }),
  ],
};

const spamAgain: Story = {
  id: 'spam-prize',
  customer: { externalId: 'web-77121', name: '🎁🎁 You Won 🎁🎁' },
  raisedAgo: ago(1, 3, 20),
  trigger: 'LOW_CONFIDENCE',
  priority: 'LOW',
  confidence: 0.08,
  threshold: 0.6,
  history: [asked(-1, '🎁 CONGRATULATION 🎁 your warehouse is select for FREE gift card 1000!! reply with bank number of company')],
  steps: [claims(55, 'operator02'), resolves(56, 'operator02', 'SPAM')],
};

const firstOfTwo: Story = {
  id: 'shelf-lost-first',
  customer: {
    externalId: 'th-50210',
    name: 'Rui Tavares',
    email: 'rui.tavares@mail.example',
    attributes: { country: 'Portugal', plan: 'Member', orders: '4' },
  },
  raisedAgo: ago(2, 10, 30),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.49,
  threshold: 0.6,
  history: [
    asked(-4, 'The parcel with my second Tavle shelf says "delivered to neighbour". I have no neighbours, it is a farm.'),
    answered(-3.6, 'Parcels are sometimes left with a neighbour. Please ask them.'),
    asked(-3, 'The nearest one is 4 km away and does not speak to us since 1998.'),
  ],
  steps: [
    claims(16, 'operator04'),
    replies(
      21,
      'operator04',
      'Good afternoon Rui. Let us leave 1998 aside, then. I am asking the carrier for the coordinates at which it was scanned.',
    ),
    says(25, 'Thank you. I also wrote by e-mail yesterday, in case it helps.'),
    notes(61, 'operator04', 'Scanned at 38.5714, -7.9135: that is the co-operative in the village, not a neighbour.'),
    replies(63, 'operator04', 'Found it: it stands in the office of the wine co-operative, behind the door. They are open until seven.'),
    says(170, 'It was behind the door! They had put a plant on it. Obrigado.'),
    resolves(174, 'operator04', 'ANSWERED', { notes: 'Parcel was at the co-operative. Carrier told to correct the address note.' }),
  ],
};

const secondOfTwo: Story = {
  id: 'shelf-lost-second',
  customer: firstOfTwo.customer,
  raisedAgo: ago(2, 9, 58),
  trigger: 'USER_REQUEST',
  priority: 'MEDIUM',
  history: [
    asked(-3, 'I wrote about a missing shelf by e-mail. Order 88-39954, "delivered to neighbour". Please a person.'),
    answered(-2.8, 'I am handing you over to a colleague.'),
  ],
  steps: [
    claims(8, 'operator04'),
    notes(9, 'operator04', 'The same parcel as in his other conversation, answered there.'),
    resolves(10, 'operator04', 'DUPLICATE', {
      duplicateOf: 'shelf-lost-first',
      notes: 'Came in by e-mail a day earlier; we answer in the other thread.',
    }),
  ],
};

const wentQuiet: Story = {
  id: 'quiet-sofa-legs',
  customer: { externalId: 'th-50277', name: 'Dimitra K.', attributes: { country: 'Greece', plan: 'Guest' } },
  raisedAgo: ago(4, 0, 15),
  trigger: 'LOW_CONFIDENCE',
  priority: 'LOW',
  confidence: 0.55,
  threshold: 0.6,
  history: [
    asked(-5, 'do the legs of dyning come off'),
    answered(-4.8, 'The Dyning has legs of oiled oak.'),
    asked(-4, 'do they come OFF. it has to go through a door'),
  ],
  steps: [
    claims(25, 'operator06'),
    replies(28, 'operator06', 'They do: half a turn to the left, no tools. That makes it 61 cm high on its back. How wide is the door?'),
    replies(
      1455,
      'operator06',
      'Hello Dimitra, is there still something that I can help with? If the door is narrower than 64 cm, write before you order, please.',
    ),
    resolves(3010, 'operator06', 'NO_RESPONSE', { notes: 'Answered at once, asked again after a day, nothing heard.' }),
  ],
};

const wentQuietToo: Story = {
  id: 'quiet-invoice',
  customer: {
    externalId: 'th-50290',
    name: 'Jürgen Oberländer',
    email: 'oberlaender@mail.example',
    attributes: { country: 'Deutschland' },
  },
  raisedAgo: ago(2, 3, 0),
  trigger: 'USER_REQUEST',
  priority: 'LOW',
  history: [
    asked(-2, 'Brauche Rechnung mit Umsatzsteuer-ID. Mensch bitte.'),
    answered(-1.9, 'Gern, ich übergebe an eine Kollegin oder einen Kollegen.'),
  ],
  steps: [
    claims(35, 'operator07'),
    replies(38, 'operator07', 'Guten Tag Herr Oberländer, gern. Wie lautet die USt-ID, und um welche Bestellung geht es?'),
    replies(1480, 'operator07', 'Ich frage noch einmal nach: Ohne die USt-ID kann ich die Rechnung leider nicht neu ausstellen.'),
    resolves(2880, 'operator07', 'NO_RESPONSE'),
  ],
};

const eraseMe: Story = {
  id: 'erase-my-data',
  customer: {
    externalId: 'th-50301',
    name: 'Élodie Marchand-Kessler',
    email: 'elodie.mk@mail.example',
    attributes: { country: 'France', plan: 'Member' },
  },
  raisedAgo: ago(1, 16, 30),
  trigger: 'RESTRICTION',
  priority: 'HIGH',
  rule: 'Requests about personal data go to a human',
  reason: 'The words "effacer mes données" matched.',
  history: [
    asked(-3, 'Bonjour, je souhaite effacer mes données, y compris les plans de mon appartement que j’ai chargés dans le planificateur.'),
    answered(-2.7, 'Une personne s’occupe de votre demande. Je lui transmets notre échange.'),
  ],
  steps: [
    claims(4, 'operator17'),
    replies(
      9,
      'operator17',
      'Bonjour Madame, c’est votre droit et je m’en occupe. Souhaitez-vous garder la garantie du bureau ? Elle est liée au compte.',
    ),
    says(17, 'Ah. Oui, la garantie, je la garde. Le reste, non.'),
    replies(
      21,
      'operator17',
      'Bien noté : la garantie reste au numéro de série, sans votre nom. La protection des données vous confirme l’effacement sous 72 heures.',
    ),
    resolves(23, 'operator17', 'REFERRED', {
      referredTo: 'Data protection office',
      notes: 'Erase everything except the warranty (by serial number). Plans in the planner included.',
    }),
    reopens(90, 'operator17', 'The data protection office asks which serial number.'),
    replies(
      93,
      'operator17',
      'Encore une question, pardon : le numéro de série se trouve sous le plateau, à gauche. Pouvez-vous me l’envoyer ?',
    ),
    says(120, 'BRY-16-004417. Bonne soirée.'),
    replies(122, 'operator17', 'Merci, c’est transmis. Bonne soirée à vous aussi.'),
    resolves(124, 'operator17', 'REFERRED', { referredTo: 'Data protection office', notes: 'Serial number BRY-16-004417 passed on.' }),
  ],
};

export const endedOtherwise: readonly Story[] = [spam, spamAgain, firstOfTwo, secondOfTwo, wentQuiet, wentQuietToo, eraseMe];
