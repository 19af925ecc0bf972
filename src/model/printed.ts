/** The words for what was printed: the tree that `snapshot` takes from the DOM and everything after it reads. Data only. */

/** What travels beside the print, because the PDF cannot tell it. Serialisable: it crosses from the page to the program. */
export interface PrintedDocument {
  readonly title: string;
  /** BCP 47 tag of the root element, empty when it has none. */
  readonly lang: string;
  readonly dir: Direction;
  readonly body: PrintedElement;
  /** Texts of elements that are `aria-hidden`: the only untagged text a page area may hold. */
  readonly hidden: readonly string[];
}

export type Direction = 'ltr' | 'rtl';

/** An element that is rendered and not decorative, or a text node as its reader meets it: white space collapsed, `\n` for `<br>`. */
export type PrintedNode = PrintedElement | string;

export interface PrintedElement {
  /** Lower-case tag name, after `role` had its say: `role=heading aria-level=2` is `h2`, `role=img` is `img`, `role=presentation` is `span`. */
  readonly tag: string;
  readonly id?: string;
  /** Takes part in a line of text. */
  readonly inline?: true;
  /** BCP 47 tag, where it differs from the parent's. */
  readonly lang?: string;
  /** Where it differs from the parent's. */
  readonly dir?: Direction;
  /** Alternative text of a picture. A picture without one is reported, not guessed. */
  readonly alt?: string;
  /** Accessible name of a link. */
  readonly name?: string;
  readonly href?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** `list-style-type` of a list item that shows its marker. */
  readonly marker?: string;
  /** Of header cells. */
  readonly scope?: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly kids: readonly PrintedNode[];
}
