// Tables for spreadsheets: RFC 4180, and no cell that a spreadsheet would take for a formula.

/** A byte order mark: without it spreadsheets read UTF-8 as something else. */
const mark = '\ufeff';

/** The table as CSV. Every cell is quoted, lines end with CR LF, `head` comes first. */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${mark}${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  return `"${harmless(text).replaceAll('"', '""')}"`;
}

/** What begins like a formula is told to be a text. Spreadsheets look past spaces and controls, and know wide signs. */
function harmless(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
