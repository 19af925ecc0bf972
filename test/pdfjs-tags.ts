// The tags of a PDF by a reader that did not write it: what pdf.js hands on to a screen reader, page by page, as indented text.

import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

interface Node {
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly alt?: string | undefined;
  readonly lang?: string | undefined;
  readonly scope?: string | undefined;
  readonly structId?: string | undefined;
  readonly headers?: readonly string[] | undefined;
  readonly rowSpan?: number | undefined;
  readonly colSpan?: number | undefined;
  readonly children?: readonly Node[] | undefined;
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
    alt: z.string().optional(),
    lang: z.string().optional(),
    scope: z.string().optional(),
    structId: z.string().optional(),
    headers: z.array(z.string()).optional(),
    rowSpan: z.number().optional(),
    colSpan: z.number().optional(),
    children: z.array(node).optional(),
  }),
);
const annotation = z.object({
  id: z.string(),
  unsafeUrl: z.string().optional(),
  dest: z.unknown().optional(),
  contentsObj: z.object({ str: z.string() }).optional(),
});

/** What the leaves of a page's tree stand for. */
interface Leaves {
  readonly texts: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
}

/**
 * A line for each element and each of its texts, in the order of the tags. An element that goes on over a page break comes
 * again on the next page; roles outside PDF 1.7 come as the standard role they are mapped to; artifacts do not come. pdf.js
 * says where a line ends and not whether a blank stands there: here it is always one, in Japanese too.
 */
export async function tagsOf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const leaves = { texts: await textsOf(page), links: await linksOf(page) };
    const tree: unknown = await page.getStructTree();
    lines.push(`page ${number}`, ...(tree === null ? ['  no tags'] : below(node.parse(tree), leaves)));
  }
  await task.destroy();
  return `${lines.join('\n')}\n`;
}

/** Marks to their texts. Text in no mark of an element is an artifact. */
async function textsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== null);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return texts;
}

/** Annotations to where they lead and what they are called. */
async function linksOf(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const found = z.array(annotation).parse(await page.getAnnotations());
  return new Map(
    found.map(({ id, unsafeUrl, dest, contentsObj }) => [
      `pdfjs_internal_id_${id}`,
      `-> ${unsafeUrl ?? `#${String(dest)}`} "${contentsObj?.str ?? ''}"`,
    ]),
  );
}

/** The lines of what stands in an element, set in; nothing for one that has nothing on this page. */
function below(element: Node, leaves: Leaves): readonly string[] {
  return (element.children ?? []).flatMap((kid) => {
    if (kid.type === 'content') return quoted(leaves.texts.get(kid.id ?? ''));
    if (kid.type !== undefined) return [`  ${leaves.links.get(kid.id ?? '') ?? 'an object of another page'}`];
    const inside = below(kid, leaves);
    const isHere = inside.length > 0 || kid.role === 'TD' || kid.alt !== undefined;
    return isHere ? [`  ${headOf(kid)}`, ...inside.map((line) => `  ${line}`)] : [];
  });
}

function quoted(text: string | undefined): readonly string[] {
  // pdf.js puts blanks where it sees a gap on the page, and not only where the file has one.
  const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? [] : [`  "${plain}"`];
}

function headOf({ role, lang, alt, scope, structId, headers, rowSpan, colSpan }: Node): string {
  const facts = [
    lang && `lang ${lang}`,
    scope && `scope ${scope}`,
    structId && `id ${structId}`,
    headers && `headers ${headers.join(' ')}`,
    rowSpan && `rows ${rowSpan}`,
    colSpan && `columns ${colSpan}`,
    alt !== undefined && `says "${alt}"`,
  ];
  return [role, ...facts].filter((part) => part).join(', ');
}
