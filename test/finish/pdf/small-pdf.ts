/** Writes tiny files in the shape of Chromium's, for tests that need one without a browser. */

/** @param objects body of object 1, 2, ...; @param trailer replaces the usual trailer dictionary */
export function smallPdf(objects: readonly string[], trailer?: string): Buffer {
  let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  const offsets = objects.map((body, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n${trailer ?? `<</Size ${objects.length + 1}\n/Root 1 0 R\n/Info 2 0 R>>`}\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
