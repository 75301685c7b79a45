/** What operators write to customers in one language. Sentences stand for themselves: any of them may follow any other. */
export interface OperatorsWords {
  readonly first: readonly string[];
  readonly more: readonly string[];
  /** When somebody else has to be asked until tomorrow. */
  readonly tomorrow: readonly string[];
  readonly back: readonly string[];
  readonly done: readonly string[];
}

const english: OperatorsWords = {
  first: [
    'Hello, I have read everything, so you need not tell it again. Which label is on the underside?',
    'Good morning, thank you for your patience. Could you send me the order number once more?',
    'Hi, I am looking at your order now. Is it about the last delivery or the one before?',
    'Hello, that should not happen. Did it start after the last update?',
    'Hi there, a person now. Which of the two would help you more: a new part or a visit?',
    'Hello, I am sorry that you had to ask twice. Is somebody at home tomorrow?',
    'Hello, I can see the parcel in our system. Did the driver leave a card?',
    'Good afternoon, let us find out. Does the light blink slowly or quickly?',
  ],
  more: [
    'Thank you. Please unplug it for a minute and plug it in again.',
    'Understood. I have put a new part on the way to you, it is free of course.',
    'Thank you, that is the piece I was missing. I have corrected it.',
    'The money goes back to your card today; your bank may take three days.',
    'I have asked the carrier to ring before they come.',
    'Then it is the left motor. Turn both screws half a turn and try again.',
    'I have changed the address. The new label is printed.',
    'You are right, our page says something else. I have passed that on.',
  ],
  tomorrow: [
    'I have to ask the depot, and they have gone home. You will hear from me tomorrow.',
    'The workshop looks at it in the morning. I will write to you then.',
  ],
  back: [
    'Good morning, the depot has found it. It is with you on Thursday.',
    'As promised: the workshop has answered, and they will replace it.',
  ],
  done: [
    'You are welcome. Write to us whenever you like.',
    'Gladly. I close this here; an answer opens it again.',
    'Thank you for your patience.',
  ],
};

const german: OperatorsWords = {
  first: [
    'Guten Tag, ich habe alles gelesen. Welche Nummer steht unter der Tischplatte?',
    'Guten Tag, das tut mir leid. Um welche Bestellung geht es?',
    'Hallo, jetzt mit einem Menschen. Ist morgen jemand zu Hause?',
  ],
  more: [
    'Danke. Bitte ziehen Sie einmal den Stecker und warten Sie eine Minute.',
    'Das Ersatzteil ist unterwegs, natürlich kostenlos.',
    'Die Adresse ist geändert.',
  ],
  tomorrow: ['Das muss ich im Lager nachfragen. Ich melde mich morgen.'],
  back: ['Guten Morgen, das Lager hat es gefunden. Es kommt am Donnerstag.'],
  done: ['Sehr gern. Melden Sie sich jederzeit wieder.', 'Gern geschehen.'],
};

const japanese: OperatorsWords = {
  first: [
    'お問い合わせありがとうございます。注文番号を教えていただけますか。',
    'ご不便をおかけしております。裏のラベルの番号は何でしょうか。',
  ],
  more: ['ありがとうございます。一度電源を抜いて、一分お待ちください。', '新しい部品を無料でお送りします。', '住所を変更いたしました。'],
  tomorrow: ['倉庫に確認いたします。明日ご連絡します。'],
  back: ['倉庫から返事がありました。木曜日にお届けします。'],
  done: ['またいつでもご連絡ください。', 'お役に立てて嬉しいです。'],
};

const arabic: OperatorsWords = {
  first: ['مرحباً، قرأت كل ما كتبته. ما رقم الطلب من فضلك؟', 'أهلاً بك، نأسف لهذا. ما الرقم المكتوب أسفل المكتب؟'],
  more: ['شكراً. افصل الكهرباء دقيقة ثم جرّب من جديد.', 'أرسلنا إليك قطعة جديدة مجاناً.', 'تمّ تغيير العنوان.'],
  tomorrow: ['سأسأل المستودع وأكتب إليك غداً.'],
  back: ['صباح الخير، وجد المستودع الطلبية وستصل يوم الخميس.'],
  done: ['على الرحب والسعة.', 'نحن هنا متى احتجت إلينا.'],
};

const polish: OperatorsWords = {
  first: [
    'Dzień dobry, wszystko przeczytałam. Jaki jest numer zamówienia?',
    'Dzień dobry, przepraszamy za kłopot. Co jest na etykiecie pod blatem?',
  ],
  more: ['Dziękuję. Proszę na minutę odłączyć zasilanie.', 'Nowa część jest już w drodze, bezpłatnie.', 'Adres został zmieniony.'],
  tomorrow: ['Muszę zapytać magazyn. Odezwę się jutro.'],
  back: ['Dzień dobry, magazyn znalazł paczkę. Będzie w czwartek.'],
  done: ['Proszę bardzo, do usłyszenia.', 'Cieszę się, że działa.'],
};

const portuguese: OperatorsWords = {
  first: ['Olá, já li tudo. Qual é o número do pedido?', 'Oi, sinto muito por isso. O que diz a etiqueta embaixo do tampo?'],
  more: ['Obrigada. Tire da tomada por um minuto, por favor.', 'A peça nova já está a caminho, sem custo.', 'O endereço foi alterado.'],
  tomorrow: ['Preciso perguntar ao depósito. Amanhã eu volto com a resposta.'],
  back: ['Bom dia, o depósito achou. Chega na quinta.'],
  done: ['De nada! Estamos aqui.', 'Por nada, qualquer coisa é só escrever.'],
};

const hindi: OperatorsWords = {
  first: ['नमस्ते, मैंने सब पढ़ लिया है। ऑर्डर नंबर क्या है?', 'नमस्ते, असुविधा के लिए क्षमा करें। नीचे लगे लेबल पर क्या लिखा है?'],
  more: ['धन्यवाद। एक मिनट के लिए प्लग निकाल दीजिए।', 'नया पुर्ज़ा भेज दिया है, कोई शुल्क नहीं।', 'पता बदल दिया है।'],
  tomorrow: ['मुझे गोदाम से पूछना होगा। कल आपको बताती हूँ।'],
  back: ['नमस्ते, गोदाम में मिल गया। गुरुवार को पहुँचेगा।'],
  done: ['आपका स्वागत है।', 'कभी भी लिखिए।'],
};

const inLanguage = new Map(
  Object.entries({ German: german, Japanese: japanese, Arabic: arabic, Polish: polish, Portuguese: portuguese, Hindi: hindi }),
);

/** What operators write to somebody who speaks this language; English where they do not know it. */
export const wordsIn = (language: string): OperatorsWords => inLanguage.get(language) ?? english;

/** What operators write to each other. */
export const among = {
  notes: [
    'Same serial number range as last week. Looks like one batch.',
    'Called the depot: the pallet is there, the label is not.',
    'Refund approved by the desk lead, up to 120.',
    'Second time this month for this customer, so please be generous.',
    'The help page is wrong about this. I have told the writers.',
    'Photo received by e-mail, the crack is an old one.',
  ],
  questions: ['@{colleague} you had this model on Tuesday: which screws?', '@{colleague} can you read this? My words fail me.'],
  handingOver: [
    'You know this model better.',
    'She asked for somebody who can refund.',
    'Trade customer, yours I think.',
    'My next call is now, please go on.',
  ],
  givingUp: [
    'Needs somebody with refund rights.',
    'I do not speak the language well enough.',
    'Pulled into a call, so that nobody waits for me.',
  ],
  endOfShift: 'My shift ends and the customer has not answered.',
  urgent: ['A person could get hurt.', 'The movers come tomorrow.', 'The customer pays for a hotel meanwhile.'],
  calm: ['Only a question about colours.', 'No hurry, says the customer.'],
  depots: ['Waiting for the depot.', 'Depot has answered.'],
  outcomes: [
    'New part sent.',
    'Solved by unplugging.',
    'Refunded.',
    'Address corrected before loading.',
    'Explained; the article is missing.',
  ],
  destinations: ['Contract sales', 'Returns depot', 'Carrier claims', 'Billing'],
  reopening: ['Forgot to send the label.', 'The depot called back with news.'],
} as const;
