/** Another reader: the text of a finished file in tag order, as pdf.js sees structure and marked content. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

interface Node {
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly alt?: string | undefined;
  readonly children?: readonly Node[] | undefined;
}
const NODE: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
    alt: z.string().optional(),
    children: z.array(NODE).optional(),
  }),
);

const BLOCK = /^(H\d|P|LI|Lbl|LBody|TH|TD|Caption|Document|Sect|Art|Aside|Div)$/;

/** Lines of text, one per innermost block element on each page; artifacts and alternative texts are left out. */
export async function readWithPdfjs(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((mark) => mark !== undefined);
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? undefined);
    }
    const tree: unknown = await page.getStructTree();
    if (tree !== null) collect(NODE.parse(tree), texts, lines);
  }
  await task.destroy();
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

function collect(node: Node, texts: ReadonlyMap<string, string>, lines: string[]): void {
  if (node.role === 'Figure') return;
  if (BLOCK.test(node.role ?? '')) lines.push('');
  for (const child of node.children ?? []) {
    if (child.type === 'content' && child.id !== undefined)
      lines.push((lines.pop() ?? '') + (texts.get(child.id) ?? ''));
    else collect(child, texts, lines);
  }
  if (BLOCK.test(node.role ?? '')) lines.push('');
}
