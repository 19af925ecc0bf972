// Which means of a drawing the press prints as lines, and which as dots: the rule of pictures is what the browser does.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Press } from '../../src/model/environment.ts';
import { findBrowser } from '../../src/print/browser.ts';
import { openPress } from '../../src/print/press.ts';
import { readPictures } from '../../src/render/pictures.ts';
import { packageRoot } from '../../src/workspace/workspace.ts';
import { sourcesOf } from '../small-workspace.ts';

let press: Press;
beforeAll(async () => {
  const settings = {
    path: process.env['POLYLEAF_CHROMIUM'] || null,
    cacheHome: process.env['XDG_CACHE_HOME'],
    fontFolder: join(packageRoot, 'node_modules/@expo-google-fonts/noto-sans/400Regular'),
    pages: 1,
    recycleAfter: 400,
    timeout: 20_000,
  };
  press = await openPress(await findBrowser(settings), settings);
});
afterAll(async () => press.close());

const box = (given: string) => `<rect x="10" y="10" width="500" height="150" ${given}/>`;
const blue = box('fill="#036"');
const stops = (given: string) => `<stop offset="0" stop-color="#036" ${given}/><stop offset="1" stop-color="#fff"/>`;
const linear = (given: string, ofStop = '') => `<linearGradient id="a" ${given}>${stops(ofStop)}</linearGradient>`;
const radial = (given: string, ofStop = '') => `<radialGradient id="a" ${given}>${stops(ofStop)}</radialGradient>`;
const painted = box('fill="url(#a)"');
const hatching =
  '<pattern id="a" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M0 0L9 9" stroke="#036"/></pattern>';

const lines: readonly (readonly [what: string, inner: string])[] = [
  ['shapes', blue],
  ['dashes', '<path d="M9 9H500" stroke="#036" stroke-width="9" stroke-dasharray="4 3"/>'],
  ['the opacity of a group', `<g opacity=".5">${blue}<circle cx="90" cy="90" r="50" fill="#900"/></g>`],
  ['the opacity of a shape', box('fill="#036" opacity=".5"')],
  [
    'the opacity of fill and stroke',
    box('fill="#036" stroke="#900" stroke-width="9" fill-opacity=".5" stroke-opacity=".5"'),
  ],
  ['a colour with alpha', box('fill="#03660080"')],
  ['a gradient', linear('') + painted],
  ['a gradient that repeats', linear('x2=".1" spreadMethod="repeat"') + painted],
  ['a gradient of circles', radial('fx=".2" fy=".2" fr=".1"') + painted],
  ['a gradient with alpha', linear('', 'stop-opacity=".5"') + painted],
  ['a gradient of circles with alpha', radial('', 'stop-opacity=".5"') + painted],
  ['a gradient in a group with opacity', `${linear('')}<g opacity=".5">${painted}</g>`],
  ['a clip', `<clipPath id="a"><circle cx="90" cy="90" r="70"/></clipPath><g clip-path="url(#a)">${blue}</g>`],
  [
    'a clip of many shapes',
    `<clipPath id="a">${Array.from({ length: 60 }, (_, i) => `<circle cx="${i * 10}" cy="90" r="${(i % 7) + 3}"/>`).join('')}</clipPath><g clip-path="url(#a)">${blue}</g>`,
  ],
  ['shapes that are turned', `<g transform="rotate(20) skewX(15)">${blue}</g>`],
];
const dots: readonly (readonly [what: string, inner: string])[] = [
  ['a pattern', hatching + painted],
  ['a pattern along a line', `${hatching}<path d="M9 9H500" stroke="url(#a)" stroke-width="20"/>`],
  ['a mask', `<mask id="a"><rect width="300" height="150" fill="#fff"/></mask><g mask="url(#a)">${blue}</g>`],
  ['a filter', `<filter id="a"><feGaussianBlur stdDeviation="3"/></filter><g filter="url(#a)">${blue}</g>`],
];

test.each([
  ...lines.map(([what, inner]) => [what, inner, 'lines'] as const),
  ...dots.map(([what, inner]) => [what, inner, 'dots'] as const),
])('%s', async (_what, inner, expected) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" width="600" height="200">${inner}</svg>`;
  const { diagnostics } = readPictures(sourcesOf({ 'templates/illustrations/a.svg': svg }).files);
  const body = `<h1>A</h1><figure><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="A"></figure>`;
  const { pdf } = await press.print({
    form: { id: 'form', css: '@page{size:A4}img{width:100%}' },
    ...{ variant: 'standard', title: 'A', locale: 'en', direction: 'ltr', css: '', bodyClass: '', body },
  });
  const hasImage = Buffer.from(pdf).includes('/Subtype /Image');
  expect({ printed: hasImage ? 'dots' : 'lines', refused: diagnostics.map(({ code }) => code) }).toEqual({
    printed: expected,
    refused: expected === 'dots' ? ['picture-print'] : [],
  });
});
