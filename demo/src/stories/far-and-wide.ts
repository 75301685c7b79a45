import { ago, answered, asked, claims, notes, releases, replies, resolves, says, transfers } from '../story.js';
import type { Story } from '../story.js';

const missingScrews: Story = {
  id: 'missing-screws-osaka',
  customer: {
    externalId: 'th-40012',
    name: '小林 沙織',
    email: 's.kobayashi@mail.example',
    attributes: { country: '日本', plan: 'Member', orders: '3' },
    locale: 'ja',
    timeZone: 'Asia/Tokyo',
  },
  raisedAgo: ago(3, 9, 30),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.52,
  threshold: 0.6,
  history: [
    asked(-7, 'お世話になっております。Kvileのベッドを組み立てているのですが、袋Dのネジが8本のはずが6本しか入っていません。'),
    answered(-6.6, '部品の不足についてご不便をおかけし申し訳ございません。説明書12ページをご確認ください。'),
    asked(-4, '説明書は確認しました。ネジが2本足りないのです。今夜はどこで寝ればよいでしょうか。'),
  ],
  steps: [
    claims(12, 'operator08'),
    replies(
      17,
      'operator08',
      '小林様、担当が代わりました。ご不便をおかけし、誠に申し訳ございません。袋DはM6×40のネジです。今夜は、袋Gの予備のネジ2本(M6×45)で安全に組み立てられます。5mm長いだけで、強度は同じです。',
    ),
    says(29, '袋Gに確かにありました!少し出っ張りますが、しっかり締まりました。'),
    replies(33, 'operator08', 'よかったです。正しい長さのネジを本日お送りしました。金曜日の午前中に届きます。追跡番号:TH-JP-559120'),
    says(36, '早い対応をありがとうございます。これで眠れます。おやすみなさい🌙'),
    notes(38, 'operator08', 'Bag D was short by two (M6x40). Third report from the same packing line this month.'),
    resolves(40, 'operator08', 'ACTION_TAKEN', { notes: 'Two M6x40 sent, TH-JP-559120. Bridged with the spares of bag G.' }),
  ],
};

const lisbonTransfer: Story = {
  id: 'lisbon-wrong-colour',
  customer: {
    externalId: 'th-40088',
    name: 'Inês Albuquerque',
    email: 'ines.alb@mail.example',
    attributes: { country: 'Portugal', plan: 'Member', orders: '5' },
    locale: 'pt-PT',
    timeZone: 'Europe/Lisbon',
  },
  raisedAgo: ago(2, 18, 45),
  trigger: 'USER_REQUEST',
  priority: 'MEDIUM',
  history: [
    asked(-4, 'Boa tarde! Encomendei o candeeiro Glimt em areia e veio em antracite. Posso falar com uma pessoa?'),
    answered(-3.7, 'Claro. Vou passar a conversa a um colega.'),
  ],
  steps: [
    claims(21, 'operator09'),
    notes(23, 'operator09', 'I read Portuguese but should not write it to a customer. @operator10 could you?'),
    transfers(26, 'operator09', 'operator10', 'Wrong colour of a Glimt, she writes Portuguese.'),
    replies(
      30,
      'operator10',
      'Boa tarde, Inês! Peço desculpa pela troca. Quer o candeeiro em areia, ou prefere ficar com o antracite com 25 % de desconto?',
    ),
    says(34, 'Hmm, agora que o vejo à noite… até nem fica mal. 25 % são quanto?'),
    replies(35, 'operator10', 'São 19,75 €. E se mudar de ideias em 60 dias, trocamos na mesma, sem perguntas.'),
    says(42, 'Combinado, fico com ele. O meu gato também já decidiu, está a dormir debaixo dele.'),
    replies(44, 'operator10', 'Contra o gato não há argumentos. O valor chega à sua conta até quinta-feira. Boas leituras!'),
    resolves(46, 'operator10', 'ACTION_TAKEN', { notes: '19.75 refunded, customer keeps the anthracite lamp.' }),
  ],
};

const arabicDelivery: Story = {
  id: 'amman-delivery-date',
  customer: {
    externalId: 'th-40131',
    name: 'هالة النجار',
    email: 'hala.najjar@mail.example',
    attributes: { country: 'الأردن', plan: 'Guest', orders: '1' },
    locale: 'ar-JO',
    timeZone: 'Asia/Amman',
  },
  raisedAgo: ago(1, 20, 10),
  trigger: 'DISSATISFACTION',
  priority: 'HIGH',
  reason: 'Third delivery date in a row has passed.',
  history: [
    asked(-6, 'السلام عليكم، هذا هو الموعد الثالث الذي يمرّ ولم تصل الطاولة. رقم الطلب 88-41902'),
    answered(-5.6, 'نعتذر عن التأخير. موعد التسليم المتوقع هو من 3 إلى 5 أيام عمل.'),
    asked(-3, 'قلتم هذا قبل أسبوعين! هل يقرأ أحد ما أكتبه؟'),
  ],
  steps: [
    claims(7, 'operator06'),
    replies(
      13,
      'operator06',
      'وعليكم السلام أستاذة هالة، نعم، أنا أقرأ كل كلمة. الشحنة متوقفة في الجمارك بسبب خطأ في رقم البند الجمركي، وهو خطأ منّا. صحّحته الآن.',
    ),
    says(20, 'شكراً على الصراحة. متى تصل إذن؟ لديّ ضيوف يوم الجمعة.'),
    replies(
      47,
      'operator06',
      'الجمارك أفرجت عنها قبل دقائق. السائق اسمه سامر، وسيتصل بك غداً بين 4 و6 مساءً. إن لم يتصل، اكتبي هنا وسأتصل به بنفسي.',
    ),
    says(1530, 'وصلت الطاولة قبل ساعة. جميلة جداً. شكراً لأنكم قرأتم.'),
    replies(1538, 'operator06', 'هذا أجمل خبر اليوم. أهلاً وسهلاً بضيوفك يوم الجمعة!'),
    resolves(1540, 'operator06', 'ACTION_TAKEN', { notes: 'Wrong customs tariff number (ours), corrected; delivered next day.' }),
  ],
};

const bouncedAround: Story = {
  id: 'bed-slats-released',
  customer: {
    externalId: 'th-40144',
    name: 'Priyanka Raghunathan',
    email: 'priyanka.r@mail.example',
    attributes: { country: 'India', plan: 'Member', orders: '2' },
    locale: 'en-IN',
    timeZone: 'Asia/Kolkata',
  },
  raisedAgo: ago(0, 5, 40),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.37,
  threshold: 0.6,
  reason: 'Two articles contradict each other about slats in the 140 cm bed.',
  history: [
    asked(-8, 'Your website says the Kvile 140 needs 14 slats, the manual says 16. The box has 15. Which one is lying?'),
    answered(-7.6, 'The Kvile 140 is delivered with 14 slats. Please also see: the Kvile 140 is delivered with 16 slats.'),
    asked(-6.8, 'Lovely, so both.'),
  ],
  steps: [
    claims(14, 'operator12'),
    replies(
      19,
      'operator12',
      'Hi Priyanka, fair question! I need to ask the workshop which revision you have. Is there a number on the inside of the headboard?',
    ),
    says(33, 'KV140-C2. And a smiley that somebody drew with a pencil. I like it, leave it.'),
    notes(40, 'operator12', 'C2 = 15 slats since May, both pages are wrong. I could not confirm the spacing (88 or 92 mm). My shift ends.'),
    releases(44, 'operator12', 'End of my shift; only the spacing between the slats is missing, see my note.'),
    says(171, 'Hello? Did the workshop fall asleep? I would do so too, but I have no bed.'),
  ],
};

export const farAndWide: readonly Story[] = [missingScrews, lisbonTransfer, arabicDelivery, bouncedAround];
