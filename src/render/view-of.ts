// Builds the view of one edition: texts set as the locale wants them, the country's facts and notes in their places.

import type { Leaflet, Translation } from '../model/leaflet.ts';
import type { Block, Section } from '../model/text.ts';
import { inlinesOf, unitsOf } from '../model/unit.ts';
import { asHtml, type Html, html } from '../syntax/html.ts';
import { type BlockSetting, renderBlocks, renderList } from './blocks.ts';
import { placeholdersOf } from './facts.ts';
import { renderInlines, renderPhone, renderPlain } from './inline.ts';
import { longDate } from './typography.ts';
import type { HelpBand, RenderInput, SectionView, View } from './view.ts';

/** The view of one edition. */
export function viewOf(input: RenderInput): View {
  const { edition, variant, leaflet, translation, locale, facts, jurisdiction, notes } = input;
  const { form, say } = locale;
  const names = leaflet.names;
  const placeholders = placeholdersOf({
    leaflet,
    facts,
    jurisdiction,
    notes,
    say,
    form,
    locales: [form.tag, ...form.from],
  });
  const setting: BlockSetting = {
    form,
    names,
    pictures: input.pictures,
    isLarge: variant === 'large-print',
    placeholder: placeholders.inline,
    gap: placeholders.block,
  };
  const plain = (text: string) => renderPlain(text, setting);
  const phrase = (key: string, values: Readonly<Record<string, string>> = {}) => plain(say(key, values));
  const phraseWith = (key: string, name: string, value: Html): Html => {
    const [before = '', after = ''] = say(key, { [name]: '\ufffc' }).split('\ufffc');
    return html`${plain(before)}${value}${plain(after)}`;
  };
  const render = (blocks: readonly Block[]) => renderBlocks(blocks, setting);
  const help = helpBlocks(translation);
  const keyPoints = translation.sections.find((section) => section.id === 'key-points');
  const emergencyNote = renderInlines(notes.emergencyNote, setting);
  const questions = translation.sections.find((section) => section.id === 'questions');
  const questionList = questions?.blocks.find((block) => block.kind === 'list');
  const date = longDate(translation.date, form);
  const sources = sourceList(leaflet, translation);

  const sectionView = (section: Section): SectionView => ({
    id: section.id,
    heading: renderInlines(section.heading, setting),
    body: section.id === 'when-to-get-help' ? asHtml('') : html`${render(section.blocks)}${fromNotes(section.id)}`,
    help: section.id === 'when-to-get-help' ? helpBands() : [],
    hasSources: section.id === 'sources' && sources.length > 0,
    sourcesHeading: phrase('sources.list'),
    sources: section.id === 'sources' ? sources : [],
    imprint: section.id === 'contacts' ? imprint() : [],
  });
  const fromNotes = (id: string): Html => {
    const wanted =
      id === 'reporting'
        ? 'reporting'
        : id === 'what-we-know'
          ? 'approval'
          : id === 'contacts' && leaflet.kind === 'device'
            ? 'responsible'
            : null;
    const section = notes.sections.find((one) => one.id === wanted);
    return section ? html`<h3>${renderInlines(section.heading, setting)}</h3>\n${render(section.blocks)}` : asHtml('');
  };
  const helpBands = (): readonly HelpBand[] => [
    {
      level: 'now',
      word: phrase('help.now'),
      action: phraseWith('help.callNow', 'number', renderPhone(facts.emergency.primary)),
      body: render(help.now),
    },
    {
      level: 'today',
      word: phrase('help.today'),
      action: phrase('help.callClinic'),
      body: html`${render(help.today)}${adviceNote()}`,
    },
    { level: 'soon', word: phrase('help.soon'), action: phrase('help.callSoon'), body: render(help.soon) },
  ];
  const adviceNote = () =>
    notes.adviceNote.length > 0 ? html`<p>${renderInlines(notes.adviceNote, setting)}</p>` : asHtml('');
  const imprint = (): readonly Html[] => [
    phrase('imprint.text', { date, version: leaflet.version }),
    phrase('imprint.publisher', { organisation: leaflet.organisation }),
    phrase('imprint.source', { language: languageName(leaflet.source, form.tag) }),
  ];

  const draft = !input.released;
  return {
    locale: form.tag,
    direction: form.direction,
    bodyClass: `script-${form.script.toLowerCase()} digits-${form.digits} ${variant} ${leaflet.kind}${draft ? ' draft' : ''}`,
    title: plain(translation.title),
    titleText: translation.title,
    lead: plain(translation.lead),
    kind: phrase(`kind.${leaflet.kind}`),
    version: phrase('masthead.version', { version: leaflet.version }),
    date: plain(date),
    language: plain(form.name),
    draft,
    draftMark: phrase('draft.mark'),
    draftNotice: phrase('draft.notice'),
    keyPoints: {
      id: 'key-points',
      heading: renderInlines(keyPoints?.heading ?? [], setting),
      body: render(keyPoints?.blocks ?? []),
    },
    emergency: {
      title: phrase('emergency.title'),
      call: phrase('emergency.call'),
      number: renderPhone(facts.emergency.primary),
      note: emergencyNote,
      hasNote: notes.emergencyNote.length > 0,
      when: phrase('emergency.when'),
      signs: firstList(help.now, setting),
    },
    sections: translation.sections
      .filter((section) => section.id !== 'key-points' && section.id !== 'questions')
      .map(sectionView),
    talk: {
      id: 'questions',
      heading: questions ? renderInlines(questions.heading, setting) : phrase('talk.notes'),
      intro: render((questions?.blocks ?? []).filter((block) => block.kind !== 'list')),
      questions:
        questionList?.kind === 'list' ? questionList.items.map((item) => renderInlines(item.text, setting)) : [],
      notes: phrase('talk.notes'),
      nextVisit: phrase('talk.nextVisit'),
      clinic: phrase('talk.clinic'),
      phone: phrase('talk.phone'),
      sticker: phrase('talk.sticker'),
    },
    screen: {
      skip: phrase('screen.skip'),
      contents: phrase('screen.contents'),
      pdf: phrase('screen.pdf'),
      largePrint: phrase('screen.largePrint'),
      languages: phrase('screen.languages'),
      all: phrase('screen.all'),
    },
    links: {
      pdf: `${edition.leaflet}.pdf`,
      largePrint: `${edition.leaflet}.large-print.pdf`,
      index: '../../index.html',
    },
    hasOthers: input.others.length > 0,
    others: input.others.map((other) => ({ ...other, href: `../${other.locale}/${edition.leaflet}.html` })),
  };
}

/** The blocks of the three levels of help, without their headings. */
function helpBlocks(translation: Translation): Readonly<Record<HelpBand['level'], readonly Block[]>> {
  const parts: Record<HelpBand['level'], Block[]> = { now: [], today: [], soon: [] };
  let level: HelpBand['level'] | null = null;
  for (const block of translation.sections.find((section) => section.id === 'when-to-get-help')?.blocks ?? []) {
    if (block.kind === 'heading')
      level = block.id === 'now' || block.id === 'today' || block.id === 'soon' ? block.id : null;
    else if (level !== null) parts[level].push(block);
  }
  return parts;
}

function firstList(blocks: readonly Block[], setting: BlockSetting): Html {
  const list = blocks.find((block) => block.kind === 'list');
  return list?.kind === 'list' ? renderList(list, setting) : asHtml('');
}

/** The sources of the entries that this text rests on, each once, in the order of the register. */
function sourceList(leaflet: Leaflet, { sections }: Translation): SectionView['sources'] {
  const marked = new Set(
    sections
      .flatMap(unitsOf)
      .flatMap((unit) => inlinesOf(unit.text))
      .flatMap((inline) => (inline.kind === 'evidence' ? [inline.id] : [])),
  );
  const byTitle = new Map<string, SectionView['sources'][number]>();
  for (const entry of leaflet.evidence.values()) {
    if (!marked.has(entry.id)) continue;
    for (const { title, url } of entry.sources) byTitle.set(title, { title, url: url ?? '', linked: url !== null });
  }
  return [...byTitle.values()];
}

/** The name of a language in another language. */
function languageName(locale: string, inLocale: string): string {
  return new Intl.DisplayNames(inLocale, { type: 'language' }).of(locale) ?? locale;
}
