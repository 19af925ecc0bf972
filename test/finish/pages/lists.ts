/** Lists: deep, described, with shapes and counters of several scripts, over pages. */
import type { HardPage } from './page.ts';

const en = { lang: 'en', scripts: ['latin'] } as const;
const deep = (level: number): string =>
  level === 0
    ? ''
    : `<${level % 2 ? 'ul' : 'ol'}><li>Level ${6 - level}, first, with words enough that the line has to be wrapped at some place or other before it ends</li><li>Level ${6 - level}, second${deep(level - 1)}</li></${level % 2 ? 'ul' : 'ol'}>`;

export const LISTS: readonly HardPage[] = [
  { ...en, name: 'list-five-deep', title: 'Lists five deep', body: `<h1>Lists</h1>${deep(5)}` },
  {
    ...en,
    name: 'list-terms',
    title: 'Terms',
    body: '<h1>Words</h1><dl><dt>Stent</dt><dd>A tube of <em>metal</em> mesh.</dd><dt>Clot</dt><dt>Thrombus</dt><dd><p>Blood that has set.</p><p>It may move.</p></dd></dl><dl><div><dt>Vein</dt><dd>A vessel that leads to the heart.</dd></div></dl>',
  },
  {
    ...en,
    name: 'list-styles',
    title: 'List styles',
    css: '.n { list-style: none } .s { list-style: square } .r { list-style: lower-roman } .i { list-style-position: inside }',
    body: '<h1>Styles</h1><ul class="n"><li>none</li><li>at all</li></ul><ul class="s"><li>square</li></ul><ol class="r"><li>roman</li><li>numerals</li></ol><ul class="i"><li>inside</li></ul><ol start="7"><li><p>Paragraph one</p><p>Paragraph two</p></li><li><h2>Heading in an item</h2></li></ol>',
  },
  {
    ...en,
    name: 'list-pages',
    title: 'List over pages',
    body: `<h1>Long list</h1><ol>${Array.from({ length: 90 }, (_, i) => `<li>Step ${i + 1}: do <a href="https://example.org/${i}">this thing</a> and then the next</li>`).join('')}</ol>`,
  },
  {
    ...en,
    name: 'list-steps',
    title: 'Steps',
    css: 'ol { list-style: none; padding: 0 } li { display: grid; grid-template-columns: 2em 1fr; } li > span { font-weight: 700 }',
    body: '<h1>Steps</h1><ol><li><span aria-hidden="true">1</span><p>Take off the dressing</p></li><li><span aria-hidden="true">2</span><p>Wash with water</p></li></ol>',
  },
];
