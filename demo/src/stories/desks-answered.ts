import { ago, answered, asked, claims, notes, prioritizes, replies, resolves, says } from '../story.js';
import type { Story } from '../story.js';

const deskForgetsHeight: Story = {
  id: 'desk-forgets-height',
  customer: {
    externalId: 'th-20418',
    name: 'Tomáš Dvořák',
    email: 'tomas.dvorak@mail.example',
    attributes: { country: 'Czechia', plan: 'Member', orders: '2', language: 'English' },
  },
  raisedAgo: ago(4, 2, 5),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.41,
  threshold: 0.6,
  reason: 'No article covers firmware 3.2 of the Brygge controller.',
  history: [
    asked(-6, 'Since the update my Brygge desk forgets both saved heights every night. Firmware 3.2.0.'),
    answered(-5.7, 'You can save a height by holding button 1 or 2 for three seconds until the light blinks.'),
    asked(-3, 'I know how to save them. They are gone in the morning. I saved them eleven times now, I counted.'),
  ],
  steps: [
    claims(9, 'operator03'),
    replies(15, 'operator03', 'Hi Tomáš, eleven is enough. Is the desk on a power strip with a switch, by any chance?'),
    says(19, 'Yes, I switch it off in the evening. Why? It was never a problem before.'),
    notes(
      22,
      'operator03',
      '3.2.0 writes heights 20 min after the last move, not at once. Known to engineering as "lazy save", fixed in 3.2.1.',
    ),
    replies(
      26,
      'operator03',
      'That is it. 3.2.0 stores the heights only after twenty quiet minutes; if the power goes earlier they are lost. 3.2.1 stores them at once. App → Desk → Update, takes two minutes, and please stay in the room while it runs.',
    ),
    says(43, 'Updated, saved, switched off, switched on. Both heights are there. You could write this in the release notes, you know.'),
    replies(45, 'operator03', 'You are right, and I have just told the people who write them. Thank you for counting.'),
    resolves(47, 'operator03', 'ANSWERED', { notes: 'Firmware 3.2.0 saves lazily; update to 3.2.1. An article is missing.' }),
  ],
};

const polishShelf: Story = {
  id: 'polish-shelf-load',
  customer: {
    externalId: 'th-20551',
    name: 'Małgorzata Wiśniewska',
    email: 'm.wisniewska@mail.example',
    attributes: { country: 'Polska', plan: 'Guest', language: 'Polish' },
  },
  raisedAgo: ago(3, 20, 12),
  trigger: 'USER_REQUEST',
  priority: 'LOW',
  history: [
    asked(-8, 'Dzień dobry, czy półka Tavle 900 mm wytrzyma akwarium 54 litry? Razem z wodą to jakieś 70 kg.'),
    answered(-7.5, 'Półka Tavle o szerokości 900 mm ma nośność 35 kg przy równomiernym obciążeniu.'),
    asked(-5, 'A dwie półki jedna na drugiej? Proszę o rozmowę z człowiekiem, bo szkoda ryb.'),
  ],
  steps: [
    claims(18, 'operator13'),
    replies(
      24,
      'operator13',
      'Dzień dobry, Pani Małgorzato. Szkoda ryb, zgadzam się :) Dwie półki jedna na drugiej niczego nie zmienią, bo słabym punktem są wsporniki. Ale dolny moduł z zamkniętym cokołem stoi na podłodze i unosi 120 kg.',
    ),
    says(31, 'Czyli akwarium na dole, na cokole, i nic się nie stanie, jeśli pies w nie wpadnie?'),
    replies(
      36,
      'operator13',
      'Za psa nie ręczę, za cokół tak. Proszę tylko przykręcić regał do ściany: kołki są w komplecie, torebka z literą F.',
    ),
    says(52, 'Dziękuję, wszystko jasne. Pozdrawiam z rybami i psem.'),
    resolves(55, 'operator13', 'ANSWERED', { notes: 'Akwarium tylko na module z cokołem (120 kg), regał przykręcony do ściany.' }),
  ],
};

const chargedTwice: Story = {
  id: 'charged-twice',
  customer: {
    externalId: 'th-20602',
    name: 'Kwabena Osei',
    email: 'k.osei@mail.example',
    attributes: { country: 'Ghana', plan: 'Guest', orders: '1' },
  },
  raisedAgo: ago(2, 21, 0),
  trigger: 'RESTRICTION',
  priority: 'HIGH',
  rule: 'Payment disputes go to a human',
  reason: 'The words "charged twice" matched.',
  history: [
    asked(-3, 'I was charged twice for order 88-40117. 349 and again 349. My rent goes out tomorrow morning.'),
    answered(-2.8, 'I cannot see or change payments. I am asking a colleague to look at this at once.'),
  ],
  steps: [
    claims(2, 'operator05'),
    prioritizes(3, 'operator05', 'URGENT', 'Rent leaves his account tomorrow morning.'),
    replies(
      4,
      'operator05',
      'Hello Kwabena, I see both. The second one is a reservation that we never collected, but your bank shows it as gone. I am cancelling it now.',
    ),
    says(6, 'How long does that take? The bank says "up to 10 days"!!'),
    notes(
      9,
      'operator05',
      'Called the payment provider, reference PX-77120. They can push a reversal today, before 17:00, if the issuer takes it.',
    ),
    replies(
      14,
      'operator05',
      'Normally ten days, yes. I have the payment provider on the phone and they are pushing it through today. Please do not close the app.',
    ),
    says(16, 'Ok. I am here.'),
    replies(
      38,
      'operator05',
      'It is out of our hands and on its way into yours: reversal confirmed at the provider, reference PX-77120. Can you look at your balance?',
    ),
    says(41, "It's back!!! 349.00. God bless you, I could not have explained this to my landlord."),
    replies(43, 'operator05', 'I am glad. If it happens again anywhere: ask for "the reversal reference", it helps.'),
    resolves(44, 'operator05', 'ACTION_TAKEN', { notes: 'Duplicate authorisation voided, PX-77120. Balance confirmed by the customer.' }),
  ],
};

export const desksAnswered: readonly Story[] = [deskForgetsHeight, polishShelf, chargedTwice];
