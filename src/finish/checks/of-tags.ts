/** Checks of what templates and authors owe: title, languages, headings, alternative texts. */
import { tagsOf } from '../tags/tag.ts';
import type { Check } from './subject.ts';

/** BCP 47 as far as veraPDF looks (A 6.7.4-1). */
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const TITLE: Check = ({ facts }) => [
  ...(facts.title.trim() === '' ? [{ clause: 'UA 7.1-9', what: 'the document has no title', where: 'facts' }] : []),
  ...(DATE.test(facts.date) ? [] : [{ clause: 'A 6.6.2.3', what: `"${facts.date}" is no date`, where: 'facts' }]),
];

export const LANGUAGES: Check = ({ facts, dom, root }) => {
  const parts = tagsOf(root).flatMap(({ lang, where }) =>
    lang === undefined || LANGUAGE.test(lang) ? [] : [{ clause: 'UA 7.2-29', what: `"${lang}" is no language`, where }],
  );
  const whole = LANGUAGE.test(facts.locale)
    ? []
    : [{ clause: 'UA 7.2-2', what: `"${facts.locale}" is no language`, where: 'facts' }];
  const same = dom.lang.toLowerCase() === facts.locale.toLowerCase();
  return [
    ...whole,
    ...(same
      ? []
      : [{ clause: 'UA 7.2-2', what: `the page says "${dom.lang}", the facts say "${facts.locale}"`, where: 'html' }]),
    ...parts,
  ];
};

export const HEADINGS: Check = ({ root }) => {
  const headings = tagsOf(root)
    .filter(({ type }) => /^H\d$/.test(type))
    .map(({ type, where }) => ({ level: Number(type[1]), where }));
  return headings.flatMap(({ level, where }, i) => {
    const before = headings[i - 1]?.level ?? 0;
    return level > before + 1
      ? [{ clause: 'UA 7.4.2-1', what: `heading of level ${level} after level ${before}`, where }]
      : [];
  });
};

export const ALTERNATIVES: Check = ({ root }) =>
  tagsOf(root).flatMap(({ type, alt, where }) =>
    type === 'Figure' && (alt ?? '').trim() === ''
      ? [{ clause: 'UA 7.3-1', what: 'picture without alternative text', where }]
      : [],
  );
