import { ago, answered, asked, claims, notes, replies, resolves, says } from '../story.js';
import type { Story } from '../story.js';

const deskForMum: Story = {
  id: 'desk-for-mum',
  customer: {
    externalId: 'th-80101',
    name: 'Isabella Moretti-Chen',
    email: 'isa.moretti@mail.example',
    attributes: { country: 'Italy', plan: 'Member' },
  },
  raisedAgo: ago(0, 7, 30),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.53,
  threshold: 0.6,
  history: [
    asked(-5, 'Can the buttons of the Brygge be mounted on the right? My mother had a stroke and only uses that hand.'),
    answered(-4.7, 'The control panel of the Brygge is mounted at the front edge, on the left.'),
    asked(-4, 'Yes, I see that it is. I ask whether it can be.'),
  ],
  steps: [
    claims(5, 'operator01'),
    replies(
      9,
      'operator01',
      'Hi Isabella, it can: the holes are on both sides under a sticker, and the cable is long enough up to the 160 cm top. Which size do you have?',
    ),
    says(14, '140! And the sticker, I can feel the holes under it!'),
    replies(
      16,
      'operator01',
      'Then four screws and five minutes. If the button is too small for her we have one of 6 cm, made for another customer; it costs nothing.',
    ),
    says(21, 'I did not expect to cry about a button today. Yes please.'),
    notes(23, 'operator01', 'Big button BRY-BTN-60 sent at no charge. We should put this on the product page.'),
    resolves(25, 'operator01', 'ACTION_TAKEN', { notes: 'Panel moves to the right (holes under the sticker). Big button sent.' }),
  ],
};

const sampleFabric: Story = {
  id: 'fabric-samples',
  customer: { externalId: 'th-80102', name: 'Håkon Lie', attributes: { country: 'Norge', plan: 'Guest' } },
  raisedAgo: ago(0, 5, 10),
  trigger: 'USER_REQUEST',
  priority: 'LOW',
  history: [asked(-1, 'menneske takk'), answered(-0.9, 'Et øyeblikk.')],
  steps: [
    claims(7, 'operator07'),
    replies(8, 'operator07', 'Hei Håkon! Hva kan jeg gjøre for deg?'),
    says(9, 'stoffprøver dyning. alle grønne'),
    replies(12, 'operator07', 'Mose, gran og tang er på vei i posten, gratis.'),
    says(13, 'topp'),
    resolves(14, 'operator07', 'ANSWERED'),
  ],
};

const holidayHours: Story = {
  id: 'showroom-hours',
  customer: {
    externalId: 'th-80103',
    name: 'Mehwish Siddiqui',
    email: 'mehwish.s@mail.example',
    attributes: { country: 'Pakistan', plan: 'Guest', language: 'Urdu' },
  },
  raisedAgo: ago(0, 10, 0),
  trigger: 'DISSATISFACTION',
  priority: 'MEDIUM',
  history: [
    asked(-6, 'السلام علیکم، کیا آپ کا شوروم اتوار کو کھلا ہے؟ ویب سائٹ پر دو مختلف وقت لکھے ہیں۔'),
    answered(-5.6, 'ہمارا شوروم روزانہ 10 سے 18 بجے تک کھلا ہے۔'),
    asked(-4, 'میں پچھلے اتوار آئی تھی، دروازہ بند تھا۔ غلط جواب مت دیں۔'),
  ],
  steps: [
    claims(12, 'operator14'),
    replies(
      18,
      'operator14',
      'وعلیکم السلام، آپ درست کہہ رہی ہیں: اتوار کو شوروم بند رہتا ہے۔ معذرت کہ آپ کو بند دروازہ ملا۔ ہفتے کو 10 سے 20 بجے تک کھلا ہے۔',
    ),
    says(26, 'شکریہ، ہفتے کو آؤں گی۔'),
    resolves(29, 'operator14', 'ANSWERED', {
      notes: 'Showroom closed on Sundays; the page shows two different times and should be corrected.',
    }),
  ],
};

export const todayResolved: readonly Story[] = [deskForMum, sampleFabric, holidayHours];
