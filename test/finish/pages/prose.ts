/** Lines of text: wraps between elements, links over lines, soft hyphens, long words, columns, languages of parts, abbreviations. */
import { DRAWING, type HardPage, RASTER } from './page.ts';

const en = { lang: 'en', scripts: ['latin'] } as const;
const long =
  'A small metal tube holds the vein open so that blood can flow again, and most people go home on the same day. ';
const wraps = Array.from(
  { length: 40 },
  (_, i) =>
    `<p>${'x'.repeat(i + 1)} ${long.slice(0, 40 + i)}<strong>word ${i}</strong> <em>other</em> ${long} <a href="https://example.org/a/${i}">a link of several words that wraps</a> <code>code</code>, end${i}.</p>`,
).join('');

export const PROSE: readonly HardPage[] = [
  { ...en, name: 'prose-wraps', title: 'Wraps everywhere', draft: 'DRAFT', body: `<h1>Wraps</h1>${wraps}` },
  {
    ...en,
    name: 'prose-links',
    title: 'Links',
    body: `<h1 id="top">Links</h1><p>${long}<a href="https://example.org/x?a=1&amp;b=(2)">Read more about recovery after a venous stent on our long information page, which goes over two lines at least</a>. <a href="tel:+442079460958">+44 20 7946 0958</a>, <a href="mailto:a@example.org" aria-label="Write to the ward">a@example.org</a>, <a href="#top">back to the top</a>, <a href="https://example.org/i"><img src="${DRAWING}" alt="The vein" width="60"></a></p>`,
  },
  {
    ...en,
    name: 'prose-hyphens',
    title: 'Soft hyphens',
    lang: 'de',
    css: '.narrow { width: 90pt }',
    body: `<h1>Silben&shy;trennung</h1><div class="narrow"><p>Donau&shy;dampf&shy;schiff&shy;fahrts&shy;gesell&shy;schafts&shy;kapitän&shy;kajüten&shy;tür&shy;schlüssel</p><p>Die Blut&shy;gerinnungs&shy;hemmer-Ein&shy;nahme ist <strong>lebens&shy;not&shy;wendig</strong>, auch nachts; ein <a href="https://example.org/">Gefäß&shy;chirur&shy;gie-Zen&shy;trum</a> hilft.</p></div><p>Schmerz&shy;mittel</p>`,
  },
  {
    ...en,
    name: 'prose-long-words',
    title: 'Longest words',
    css: 'p { width: 120pt; overflow-wrap: anywhere }',
    body: '<h1>Long</h1><p>Pneumonoultramicroscopicsilicovolcanoconiosisandmoreofthesame https://example.org/a/very/long/path/that/has/no/place/to/break/at/all?and=a&amp;query=string</p>',
  },
  {
    ...en,
    name: 'prose-columns',
    title: 'Two columns',
    css: '.two { columns: 2; column-gap: 18pt }',
    body: `<h1>Columns</h1><div class="two">${`<p>${long.repeat(3)}</p>`.repeat(14)}</div>`,
  },
  {
    ...en,
    name: 'prose-languages',
    title: 'Languages of parts',
    scripts: ['latin', 'japanese'],
    body: '<h1>Parts</h1><p>Say <span lang="fr">bonjour à tous</span> and <i lang="la">vena cava</i>; the <abbr title="International Normalised Ratio">INR</abbr> test.</p><blockquote lang="de"><p>Guten Tag, wie geht es?</p></blockquote><div lang="pl"><p>Dzień dobry</p><p>Do widzenia</p></div><p lang="ja">血栓を防ぐ薬です。</p><ul><li lang="el">Καλημέρα</li></ul><section lang="es"><h2>Hola</h2><p>Buenos <strong>días</strong></p></section>',
  },
  {
    ...en,
    name: 'prose-breaks',
    title: 'Breaks and blanks',
    body: '<h1>Breaks<br>in a heading</h1><p>One<br>two<br>\n  three</p><address>Ward 7<br>Floor 2</address><p>48&nbsp;hours, 10&#8239;mg, a&#8203;b, <b>bold</b> <i>italic</i> <u>under</u>  H<sub>2</sub>O 10<sup>3</sup></p><pre>a  b\n c</pre><p><span> lead</span><span> trail </span>end</p><div>loose text <p>then a paragraph</p> and loose again</div><p>&lt;tag&gt; &amp; "quotes" ‘curly’ … – —</p><p style="text-transform:uppercase">shouted straße</p>',
  },
  {
    ...en,
    name: 'prose-boxes',
    title: 'Boxes',
    css: '.f { float: right; width: 100pt; border: 1pt solid } .b { border: 2pt solid; padding: 6pt; border-radius: 6pt; background: #f4f4f4 } .g { display: grid; grid-template-columns: 1fr 1fr } .x { display: flex; justify-content: space-between } .i { display: inline-block; width: 40% }',
    body: `<header><p>Small line</p><h1>Boxes</h1></header><main><aside class="f"><p>Beside ${long}</p></aside><p>${long.repeat(3)}</p><section class="b"><h2>Box</h2><p>Call <strong>112</strong></p></section><div class="g"><p>left</p><p>right</p><div>loose left</div><div>loose <em>right</em></div></div><div class="x"><span>one</span><span>two</span></div><p><span class="i">inline block one</span> <span class="i">inline block two</span></p><hr><details open><summary>More</summary><p>Inside</p></details><p style="opacity:.6">Half <b>seen</b></p></main><footer><p>Foot</p></footer>`,
  },
  {
    ...en,
    name: 'prose-figures',
    title: 'Figures',
    draft: 'DRAFT',
    body: `<h1>Figures</h1><figure><img src="${DRAWING}" alt="A vein &amp; a stent" width="200"><figcaption>The vein is <em>open</em></figcaption></figure><p>Inline <img src="${RASTER}" alt="a red dot" width="12"> picture, <img src="${RASTER}" alt="" width="12"> decoration.</p><figure><table><tr><th scope="col">In a figure</th></tr><tr><td>cell</td></tr></table><figcaption>Table</figcaption></figure><svg role="img" aria-label="Three of five" width="60" height="20"><circle cx="10" cy="10" r="8"/><text x="22" y="15">3/5</text></svg><svg aria-hidden="true" width="20" height="20"><rect width="20" height="20"/></svg><div role="img" aria-label="Three stars">***</div><figure><img src="${RASTER}" alt="Large" style="width:100%;height:300pt"></figure><figure><img src="${DRAWING}" alt="Next page" style="width:100%;height:400pt"></figure>`,
  },
  {
    ...en,
    name: 'prose-draft-pages',
    title: 'Draft',
    draft: 'ROBOCZY',
    paper: 'A5 landscape',
    lang: 'pl',
    body: `<h1>Szkic</h1>${'<p>Zażółć gęślą jaźń, a potem weź tabletkę.</p>'.repeat(60)}`,
  },
  {
    ...en,
    name: 'prose-fixed-opacity',
    title: 'Watermark with opacity',
    draft: 'DRAFT',
    css: '.watermark { color: #000; opacity: .08 }',
    body: `<h1>Opacity</h1>${`<p>${long}</p>`.repeat(30)}`,
  },
];
