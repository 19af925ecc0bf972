// Sentences for templates, and for editions that could not be made.

import type { Code } from '../../model/diagnostic.ts';
import type { Sentences } from '../sentence.ts';

type Templates = Extract<Code, `template-${string}` | 'edition-failed' | 'pdf-broken' | 'letter-height' | 'point-size'>;

export const templates: Sentences<Templates> = {
  'template-missing': {
    message: ({ template }) => `there is no template "${template}"`,
    fix: ({ template }) => `add templates/partials/${template}.hbs, or correct the name`,
    explain: 'Templates are leaflet, body and index; partials stand below templates/partials/.',
  },
  'template-broken': {
    message: ({ detail }) => `the template cannot be read: ${detail}`,
    fix: () => 'correct the line; often a }} or a closing {{/if}} is missing',
    explain: 'Templates are Handlebars, in a strict form.',
  },
  'template-name': {
    message: ({ name }) => `there is no value "${name}" here`,
    fix: ({ known }) => `known here: ${known}`,
    explain:
      'Handlebars prints nothing for an unknown name. In a leaflet that would be a missing text, so names are checked before the first page.',
  },
  'template-helper': {
    message: ({ name }) => `there is no helper "${name}"`,
    fix: ({ known }) => `known are ${known}`,
    explain: 'Templates arrange; they do not compute.',
  },
  'template-forbidden': {
    message: ({ what }) => `a template may not have ${what}`,
    fix: () => 'use {{name}}, {{html name}}, {{link name}}, {{#if}}, {{#each}} and {{> partial}}',
    explain: 'Raw output, decorators, chosen partials and values in scripts or styles could print what nobody checked.',
  },
  'template-attribute': {
    message: ({ name }) => `{{${name}}} stands in a tag, but not in a quoted attribute`,
    fix: ({ name }) => `write attribute="{{${name}}}"`,
    explain: 'Without quotes a text with a space becomes further attributes, which can run script.',
  },
  'template-url': {
    message: ({ name }) => `{{${name}}} is an address`,
    fix: ({ name }) => `write {{link ${name}}}`,
    explain: '{{link}} lets through only addresses that a leaflet may use.',
  },
  'template-print': {
    message: ({ what }) => `${what} is lost in print`,
    fix: ({ why }) => why,
    explain:
      'A PDF carries tags beside the page, and people who cannot see it read those. Some means of HTML and CSS are painted but not tagged, or tagged twice.',
  },
  'template-structure': {
    message: ({ what }) => `the page gets ${what}`,
    fix: ({ why }) => why,
    explain:
      'People who cannot see a page find their way by its headings, and hear a table cell by cell, each under its heading. A PDF with skipped levels or uneven rows would not conform either.',
  },
  'edition-failed': {
    message: ({ edition, reason }) => `${edition} could not be made: ${reason}`,
    fix: () => 'what was made before is unchanged; run the build again',
    explain: 'The browser failed twice on this edition. All others were made.',
  },
  'letter-height': {
    message: ({ leaflet, locale, variant, found, least, page, text }) =>
      `the smallest letters of ${leaflet} in ${locale} (${variant}) are ${found} mm high, and must be ${least} mm at least: "${text}" on page ${page}`,
    fix: ({ countries, jurisdiction, clause }) =>
      `print it larger, in templates/print.css; ${jurisdiction} asks for it in ${countries} (${clause})`,
    explain:
      'Measured in the finished PDF: the height of x as it stands on paper, in scripts without an x the median height of the base letters. Running head and foot count.',
  },
  'point-size': {
    message: ({ leaflet, locale, variant, found, least, page, text }) =>
      `the smallest type of ${leaflet} in ${locale} (${variant}) is ${found} pt, and must be ${least} pt at least: "${text}" on page ${page}`,
    fix: ({ countries, jurisdiction, clause }) =>
      `print it larger, in templates/print.css; ${jurisdiction} asks for it in ${countries} (${clause})`,
    explain:
      'Measured in the finished PDF, so that whatever scaled the page is in it. Running head and foot are not counted: they are no part of the text.',
  },
  'pdf-broken': {
    message: ({ edition, clause, what }) => `the PDF of ${edition} would not conform (${clause}): ${what}`,
    fix: ({ where }) => `look at ${where}`,
    explain:
      'Every PDF says of itself that it is PDF/UA-1 and PDF/A-2a. Before it is written, its tags are compared with the page that was printed, word by word, and the clauses are checked. One that does not hold is not written.',
  },
};
