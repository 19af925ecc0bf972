/** What finishing is told of a document, beside the print. Data only. */
export interface DocumentFacts {
  readonly title: string;
  /** BCP 47 tag of the document's language. */
  readonly locale: string;
  /** `YYYY-MM-DD`, the date of the text: the only date in the file. */
  readonly date: string;
  /** The organisation that answers for the text. */
  readonly author: string;
  readonly keywords: readonly string[];
  readonly subject: string;
  /** Name and version of the program. */
  readonly producer: string;
}
