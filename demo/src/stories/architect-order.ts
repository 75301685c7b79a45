import { ago, answered, asked, claims, notes, replies, resolves, says, transfers } from '../story.js';
import type { Story } from '../story.js';
import { architectLetter } from './architect-letter.js';

/** An architect furnishes a library: a letter of more than 8,000 characters that no agent should answer alone. */
export const architectOrder: Story = {
  id: 'architect-order',
  customer: {
    externalId: 'th-30077',
    name: 'Ngozi Adeyemi-Thorvaldsen',
    email: 'ngozi@adeyemi-arkitekter.example',
    attributes: { country: 'Norway', plan: 'Trade', company: 'Adeyemi Arkitekter', language: 'English' },
  },
  raisedAgo: ago(3, 2, 40),
  trigger: 'RESTRICTION',
  priority: 'HIGH',
  rule: 'Orders above 25,000 are not quoted by the agent',
  reason: 'The customer asks for a price and a fixed date for an order that the agent may not quote.',
  history: [
    asked(-9, 'Hello, I need a quotation for a public library. May I send you everything in one go? It is long.'),
    answered(-8.8, 'Of course. Please send the details and I will see what I can do.'),
    asked(-2, architectLetter),
    answered(-1.6, 'Thank you. An order of this size is quoted by a colleague; I am handing you over now with your letter.'),
  ],
  steps: [
    claims(11, 'operator08'),
    replies(
      26,
      'operator08',
      'Dear Ngozi, thank you for a letter that answers most questions before I could ask them. I have read all of it. The prices come from our contract team in Aarhus; what I can do today is check the stock and the drawings, so that they do not ask you twice.',
    ),
    notes(
      29,
      'operator08',
      'Kilnes library: 42 Tavle bays, 36 Stav, 12 Brygge, 5 Dyning. @operator03 who handles contract sales for Norway now?',
    ),
    notes(
      41,
      'operator03',
      'Still the Aarhus desk, but they want the fire class in writing first. Tavle back panels are B-s1,d0, see the data sheet v4.',
    ),
    says(55, 'That is kind. One correction: bay 17 is 400 mm deep, not 320. I copied the wrong line.'),
    replies(
      58,
      'operator08',
      'Corrected in what I pass on: bay 17 at 400 mm. The fire class you asked about is B-s1,d0 for the back panels and shelves alike.',
    ),
    says(63, 'And the chairs?'),
    replies(
      70,
      'operator08',
      'The Stav shell is Cfl only, so for the reading room you would need the felt-free version. It costs the same and ships in the same week.',
    ),
    says(77, 'Then the felt-free version for all 36, please, so that nobody mixes them up in ten years.'),
    transfers(80, 'operator08', 'operator03', 'You know Aarhus. Everything is in the thread, only the price is missing.'),
    replies(
      1310,
      'operator03',
      'Good morning, {operator03} here. Aarhus has your letter, the correction for bay 17 and the felt-free chairs. Ida Krogh writes to you today with the quotation; she can hold the week of delivery until the council has met.',
    ),
    says(1344, "She has already called. That's the fastest anyone has answered this letter, and I sent it to four companies."),
    resolves(1350, 'operator03', 'REFERRED', {
      referredTo: 'Contract sales, Aarhus (Ida Krogh)',
      notes:
        'Quotation for 42 bays, 36 felt-free chairs, 12 desks, 5 sofas. Fire classes confirmed in writing. Delivery week held until the council meets.',
    }),
  ],
};
