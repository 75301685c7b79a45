import { ago, answered, asked, says } from '../story.js';
import type { Story } from '../story.js';

/** Raised within the last hour and claimed by nobody. */
export const waitingMinutes: readonly Story[] = [
  {
    id: 'waiting-smoke',
    customer: {
      externalId: 'th-70101',
      name: 'Siobhán Ní Dhomhnaill',
      email: 'siobhan.nd@mail.example',
      attributes: { country: 'Ireland', plan: 'Member' },
    },
    raisedAgo: ago(0, 0, 4),
    trigger: 'RESTRICTION',
    priority: 'URGENT',
    rule: 'Anything that may hurt a person goes to a human',
    reason: 'The word "smoke" matched.',
    history: [
      asked(-1.5, 'There is smoke coming out of the box under my desk'),
      answered(
        -1.3,
        'Please pull the mains plug now if you can do so safely, and call the fire brigade if the smoke goes on. I am getting a colleague.',
      ),
    ],
    steps: [says(0.8, 'plug is out. smoke stopped. it smells awful. what now'), says(2.6, 'is anyone there')],
  },
  {
    id: 'waiting-two-words',
    customer: { externalId: 'th-70102', name: 'Marek', attributes: { country: 'Polska', plan: 'Guest' } },
    raisedAgo: ago(0, 0, 6),
    trigger: 'USER_REQUEST',
    priority: 'MEDIUM',
    history: [asked(-0.5, 'human pls')],
    steps: [says(1, '?'), says(1.4, '??'), says(3, 'ok I wait')],
  },
  {
    id: 'waiting-gift-tomorrow',
    customer: {
      externalId: 'th-70103',
      name: 'Yūki Tanaka',
      email: 'yuki.tanaka@mail.example',
      attributes: { country: '日本', plan: 'Member', language: 'Japanese' },
    },
    raisedAgo: ago(0, 0, 11),
    trigger: 'LOW_CONFIDENCE',
    priority: 'HIGH',
    confidence: 0.44,
    threshold: 0.6,
    history: [
      asked(-3, '明日が母の誕生日です。注文したランプ(Glimt)は本当に明日の午前中に届きますか?'),
      answered(-2.7, '通常のお届けは3〜5営業日です。'),
      asked(-2, '「明日午前」と書かれた確認メールをもらっています。どちらが正しいですか。'),
    ],
    steps: [],
  },
  {
    id: 'waiting-discount-code',
    customer: {
      externalId: 'th-70104',
      name: 'Deshawn Whitfield',
      email: 'deshawn.w@mail.example',
      attributes: { country: 'United States', plan: 'Guest' },
    },
    raisedAgo: ago(0, 0, 17),
    trigger: 'LOW_CONFIDENCE',
    priority: 'LOW',
    confidence: 0.51,
    threshold: 0.6,
    history: [
      asked(-4, 'Code HELLO15 says "not valid for this basket". Basket: 1x Stav, 1x gift card. Which of them is the problem?'),
      answered(-3.6, 'Discount codes may have restrictions.'),
      asked(-3, 'Yes. Which.'),
    ],
    steps: [],
  },
  {
    id: 'waiting-assembly-video',
    customer: {
      externalId: 'th-70105',
      name: 'Nguyễn Thị Thu Hà',
      email: 'thuha.nguyen@mail.example',
      attributes: { country: 'Việt Nam', plan: 'Guest', language: 'Vietnamese' },
    },
    raisedAgo: ago(0, 0, 21),
    trigger: 'LOW_CONFIDENCE',
    priority: 'MEDIUM',
    confidence: 0.36,
    threshold: 0.6,
    history: [
      asked(-6, 'Video lắp giường Kvile ở phút 3:40 dùng loại vít không có trong hộp của tôi. Tôi nên dùng vít nào?'),
      answered(-5.6, 'Vui lòng xem trang 12 của sách hướng dẫn.'),
      asked(-4, 'Trang 12 là về cái tủ.'),
    ],
    steps: [says(9, 'Tôi đã lắp xong ba mặt, mặt thứ tư đang dựa vào tường.')],
  },
  {
    id: 'waiting-screaming',
    customer: {
      externalId: 'th-70106',
      name: 'Gary P.',
      email: 'garyp1971@mail.example',
      attributes: { country: 'United Kingdom', plan: 'Member', orders: '6' },
    },
    raisedAgo: ago(0, 0, 26),
    trigger: 'DISSATISFACTION',
    priority: 'HIGH',
    reason: 'Capital letters and the word "solicitor".',
    history: [
      asked(-5, 'FOURTH TIME I AM ASKING. WHERE IS MY WARDROBE DOOR. YOU SENT TWO LEFT ONES.'),
      answered(-4.8, 'I understand that you are waiting for a door. Doors are delivered in 3 to 5 working days.'),
      asked(-4, 'I HAVE THE DOORS. I HAVE TWO LEFT DOORS. I NEED A RIGHT DOOR. NEXT LETTER IS FROM MY SOLICITOR'),
    ],
    steps: [says(4, 'sorry for shouting. the right one please. ref 88-40963'), says(19, 'still here')],
  },
  {
    id: 'waiting-api-trade',
    customer: {
      externalId: 'th-70107',
      name: 'Radu Ionescu',
      email: 'dev@atelier-ionescu.example',
      attributes: { country: 'România', plan: 'Trade' },
    },
    raisedAgo: ago(0, 0, 33),
    trigger: 'LOW_CONFIDENCE',
    priority: 'MEDIUM',
    confidence: 0.22,
    threshold: 0.6,
    reason: 'No article about the trade feed.',
    history: [
      asked(
        -3,
        `Your trade feed gives me this since this morning:

    GET https://feed.tarnhus.example/v2/stock?sku=TAV-90-32&warehouse=CLJ
    HTTP/1.1 200 OK
    { "sku": "TAV-90-32", "available": -3, "next": "2O26-12-01" }

Two things: available is negative, and the year has a letter O in it. My import stops at the second one: JSON is fine, the date is not.`,
      ),
      answered(-2.6, 'I did not find anything about this in our help articles.'),
    ],
    steps: [],
  },
  {
    id: 'waiting-sofa-cat',
    customer: {
      externalId: 'th-70108',
      name: 'Chloé Dubois-Nakamura',
      email: 'chloe.dn@mail.example',
      attributes: { country: 'France', plan: 'Member', language: 'French' },
    },
    raisedAgo: ago(0, 0, 39),
    trigger: 'USER_REQUEST',
    priority: 'LOW',
    history: [
      asked(-4, 'Bonjour ! Quel tissu du Dyning résiste à un chat de 7 kg qui se prend pour un tigre 🐯 ?'),
      answered(-3.7, 'Le Dyning existe en six tissus. Le plus résistant est « Granit » (60 000 tours).'),
      asked(-3, 'Les tours ne disent rien sur les griffes. Je préfère l’avis de quelqu’un qui a un chat.'),
    ],
    steps: [],
  },
  {
    id: 'waiting-cancel-now',
    customer: {
      externalId: 'th-70109',
      name: 'Amara Diallo',
      email: 'amara.diallo@mail.example',
      attributes: { country: 'Sénégal', plan: 'Guest' },
    },
    raisedAgo: ago(0, 0, 48),
    trigger: 'RESTRICTION',
    priority: 'HIGH',
    rule: 'Changes to a paid order go to a human',
    history: [
      asked(-1.5, 'Please cancel 88-42377, I ordered 10 shelves and wanted 1. It ships at noon'),
      answered(-1.3, 'I cannot cancel a paid order; a colleague will look at it.'),
    ],
    steps: [says(12, 'The status is now "picking". Please, it is 10 shelves, I live in one room')],
  },
];
