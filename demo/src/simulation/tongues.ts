/** What people say in one language. Sentences stand for themselves, so that any of them may follow any other. */
export interface Tongue {
  readonly language: string;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** What is wrong. */
  readonly troubles: readonly string[];
  /** What they add when they write at length. */
  readonly details: readonly string[];
  /** What the agent says before it gives up. */
  readonly agent: readonly string[];
  readonly impatient: readonly string[];
  /** What they answer an operator. */
  readonly answers: readonly string[];
  readonly thanks: readonly string[];
}

/** Between two sentences of a language; Japanese has none. */
export const space = ({ language }: Tongue): string => (language === 'Japanese' ? '' : ' ');

const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

const english: Tongue = {
  language: 'English',
  firstNames: ['Amina', 'Callum', 'Grace', 'Hamish', 'Ivy', 'Malik', 'Niamh', 'Owen', 'Ruth', 'Tariq'],
  lastNames: ['Abara', 'Bell', 'Carver', 'Doyle', 'Ellery', 'Finch', 'Gill', 'Harker', 'Iyer', 'Jarvis'],
  troubles: list(`
    My Brygge desk stops at 94 cm and beeps three times.
    The parcel with the Tavle shelf is marked delivered, but it is not here.
    One leg of the Stav chair is shorter than the others.
    I was charged for two lamps and ordered one.
    The app says my desk is offline, but it is right in front of me.
    Can I still change the colour of the sofa in order 88-51204?
    The bed arrived without the slats.`),
  details: list(`
    I have already tried what the help page says.
    It worked until last Tuesday.
    The order number is on the invoice, I can send a photo.
    I live on the fourth floor and there is no lift.
    The error code is E-07, see https://tarnhus.example/help?code=E-07 which does not explain it.
    My neighbour has the same one and his is fine.
    I am at home after five.
    By the way, the packaging was lovely.`),
  agent: [
    'Please see our help page about this.',
    'I am not sure that I understood you. Could you say it in other words?',
    'I did not find an answer to this.',
  ],
  impatient: ['Hello?', 'Is anybody there?', 'I have been waiting for a while now.', 'Still here…'],
  answers: [
    'Yes, I did that, no change.',
    'Let me check. One moment.',
    'It says BRY-16 on the label.',
    'The second one, please.',
    'No, that is not it 🤔',
  ],
  thanks: ['That did it, thank you!', 'Perfect, thanks a lot 👍', 'Great, have a nice day.'],
};

const german: Tongue = {
  language: 'German',
  firstNames: ['Anneliese', 'Bodo', 'Friederike', 'Holger', 'Jutta', 'Kaan', 'Lotte', 'Swantje'],
  lastNames: ['Ahlers', 'Brinkmann', 'Çelik', 'Düsterhöft', 'Eichinger', 'Fröhlich', 'Großmann'],
  troubles: list(`
    Mein Schreibtisch fährt nur noch nach unten.
    Die Lieferung sollte gestern kommen, es war aber niemand da.
    Im Karton fehlt die Tüte mit den Schrauben.
    Die Rechnung hat eine falsche Adresse.`),
  details: list(`
    Die Anleitung habe ich gelesen.
    Ich wohne im Hinterhaus, dritter Stock.
    Das Sofa ist erst zwei Monate alt.
    Ein Foto kann ich gern schicken.
    Morgens bin ich nicht zu erreichen.`),
  agent: ['Bitte beachten Sie unsere Hilfeseite.', 'Dazu habe ich leider nichts gefunden.'],
  impatient: ['Hallo?', 'Ist da jemand?', 'Ich warte immer noch.'],
  answers: ['Ja, das habe ich schon versucht.', 'Moment, ich sehe nach.', 'Nein, die andere Seite.'],
  thanks: ['Super, vielen Dank!', 'Das war’s, danke und schönen Tag.'],
};

const japanese: Tongue = {
  language: 'Japanese',
  firstNames: ['葵', '健太', '美咲', '蓮', '由美'],
  lastNames: ['青木', '石田', '上野', '岡本', '加藤'],
  troubles: ['机の高さが変わりません。', '注文した棚がまだ届きません。', '椅子のネジが一本足りません。'],
  details: ['説明書は確認しました。', '先週までは問題ありませんでした。', '写真を送ることもできます。', '夜は在宅しております。'],
  agent: ['ヘルプページをご覧ください。', '該当する情報が見つかりませんでした。'],
  impatient: ['まだでしょうか。', 'お返事をお待ちしております。'],
  answers: ['はい、試しましたが変わりません。', '少々お待ちください。', 'ラベルにはBRY-16とあります。'],
  thanks: ['解決しました。ありがとうございました。', '助かりました🙏'],
};

const arabic: Tongue = {
  language: 'Arabic',
  firstNames: ['سلمى', 'طارق', 'رنا', 'كريم', 'هدى'],
  lastNames: ['العلي', 'منصور', 'الخطيب', 'عيسى', 'بركات'],
  troubles: ['المكتب لا يرتفع أبداً.', 'لم تصل الطلبية حتى الآن.', 'وصلت الأريكة بلون مختلف.'],
  details: ['جرّبت كل ما في صفحة المساعدة.', 'رقم الطلب 88-52011.', 'أسكن في الطابق الخامس.', 'أستطيع إرسال صورة.'],
  agent: ['يرجى مراجعة صفحة المساعدة.', 'لم أجد إجابة عن هذا السؤال.'],
  impatient: ['هل من أحد؟', 'ما زلت أنتظر.'],
  answers: ['نعم، جرّبت ذلك.', 'لحظة من فضلك.', 'لا، الجهة الأخرى.'],
  thanks: ['شكراً جزيلاً!', 'تمّ الحل، شكراً لكم.'],
};

const polish: Tongue = {
  language: 'Polish',
  firstNames: ['Agnieszka', 'Bartosz', 'Jadwiga', 'Łukasz', 'Zuzanna'],
  lastNames: ['Bąk', 'Ćwik', 'Kozioł', 'Jędrzejczak', 'Żuraw'],
  troubles: ['Biurko nie jedzie do góry.', 'Paczka miała być wczoraj.', 'W kartonie nie ma śrub.'],
  details: ['Instrukcję przeczytałam dwa razy.', 'Mieszkam na trzecim piętrze bez windy.', 'Mogę wysłać zdjęcie.'],
  agent: ['Proszę zajrzeć na stronę pomocy.', 'Nie znalazłem odpowiedzi.'],
  impatient: ['Halo?', 'Nadal czekam.'],
  answers: ['Tak, już próbowałam.', 'Chwileczkę, sprawdzę.', 'Nie, to ta druga.'],
  thanks: ['Działa, dziękuję!', 'Super, miłego dnia.'],
};

const portuguese: Tongue = {
  language: 'Portuguese',
  firstNames: ['Caetano', 'Débora', 'Jussara', 'Otávio', 'Tainá'],
  lastNames: ['Araújo', 'Brandão', 'Conceição', 'Falcão', 'Gusmão'],
  troubles: ['A mesa parou no meio do caminho.', 'A cadeira chegou sem uma roda.', 'Cobraram duas vezes o mesmo abajur.'],
  details: [
    'Já fiz o que a página de ajuda manda.',
    'Funcionava até semana passada.',
    'Posso mandar foto.',
    'O porteiro não recebeu nada.',
  ],
  agent: ['Consulte a nossa página de ajuda.', 'Não encontrei uma resposta.'],
  impatient: ['Oi?', 'Tem alguém aí?', 'Continuo esperando…'],
  answers: ['Sim, já tentei.', 'Um minutinho, vou ver.', 'Não, é a outra.'],
  thanks: ['Resolveu, obrigada!', 'Valeu demais 👏'],
};

const hindi: Tongue = {
  language: 'Hindi',
  firstNames: ['अदिति', 'मनोज', 'रश्मि', 'विवेक'],
  lastNames: ['जोशी', 'मिश्रा', 'त्रिपाठी', 'सक्सेना'],
  troubles: ['मेज़ ऊपर नहीं जा रही है।', 'सामान अभी तक नहीं आया।', 'डिब्बे में पेंच नहीं हैं।'],
  details: ['मैंने मदद वाला पन्ना पढ़ लिया है।', 'पिछले हफ़्ते तक ठीक थी।', 'मैं फ़ोटो भेज सकती हूँ।'],
  agent: ['कृपया हमारा सहायता पृष्ठ देखें।', 'मुझे इसका उत्तर नहीं मिला।'],
  impatient: ['कोई है?', 'मैं अब भी इंतज़ार कर रही हूँ।'],
  answers: ['हाँ, वह कर लिया।', 'एक मिनट रुकिए।', 'नहीं, दूसरा वाला।'],
  thanks: ['हो गया, धन्यवाद!', 'बहुत शुक्रिया 🙏'],
};

/** Every second customer writes English. */
export const tongues: readonly Tongue[] = [
  ...[english, english, english, english, english, english],
  ...[german, japanese, arabic, polish, portuguese, hindi],
];
