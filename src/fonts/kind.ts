// What kind of font a file holds, by the tables it lists. Only static TrueType stays a font in a PDF: of variable fonts and of
// CFF outlines Chromium makes Type 3, drawings that readers neither search nor show well.

/** `true` and 0x00010000 open TrueType; the packed forms list the same tables. */
const sfntHeads: ReadonlySet<number> = new Set([0x0001_0000, 0x7472_7565]);

/** Tables that WOFF2 names by number (its table 5.2), as far as they decide here. */
const knownTags: ReadonlyMap<number, string> = new Map([
  [10, 'glyf'],
  [13, 'CFF '],
  [47, 'fvar'],
]);

/** Why the font of these bytes may not be printed, as the end of a sentence that begins with its name; null for static TrueType. */
export function unfitFont(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tags = tagsOf(view);
  if (tags === null) return 'is no font, or not a whole one';
  if (tags.has('fvar')) return 'is a variable font';
  if (tags.has('CFF ') || tags.has('CFF2')) return 'has CFF outlines';
  return tags.has('glyf') ? null : 'has no TrueType outlines';
}

/** The tables that a font lists, or null where the bytes are no single font. */
function tagsOf(view: DataView): ReadonlySet<string> | null {
  // No font is shorter than the longest of the heads.
  if (view.byteLength < 48) return null;
  const head = view.getUint32(0);
  // OpenType with CFF outlines says so in its first letters, whatever its tables are called.
  if (head === 0x4f54_544f) return new Set(['CFF ']);
  if (head === 0x774f_4632) return woff2Tags(view);
  const isWoff = head === 0x774f_4646;
  if (!isWoff && !sfntHeads.has(head)) return null;
  const { count, start, step } = isWoff
    ? { count: view.getUint16(12), start: 44, step: 20 }
    : { count: view.getUint16(4), start: 12, step: 16 };
  if (start + count * step > view.byteLength) return null;
  return new Set(Array.from({ length: count }, (_, i) => tagAt(view, start + i * step)));
}

/** WOFF2 packs its list: a byte with the number of a known tag or 63, the tag then, and lengths of one to five bytes. */
function woff2Tags(view: DataView): ReadonlySet<string> | null {
  const tags = new Set<string>();
  const flavor = view.getUint32(4);
  if (flavor === 0x4f54_544f) tags.add('CFF ');
  else if (!sfntHeads.has(flavor)) return null;
  let at = 48;
  const skipLength = (): void => {
    while (at < view.byteLength && (view.getUint8(at++) & 0x80) !== 0);
  };
  for (let left = view.getUint16(12); left > 0; left--) {
    if (at + 5 > view.byteLength) return null;
    const flags = view.getUint8(at++);
    const number = flags & 0x3f;
    const tag = number === 0x3f ? tagAt(view, at) : (knownTags.get(number) ?? `table ${number}`);
    if (number === 0x3f) at += 4;
    tags.add(tag);
    skipLength();
    // Outlines are transformed unless the flags say 3, all other tables only where the flags say so.
    const isOutline = number === 10 || number === 11;
    if (isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0) skipLength();
  }
  return tags;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
