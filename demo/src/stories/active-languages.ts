import { ago, answered, asked, claims, replies, resolves, says } from '../story.js';
import type { Story } from '../story.js';

const reopenedByCustomer: Story = {
  id: 'lamp-flickers-again',
  customer: {
    externalId: 'th-60201',
    name: 'Sofía Ybarra',
    email: 'sofia.ybarra@mail.example',
    attributes: { country: 'México', plan: 'Member' },
    locale: 'es-MX',
    timeZone: 'America/Mexico_City',
  },
  raisedAgo: ago(1, 4, 0),
  trigger: 'LOW_CONFIDENCE',
  priority: 'LOW',
  confidence: 0.58,
  threshold: 0.6,
  history: [
    asked(-4, 'Hola, mi lámpara Glimt parpadea cuando la bajo al mínimo.'),
    answered(-3.6, 'La Glimt se puede regular entre 5 y 100 %.'),
    asked(-3, 'Sí, y entre 5 y 12 % parpadea.'),
  ],
  steps: [
    claims(20, 'operator18'),
    replies(
      24,
      'operator18',
      'Hola Sofía, eso suele ser el regulador de la pared, no la lámpara. ¿Puede probarla enchufada en otra habitación?',
    ),
    says(36, 'En la cocina no parpadea. ¡Gracias!'),
    resolves(39, 'operator18', 'ANSWERED', { notes: 'Wall dimmer below 12 %, lamp is fine.' }),
    says(1551, 'Perdón que vuelva: ahora parpadea también en la cocina. Creo que sí es la lámpara.'),
    claims(1563, 'operator18'),
    replies(
      1566,
      'operator18',
      'No pida perdón, hace bien. Entonces me equivoqué yo. Le mando un transformador nuevo; ¿sigue viviendo en la calle Amapolas 9?',
    ),
  ],
};

const greenStain: Story = {
  id: 'green-stain',
  customer: {
    externalId: 'th-60204',
    name: 'Yusuf Demirci',
    attributes: { country: 'Türkiye', plan: 'Guest' },
    locale: 'tr',
    timeZone: 'Europe/Istanbul',
  },
  raisedAgo: ago(0, 2, 20),
  trigger: 'LOW_CONFIDENCE',
  priority: 'MEDIUM',
  confidence: 0.29,
  threshold: 0.6,
  history: [
    asked(-5, 'Merhaba, meşe masaya çay döküldü, yeşil bir leke kaldı. Zımpara yapsam olur mu?'),
    answered(-4.7, 'Lütfen masayı nemli bir bezle siliniz.'),
    asked(-4, 'Sildim. Leke hâlâ yeşil.'),
  ],
  steps: [
    claims(18, 'operator21'),
    replies(25, 'operator21', 'Merhaba Yusuf Bey, zımpara yapmayın lütfen. Masanın ayağında demir var mı, leke onun yakınında mı?'),
    says(33, 'Evet, tam bacağın vidasının üstünde!'),
    replies(
      37,
      'operator21',
      'Çay ve demir birlikte meşeyi yeşile boyar. %3 oksalik asit, beş dakika, sonra bol su. Eldiven takın. Size bir şişe gönderiyorum.',
    ),
  ],
};

const hindiAssembly: Story = {
  id: 'pune-assembly',
  customer: {
    externalId: 'th-60207',
    name: 'सुनीता देशपांडे',
    email: 's.deshpande@mail.example',
    attributes: { country: 'भारत', plan: 'Guest' },
    locale: 'hi',
    timeZone: 'Asia/Kolkata',
  },
  raisedAgo: ago(0, 1, 10),
  trigger: 'USER_REQUEST',
  priority: 'MEDIUM',
  history: [
    asked(-3, 'नमस्ते, टेबल जोड़ने वाला आदमी आज नहीं आया। मैंने छुट्टी ली थी। किसी इंसान से बात कराइए।'),
    answered(-2.8, 'मैं आपको एक सहकर्मी से जोड़ रहा हूँ।'),
  ],
  steps: [
    claims(9, 'operator16'),
    replies(
      14,
      'operator16',
      'नमस्ते सुनीता जी, क्षमा कीजिए। कारीगर की गाड़ी खराब हो गई और हमने आपको बताया नहीं, यह हमारी गलती है। क्या कल सुबह 8 बजे ठीक रहेगा?',
    ),
    says(22, 'कल छुट्टी नहीं मिलेगी। शनिवार?'),
    replies(27, 'operator16', 'शनिवार 9 बजे, पक्का। और जोड़ने का शुल्क आपसे नहीं लिया जाएगा।'),
    says(55, 'ठीक है 🙏 लेकिन इस बार फ़ोन ज़रूर करें'),
  ],
};

const chairSqueak: Story = {
  id: 'chair-squeaks',
  customer: {
    externalId: 'th-60208',
    name: 'Beatriz Fontoura',
    email: 'bia.fontoura@mail.example',
    attributes: { country: 'Brasil', plan: 'Guest' },
    locale: 'pt-BR',
    timeZone: 'America/Sao_Paulo',
  },
  raisedAgo: ago(0, 3, 40),
  trigger: 'DISSATISFACTION',
  priority: 'LOW',
  history: [
    asked(-6, 'A cadeira Stav range toda vez que eu respiro kkk'),
    answered(-5.7, 'Aperte os quatro parafusos sob o assento.'),
    asked(-2, 'já apertei, continua rangendo. meu chefe acha que é o meu joelho'),
  ],
  steps: [
    claims(33, 'operator10'),
    replies(
      38,
      'operator10',
      'Oi Beatriz! Vamos salvar a honra do seu joelho. O rangido vem quando você inclina para trás ou quando gira?',
    ),
    says(50, 'quando inclino'),
    replies(
      53,
      'operator10',
      'Então é a arruela de nylon que ficou em pé. Solte o parafuso traseiro esquerdo duas voltas, balance, aperte. Trinta segundos.',
    ),
    says(204, 'não adiantou 😩 agora ela range em estéreo'),
  ],
};

export const activeLanguages: readonly Story[] = [reopenedByCustomer, greenStain, hindiAssembly, chairSqueak];
