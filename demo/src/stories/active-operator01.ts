import { ago, answered, asked, claims, notes, prioritizes, replies, says, transfers } from '../story.js';
import type { Story } from '../story.js';
import { controllerLog } from './controller-log.js';

const deskMovesAlone: Story = {
  id: 'desk-moves-alone',
  customer: {
    externalId: 'th-60101',
    name: 'Hannelore Brandt',
    email: 'h.brandt@mail.example',
    attributes: { country: 'Deutschland', plan: 'Member', orders: '3' },
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
  },
  raisedAgo: ago(0, 1, 52),
  trigger: 'RESTRICTION',
  priority: 'URGENT',
  rule: 'Anything that may hurt a person goes to a human',
  reason: 'A motor desk moved without anybody at it.',
  history: [
    asked(-4, 'Mein Brygge-Schreibtisch ist heute Nacht von allein hochgefahren. Um halb vier. Ich habe Enkel im Haus!'),
    answered(-3.8, 'Bitte ziehen Sie sofort den Netzstecker. Ich hole eine Kollegin oder einen Kollegen dazu.'),
  ],
  steps: [
    claims(3, 'operator01'),
    replies(4, 'operator01', 'Guten Tag Frau Brandt, ich bin jetzt für Sie da. Ist der Stecker gezogen?'),
    says(6, 'Ja, schon heute Nacht. Ich habe mich furchtbar erschrocken.'),
    replies(
      9,
      'operator01',
      'Das glaube ich Ihnen. Bitte lassen Sie ihn gezogen. Können Sie mir aus der App das Protokoll schicken? Tisch → Info → Protokoll kopieren.',
    ),
    says(31, 'Mein Schwiegersohn hat das gemacht, ich hoffe es ist das Richtige:'),
    says(32, controllerLog),
    notes(
      38,
      'operator01',
      'Log: wake by "remote", then a preset command at 03:31 from a handset ID that is not hers (0x7C21). @operator03 neighbours with the same desk?',
    ),
    notes(
      47,
      'operator03',
      'Yes: handsets made before May share channel 11. Re-pairing gives it its own. It is in the recall draft but not public yet.',
    ),
    replies(
      52,
      'operator01',
      'Es ist das Richtige, und jetzt weiß ich, was war: Ein zweiter Tisch in der Nähe hat denselben Funkkanal, sein Taster hat Ihren mitbewegt. Ihr Tisch ist nicht kaputt, aber so darf das nicht sein.',
    ),
    says(56, 'Ein zweiter? Über mir wohnt ein Student, der nachts arbeitet …'),
    replies(
      63,
      'operator01',
      'Dann war er es, ohne es zu wissen. Wir schicken Ihnen heute einen neuen Taster per Express. Bis dahin bitte am Strom lassen wie jetzt: gar nicht.',
    ),
    says(
      98,
      'Gut. Der Paketbote kommt immer erst nach vier. Muss jemand zum Einbauen kommen? Ich bin 74 und krieche nicht mehr unter Tische.',
    ),
  ],
};

const wrongDoor: Story = {
  id: 'delivery-wrong-door',
  customer: {
    externalId: 'th-60102',
    name: 'Thabo Nkosi',
    email: 'thabo.nkosi@mail.example',
    attributes: { country: 'South Africa', plan: 'Guest', orders: '1' },
  },
  raisedAgo: ago(0, 3, 5),
  trigger: 'USER_REQUEST',
  priority: 'HIGH',
  history: [
    asked(-2, 'Driver is at 41 Linden Street. I live at 14. He will leave in 10 min he says. HUMAN PLEASE'),
    answered(-1.9, 'Connecting you.'),
  ],
  steps: [
    claims(1, 'operator01'),
    replies(1.5, 'operator01', 'On the phone with dispatch. What colour is your door?'),
    says(2, 'green. there is a dog but she is nice'),
    replies(4, 'operator01', 'He turns round. Two minutes. Green door, nice dog.'),
    says(7, 'HE IS HERE'),
    says(9, 'ok it is here. but one of the two boxes has a corner pushed in. should I refuse it?'),
    replies(
      11,
      'operator01',
      'No, keep it. Write "damaged carton" beside your signature and open it when you have time. If anything is dented we replace it.',
    ),
    says(168, 'opened it. table top is fine, one leg has a scratch on the inside. nobody sees it but I know it is there'),
    replies(
      174,
      'operator01',
      'Then you should get a leg that you know nothing about. Shall I send one, or would you rather have 15 % off?',
    ),
  ],
};

const weddingList: Story = {
  id: 'wedding-list',
  customer: {
    externalId: 'th-60103',
    name: 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh de la Fuente y Villanueva',
    email: 'maxi.kf@mail.example',
    attributes: { country: 'Spain', plan: 'Member', orders: '0', language: 'English' },
  },
  raisedAgo: ago(1, 1, 15),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.33,
  threshold: 0.6,
  reason: 'No article about gift lists for two households.',
  history: [
    asked(
      -9,
      'We marry in June, my parents live in Kraków, his in Bilbao. Can two families buy from one list, each in their own currency?',
    ),
    answered(-8.6, 'A gift list has one delivery address and one currency.'),
    asked(-7, 'And the form cuts my name off after "Feather". That cannot be the first time.'),
  ],
  steps: [
    claims(40, 'operator12'),
    transfers(
      52,
      'operator12',
      'operator01',
      'You did the last wedding with two lists. And you know whom to ask about the length of names.',
    ),
    replies(
      58,
      'operator01',
      'Congratulations! It is not the first time, but the longest so far. The list keeps the whole name; only the preview cuts it off, I have looked.',
    ),
    replies(
      61,
      'operator01',
      'Two families, two currencies: I would make two lists with the same things and close an item in the other one as soon as it is bought. I do it by hand, once a day.',
    ),
    says(140, 'By hand! What happens if both mothers buy the sofa on the same afternoon? They would. You do not know them.'),
    notes(151, 'operator01', 'Idea: reserve the sofa (DYN-2) on both lists by a placeholder order. @operator02 allowed?'),
    notes(163, 'operator02', 'Allowed for one item, up to eight weeks.'),
    replies(
      170,
      'operator01',
      'Then the sofa is the exception: I reserve exactly one, and whichever mother is first gets it. The other sees "already given" within the minute.',
    ),
    says(
      1462,
      'They have both agreed, which is the real wedding present. Here are the things: https://lists.example/maxi-y-iker?items=14&currency=PLN,EUR#sofa',
    ),
  ],
};

const loudMotor: Story = {
  id: 'loud-motor',
  customer: {
    externalId: 'th-60104',
    name: 'Marama Tuhaka',
    email: 'marama.tuhaka@mail.example',
    attributes: { country: 'New Zealand', plan: 'Member' },
  },
  raisedAgo: ago(0, 0, 46),
  trigger: 'DISSATISFACTION',
  priority: 'MEDIUM',
  reason: 'The same three steps were suggested twice.',
  history: [
    asked(-6, 'Kia ora, my desk screams on the way down. Not up. Only down.'),
    answered(-5.8, 'Please (1) unplug it, (2) wait 30 seconds, (3) press both buttons.'),
    asked(-3, 'Did that. Still screams. The cat has left the room.'),
    answered(-2.8, 'Please (1) unplug it, (2) wait 30 seconds, (3) press both buttons.'),
    asked(-2, 'You have said that 🙄'),
  ],
  steps: [
    claims(8, 'operator01'),
    prioritizes(9, 'operator01', 'LOW', 'Annoying, not dangerous; nothing is stuck.'),
    replies(12, 'operator01', 'Kia ora Marama, no buttons this time, I promise. Is the noise more of a whistle or more of a grinding?'),
    says(15, 'A whistle. A flat E, says my daughter.'),
    replies(21, 'operator01', 'Then it is the left spindle and it only wants a drop of silicone oil. Sending you a picture of where.'),
    says(38, 'picture did not come through'),
  ],
};

export const activeOperator01: readonly Story[] = [deskMovesAlone, wrongDoor, weddingList, loudMotor];
