/** Other scripts: shaping, line wraps without spaces, digits. */
import type { HardPage } from './page.ts';

const ja =
  '深部静脈血栓症は、足の静脈が狭くなったり、詰まったりすることがあります。小さな金属の管(ステント)を入れて、血液が再び流れるようにします。薬は毎日2回、500 mgを飲んでください。INR検査は2026年5月12日10:30です。';
const zh =
  '深静脉血栓可能使腿部静脉变窄或堵塞。一根小金属管(称为支架)使静脉保持畅通,血液可以重新流动。每天两次,每次 500 mg。请拨打 +86 10 5555 0123。';
const hi =
  'गहरी नस में थक्का आपके पैर की नस को संकरा या बंद कर सकता है। एक छोटी धातु की नली, जिसे स्टेंट कहा जाता है, नस को खुला रखती है ताकि रक्त फिर से बह सके। दिन में दो बार 500 mg लें; १२/०५/२०२६ को १०:३० बजे क्षेत्रीय प्रार्थना कक्ष में आएँ। ';
const el =
  'Μια θρόμβωση μπορεί να αφήσει τη φλέβα στενή ή κλειστή. Ένας μικρός μεταλλικός σωλήνας κρατά τη φλέβα ανοιχτή. ';
const table = (head: string, cell: string): string =>
  `<table><thead><tr><th scope="col">${head}</th><th scope="col">mg</th></tr></thead><tbody>${`<tr><th scope="row">${cell}</th><td>500</td></tr>`.repeat(40)}</tbody></table>`;

export const SCRIPTS: readonly HardPage[] = [
  {
    name: 'script-ja',
    lang: 'ja',
    scripts: ['latin', 'japanese'],
    title: '静脈ステント',
    draft: '下書き',
    body: `<h1>静脈ステント</h1><p>${ja.repeat(3)}</p><p>${ja}<strong>重要な注意</strong>${ja}<a href="https://example.org/">回復についての詳しい情報はこちらのページをご覧ください、とても長いリンクです</a>。</p><p>改行\nで続く文 と空白</p><ol><li>病棟に電話する</li><li>名前を言う</li></ol>${table('症状', '足の腫れ')}`,
  },
  {
    name: 'script-zh',
    lang: 'zh-Hans',
    scripts: ['latin', 'chinese'],
    title: '静脉支架',
    body: `<h1>静脉支架</h1><p>${zh.repeat(4)}</p><ul><li>${zh}</li></ul>${table('症状', '腿部肿胀')}`,
  },
  {
    name: 'script-hi',
    lang: 'hi',
    scripts: ['latin', 'devanagari'],
    title: 'नस का स्टेंट',
    draft: 'मसौदा',
    body: `<h1>नस का स्टेंट</h1><p>${hi.repeat(3)}</p><p><strong>${hi}</strong></p><ol><li>वार्ड को फ़ोन करें</li></ol>${table('लक्षण', 'पैर में सूजन')}`,
  },
  {
    name: 'script-el',
    lang: 'el',
    scripts: ['latin'],
    title: 'Φλεβικό στεντ',
    body: `<h1>Φλεβικό στεντ</h1><p>${el.repeat(6)}</p><p><strong>${el}</strong><em>${el}</em></p>`,
  },
  {
    name: 'script-en-deva-bold-large',
    lang: 'hi',
    scripts: ['devanagari', 'latin'],
    size: 18,
    paper: 'Letter',
    title: 'बड़ा',
    body: `<h1>बड़ा</h1><p><em>${hi}</em>${hi.repeat(2)}</p>`,
  },
];
