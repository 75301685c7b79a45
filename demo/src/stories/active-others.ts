import { ago, answered, asked, claims, notes, prioritizes, releases, replies, says, transfers } from '../story.js';
import type { Story } from '../story.js';

const officeMove: Story = {
  id: 'office-move',
  customer: {
    externalId: 'th-60202',
    name: 'Oluwaseun Balogun',
    email: 'ops@balogun-studio.example',
    attributes: { country: 'Nigeria', plan: 'Trade', company: 'Balogun Studio' },
  },
  raisedAgo: ago(0, 6, 30),
  trigger: 'RESTRICTION',
  priority: 'HIGH',
  rule: 'Changes to a paid order go to a human',
  history: [
    asked(-3, 'We move offices on Saturday. Order 88-42210 (9 desks) must go to the NEW address. It shows "packed" already.'),
    answered(-2.7, 'I cannot change an order once it is paid. A colleague can.'),
  ],
  steps: [
    claims(10, 'operator02'),
    replies(13, 'operator02', 'Hello Oluwaseun, packed is fine, loaded would not be. What is the new address, and is there a lift?'),
    says(22, '17 Marina Road, 4th floor. Lift yes, but 90 cm door. And the guard wants the driver’s name the day before.'),
    notes(27, 'operator02', 'Tops are 80 cm: fit. Dispatch changes the label at 14:00, I have a reminder.'),
    replies(
      30,
      'operator02',
      'The tops are 80 cm wide, so they fit. The address is changed; I will send you the driver’s name tomorrow before noon.',
    ),
    says(352, 'One more: the tenth desk. We hired somebody 😅 Can it come along?'),
  ],
};

const allergic: Story = {
  id: 'allergy-question',
  customer: {
    externalId: 'th-60203',
    name: 'Dr. Wilhelmina van den Broek',
    email: 'w.vdbroek@mail.example',
    attributes: { country: 'Nederland', plan: 'Member' },
  },
  raisedAgo: ago(0, 4, 15),
  trigger: 'RESTRICTION',
  priority: 'HIGH',
  rule: 'Health questions go to a human',
  reason: 'The word "asthma" matched.',
  history: [
    asked(
      -2,
      'My son has asthma. Which glue is in the Kvile headboard, and how much formaldehyde does it give off after a month? I am a chemist, please give me numbers.',
    ),
    answered(-1.8, 'I must not answer questions about health. A colleague will.'),
  ],
  steps: [
    claims(15, 'operator03'),
    replies(
      22,
      'operator03',
      'Good afternoon Dr. van den Broek. Numbers, then: board class E0.5, measured 0.021 ppm after 28 days (EN 717-1, report 23-1187). The glue is a PVAc, no isocyanates. I attach nothing yet because I want the report itself, not our summary of it.',
    ),
    says(29, 'That is the answer I hoped for. I would like the report.'),
    notes(
      44,
      'operator03',
      'Report 23-1187 asked for at quality. They answer within a day. @operator08 you had it for the library, do you still?',
    ),
    says(231, 'Any news? The bed is on sale until midnight, which is not a reason, but it is a fact.'),
  ],
};

const trialEnds: Story = {
  id: 'sofa-trial-ends',
  customer: {
    externalId: 'th-60205',
    name: 'Björn Þorsteinsson',
    email: 'bjorn.th@mail.example',
    attributes: { country: 'Ísland', plan: 'Member' },
  },
  raisedAgo: ago(0, 20, 0),
  trigger: 'DISSATISFACTION',
  priority: 'MEDIUM',
  reason: 'The customer says that the answers contradict the contract.',
  history: [
    asked(-7, 'Day 59 of 60. The ferry with your collection lorry does not sail because of the storm. Am I stuck with the sofa?'),
    answered(-6.6, 'Returns are possible within 60 days.'),
    asked(-6, 'I know. That is why I ask. Read what I wrote.'),
  ],
  steps: [
    claims(30, 'operator08'),
    releases(38, 'operator08', 'Storm clause: somebody with refund rights should decide.'),
    claims(55, 'operator04'),
    replies(
      60,
      'operator04',
      'Björn, you asked on day 59 and that is what counts, not the ferry. Your 60 days stand still until it sails.',
    ),
    says(71, 'Can I have that in writing with a name under it? Storms here can last.'),
    replies(
      74,
      'operator04',
      'This is in writing, and I am {operator04}, Tarnhus customer service. I have also put it on the order. How is the storm?',
    ),
    says(80, 'Sideways.'),
    says(1150, 'Ferry sails tomorrow at 08:00. Will the lorry be on it?'),
  ],
};

const vipRefund: Story = {
  id: 'refund-not-seen',
  customer: {
    externalId: 'th-60206',
    name: 'Chiamaka Eze',
    email: 'chiamaka.eze@mail.example',
    attributes: { country: 'United Kingdom', plan: 'Member', orders: '12' },
  },
  raisedAgo: ago(0, 8, 10),
  trigger: 'USER_REQUEST',
  priority: 'MEDIUM',
  history: [
    asked(-2, 'Refund of 240 was promised on the 3rd. It is not there. Agent please, not a bot, sorry bot.'),
    answered(-1.8, 'No offence taken. Handing you over.'),
  ],
  steps: [
    claims(24, 'operator06'),
    replies(29, 'operator06', 'Hi Chiamaka, it went to the card ending in 0917. Is that one still alive?'),
    says(41, 'No!! That was stolen in March.'),
    prioritizes(44, 'operator06', 'HIGH', 'Refund went to a stolen, closed card.'),
    transfers(47, 'operator06', 'operator04', 'You can pull refunds back from closed cards, I cannot.'),
    replies(
      66,
      'operator04',
      'Hello Chiamaka, I have asked for it back. The bank returns money from closed cards within two working days, then it goes wherever you say.',
    ),
    says(470, 'To the account I pay from now, please, ending 5530. And thank you for not asking me to call anyone.'),
  ],
};

export const activeOthers: readonly Story[] = [officeMove, allergic, trialEnds, vipRefund];
