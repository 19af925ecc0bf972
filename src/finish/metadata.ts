/** Everything the file says about itself: Info, XMP, output intent, language, title in the window (UA 7.1, 7.2; A 6.2, 6.6). */

import type { DocumentFacts } from '../model/finished.ts';
import type { Direction } from '../model/printed.ts';
import { refuseShape } from './broken.ts';
import { srgbProfile } from './icc.ts';
import { allocate, type Draft, dictAt, put, putStream } from './pdf/draft.ts';
import { type Dict, dict, name } from './pdf/syntax.ts';
import { asciiString, textString } from './pdf/text-string.ts';
import { xmpPacket } from './xmp.ts';

const INFO: ReadonlySet<string> = new Set([
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
]);
const PROFILE = srgbProfile();

/** Dates come from the text's date at midnight UTC, so no clock is read. */
export function describe(draft: Draft, facts: DocumentFacts, dir: Direction): void {
  holdInfo(draft);
  const date = asciiString(`D:${facts.date.replaceAll('-', '')}000000Z`);
  put(
    draft,
    draft.file.info,
    dict({
      Title: textString(facts.title),
      Author: textString(facts.author),
      Subject: textString(facts.subject),
      Keywords: textString(facts.keywords.join(', ')),
      Creator: textString(facts.producer),
      Producer: textString(facts.producer),
      CreationDate: date,
      ModDate: date,
    }),
  );
  const packet = {
    dict: dict({ Type: name('Metadata'), Subtype: name('XML') }),
    data: Buffer.from(xmpPacket(facts)),
    compress: false,
  };
  const profile = { dict: dict({ N: 3 }), data: PROFILE, compress: true };
  const metadata = putStream(draft, allocate(draft), packet);
  const intent: Dict = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: asciiString('sRGB IEC61966-2.1'),
    Info: asciiString('sRGB IEC61966-2.1'),
    DestOutputProfile: putStream(draft, allocate(draft), profile),
  });
  put(
    draft,
    draft.file.root,
    new Map([
      ...dictAt(draft, draft.file.root, 'catalog'),
      ['Metadata', metadata],
      ['OutputIntents', [intent]],
      ['MarkInfo', dict({ Marked: true })],
      ['Lang', textString(facts.locale)],
      ['ViewerPreferences', dict({ DisplayDocTitle: true, Direction: dir === 'rtl' ? name('R2L') : undefined })],
    ]),
  );
}

/** It is written anew: a trailer that names another object would have that one overwritten. */
function holdInfo(draft: Draft): void {
  const info = dictAt(draft, draft.file.info, 'Info');
  for (const key of info.keys()) if (!INFO.has(key)) refuseShape(`Info has ${key}`, `object ${draft.file.info.id}`);
  if (!info.has('Producer')) refuseShape('Info names no producer', `object ${draft.file.info.id}`);
}
