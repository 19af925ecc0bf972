/** What a hostile hand can do with the objects of a file: circles, endless nesting, huge counts, streams that swell. */
import { closeStream } from '../pdf-parts.ts';
import { type Bench, copyOf, type Row, refs } from './bench.ts';

export function hostileObjects(bench: Bench): readonly Row[] {
  const { parts, last, chain, catalog, pages, page, tree, link, bookmark, edited, beside } = bench;
  const kids = (text: string, list: string): string => text.replace(/\/Kids \[[^\]]*\]/, `/Kids [${list}]`);
  const parentTree = (text: string): string => text.replace(/\/ParentTree \d+ 0 R/, `/ParentTree ${last + 1} 0 R`);
  const firstTag = (text: string): string => text.replace(/\/K \[?\d+ 0 R\]?/, `/K ${last + 1} 0 R`);
  return [
    ['an encrypted file', { ...parts, trailer: parts.trailer.replace('/Root', '/Encrypt <<>>\n/Root') }, 'trailer has'],
    [
      'an Info that is not there',
      { ...parts, trailer: parts.trailer.replace(/\/Info \d+/, '/Info 99999') },
      'reference',
    ],
    ['arrays in arrays', beside('['.repeat(200_000)), 'nested deeper'],
    ['dictionaries in dictionaries', beside('<</A '.repeat(200_000)), 'nested deeper'],
    ['empty arrays without end', beside(`[${'[]'.repeat(400_000)}]`), 'too many arrays'],
    ['an array without end', beside(`[${'0 '.repeat(1_100_000)}]`), 'an array is too long'],
    [
      'a dictionary without end',
      beside(`<<${Array.from({ length: 11_000 }, (_, i) => `/A${i} 0`).join('\n')}>>`),
      'a dictionary is',
    ],
    ['a string without end', beside(`(${'a'.repeat(99_000)})`), 'a string is too long'],
    ['a name without end', beside(`/${'a'.repeat(99_000)}`), 'a name is too long'],
    ['130,000 objects more', { ...parts, objects: [...parts.objects, ...chain(Array<string>(130_000).fill('0'))] }, ''],
    [
      'streams that swell',
      {
        ...parts,
        objects: [
          ...parts.objects,
          ...[1, 2, 3].map((i) =>
            closeStream(last + i, { dict: '<</Filter /FlateDecode\n/Length 0>>', data: '\0'.repeat(20 << 20) }),
          ),
        ],
      },
      'streams are',
    ],
    [
      'page trees that share their branches',
      edited(
        pages,
        (text) => kids(text, refs(8, last + 1)),
        chain(
          Array.from(
            { length: 15 },
            (_, i) =>
              `<</Type /Pages\n/Parent ${i === 0 ? pages.id : last + i} 0 R\n/Kids [${i < 14 ? refs(8, last + 2 + i) : ''}]>>`,
          ),
        ),
      ),
      'page tree',
    ],
    ['a page tree in a circle', edited(pages, (text) => kids(text, refs(2, pages.id))), 'page tree loops'],
    ['one page many times', edited(pages, (text) => kids(text, refs(1_900, page.id))), 'page tree loops'],
    [
      '1,500 pages of one content',
      edited(
        pages,
        (text) => kids(text, Array.from({ length: 1_500 }, (_, i) => refs(1, last + 1 + i)).join('')),
        chain(Array<string>(1_500).fill(copyOf(page))),
      ),
      '',
    ],
    ['a parent tree in a circle', edited(tree, parentTree, chain([`<</Kids [${refs(8, last + 1)}]>>`])), ''],
    [
      'parent trees that share their branches',
      edited(
        tree,
        parentTree,
        chain(Array.from({ length: 18 }, (_, i) => `<</Kids [${i < 17 ? refs(8, last + 2 + i) : ''}]>>`)),
      ),
      '',
    ],
    [
      'a parent tree without end',
      edited(
        tree,
        parentTree,
        chain(Array.from({ length: 20_000 }, (_, i) => `<</Kids [${i < 19_999 ? refs(1, last + 2 + i) : ''}]>>`)),
      ),
      'parent tree too large',
    ],
    ['tags in a circle', edited(tree, firstTag, chain([`<</S /Div /K [${refs(2, last + 1)}]>>`])), 'tag tree loops'],
    [
      'tags without end',
      edited(
        tree,
        firstTag,
        chain(Array.from({ length: 20_000 }, (_, i) => `<</S /Div /K [${i < 19_999 ? refs(1, last + 2 + i) : ''}]>>`)),
      ),
      'tag tree loops',
    ],
    [
      'bookmarks in a circle',
      edited(bookmark, (text) => text.replace('/Title', `/First ${bookmark.id} 0 R\n/Title`)),
      'bookmarks loop',
    ],
    [
      'bookmarks without end',
      edited(
        bookmark,
        (text) => text.replace('/Title', `/First ${last + 1} 0 R\n/Title`),
        chain(
          Array.from(
            { length: 20_000 },
            (_, i) =>
              `<</Title (x)\n/Dest [${page.id} 0 R /XYZ 0 0 0]\n/Parent ${i === 0 ? bookmark.id : last + i} 0 R${i < 19_999 ? `\n/First ${last + 2 + i} 0 R` : ''}>>`,
          ),
        ),
      ),
      'bookmarks loop',
    ],
    [
      '20,000 links',
      edited(
        page,
        (text) =>
          text.replace(
            '/Annots [',
            `/Annots [${Array.from({ length: 20_000 }, (_, i) => refs(1, last + 1 + i)).join('')}`,
          ),
        chain(Array<string>(20_000).fill(copyOf(link))),
      ),
      'too many annotations',
    ],
    [
      'a catalog that runs script',
      edited(catalog, (text) => text.replace('/Type', '/OpenAction <</S /JavaScript /JS (x)>>\n/Type')),
      'the file holds',
    ],
  ];
}
