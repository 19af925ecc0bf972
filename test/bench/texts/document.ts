// A whole edition as plain text, in the order of the printed page (templates/body.hbs).

import type { Block, Section } from '../../../src/model/text.ts';
import { longDate } from '../../../src/render/typography.ts';
import { type EditionTexts, fillBlocks, fillText, phone } from './filled.ts';
import { type PlainBlock, type PlainDocument, type PlainText, plain } from './plain.ts';

/** Everything that polyleaf prints on the pages of the standard variant, margins and lines to write on aside. */
export function documentOf(texts: EditionTexts): PlainDocument {
  const { leaflet, translation, locale, facts } = texts;
  const find = (id: string) => translation.sections.find((section) => section.id === id);
  const sections = translation.sections.filter(({ id }) => id !== 'key-points' && id !== 'questions');
  return {
    title: translation.title,
    author: leaflet.organisation,
    date: translation.date,
    keywords: translation.keywords,
    locale: locale.form.tag,
    country: facts.country,
    direction: locale.form.direction,
    script: locale.form.script,
    paper: facts.paper.size,
    blocks: [
      ...masthead(texts),
      ...asBlocks(find('key-points'), texts),
      ...emergency(texts),
      ...sections.flatMap((section) => sectionBlocks(section, texts)),
      ...talk(find('questions'), texts),
    ],
  };
}

function heading(level: 1 | 2 | 3, text: PlainText, id: string | null = null): PlainBlock {
  return { kind: 'heading', level, id, text };
}

function paragraph(...pieces: readonly PlainText[]): PlainBlock {
  return { kind: 'paragraph', text: pieces.flatMap((piece, i) => (i === 0 ? piece : [...plain(' '), ...piece])) };
}

function strong(text: string): PlainText {
  return [{ kind: 'strong', children: plain(text) }];
}

function masthead({ leaflet, translation, state, locale: { form, say } }: EditionTexts): readonly PlainBlock[] {
  const version = say('masthead.version', { version: leaflet.version });
  const draft = state === 'approved' ? [] : [paragraph(strong(say('draft.mark')), plain(say('draft.notice')))];
  return [
    heading(1, plain(translation.title)),
    paragraph(plain([say(`kind.${leaflet.kind}`), version, longDate(translation.date, form), form.name].join(' · '))),
    paragraph(plain(translation.lead)),
    ...draft,
  ];
}

function asBlocks(section: Section | undefined, texts: EditionTexts): readonly PlainBlock[] {
  if (!section) return [];
  return [heading(2, fillText(section.heading, texts), section.id), ...fillBlocks(section.blocks, texts)];
}

function emergency(texts: EditionTexts): readonly PlainBlock[] {
  const { translation, locale, facts, notes } = texts;
  const signs = levelsOf(translation.sections.find((section) => section.id === 'when-to-get-help')).now;
  const list = signs.find((block) => block.kind === 'list');
  return [
    heading(2, plain(locale.say('emergency.title'))),
    paragraph(plain(locale.say('emergency.call')), phone(facts.emergency.primary)),
    ...(notes.emergencyNote.length > 0 ? [paragraph(fillText(notes.emergencyNote, texts))] : []),
    paragraph(strong(locale.say('emergency.when'))),
    ...(list ? fillBlocks([list], texts) : []),
  ];
}

function sectionBlocks(section: Section, texts: EditionTexts): readonly PlainBlock[] {
  if (section.id === 'when-to-get-help') return help(section, texts);
  const { leaflet, locale, notes } = texts;
  const added: Readonly<Record<string, string>> = {
    reporting: 'reporting',
    'what-we-know': 'approval',
    ...(leaflet.kind === 'device' ? { contacts: 'responsible' } : {}),
  };
  const note = notes.sections.find(({ id }) => id === added[section.id]);
  return [
    ...asBlocks(section, texts),
    ...(note ? [heading(3, fillText(note.heading, texts)), ...fillBlocks(note.blocks, texts)] : []),
    ...(section.id === 'sources' ? sources(texts) : []),
    ...(section.id === 'contacts' ? imprint(texts, locale.say) : []),
  ];
}

type Level = 'now' | 'today' | 'soon';

function levelsOf(section: Section | undefined): Readonly<Record<Level, readonly Block[]>> {
  const parts: Record<Level, Block[]> = { now: [], today: [], soon: [] };
  let level: Level | null = null;
  for (const block of section?.blocks ?? []) {
    if (block.kind === 'heading')
      level = block.id === 'now' || block.id === 'today' || block.id === 'soon' ? block.id : null;
    else if (level !== null) parts[level].push(block);
  }
  return parts;
}

function help(section: Section, texts: EditionTexts): readonly PlainBlock[] {
  const { locale, facts, notes } = texts;
  const levels = levelsOf(section);
  const [before = '', after = ''] = locale.say('help.callNow', { number: '\ufffc' }).split('\ufffc');
  const advice = notes.adviceNote.length > 0 ? [paragraph(fillText(notes.adviceNote, texts))] : [];
  return [
    heading(2, fillText(section.heading, texts), section.id),
    heading(3, plain(locale.say('help.now'))),
    { kind: 'paragraph', text: [...plain(before), ...phone(facts.emergency.primary), ...plain(after)] },
    ...fillBlocks(levels.now, texts),
    heading(3, plain(locale.say('help.today'))),
    paragraph(plain(locale.say('help.callClinic'))),
    ...fillBlocks(levels.today, texts),
    ...advice,
    heading(3, plain(locale.say('help.soon'))),
    paragraph(plain(locale.say('help.callSoon'))),
    ...fillBlocks(levels.soon, texts),
  ];
}

function sources({ leaflet, locale }: EditionTexts): readonly PlainBlock[] {
  const byTitle = new Map(
    [...leaflet.evidence.values()].flatMap((one) => one.sources.map(({ title, url }) => [title, url])),
  );
  if (byTitle.size === 0) return [];
  const items = [...byTitle].map(([title, url]) => ({
    text: url === null ? plain(title) : ([{ kind: 'link', href: url, children: plain(title) }] as const),
    sublist: null,
  }));
  return [heading(3, plain(locale.say('sources.list'))), { kind: 'list', ordered: false, items }];
}

function imprint({ leaflet, translation, locale: { form } }: EditionTexts, say: EditionTexts['locale']['say']) {
  const date = longDate(translation.date, form);
  const language = new Intl.DisplayNames(form.tag, { type: 'language' }).of(leaflet.source) ?? leaflet.source;
  return [
    paragraph(plain(say('imprint.text', { date, version: leaflet.version }))),
    paragraph(plain(say('imprint.publisher', { organisation: leaflet.organisation }))),
    paragraph(plain(say('imprint.source', { language }))),
  ];
}

function talk(questions: Section | undefined, texts: EditionTexts): readonly PlainBlock[] {
  const { say } = texts.locale;
  const notes = plain(say('talk.notes'));
  return [
    ...(questions ? [...asBlocks(questions, texts), heading(3, notes)] : [heading(2, notes)]),
    ...['talk.nextVisit', 'talk.clinic', 'talk.phone', 'talk.sticker'].map((key) => paragraph(plain(say(key)))),
  ];
}
