/** The sRGB profile of the output intent (A 6.2.4.3-2, 6.2.10-2), built from the published numbers of IEC 61966-2-1 as ICC v2. */

const CURVE_STEPS = 256;
/** Adapted to D50, as the profile connection space demands. */
const WHITE = [0.9642, 1, 0.8249] as const;
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', Buffer.from('text\0\0\0\0CC0\0', 'latin1')],
    ['wtpt', xyz(WHITE)],
    ...Object.entries(PRIMARIES).map(([tag, value]) => [tag, xyz(value)] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((tag) => [tag, curve] as const),
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const places = new Map<Buffer, number>();
  const bodies: Buffer[] = [];
  let at = 128 + table.length;
  for (const [i, [tag, body]] of tags.entries()) {
    const place = places.get(body) ?? at;
    if (place === at) {
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      bodies.push(padded);
      places.set(body, at);
      at += padded.length;
    }
    table.write(tag, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * i);
    table.writeUInt32BE(body.length, 12 + 12 * i);
  }
  return Buffer.concat([header(at), table, ...bodies]);
}

function header(size: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [i, value] of [2026, 1, 1, 0, 0, 0].entries()) head.writeUInt16BE(value, 24 + 2 * i);
  head.write('acsp', 36, 'latin1');
  for (const [i, value] of WHITE.entries()) head.writeInt32BE(fixed(value), 68 + 4 * i);
  return head;
}

function toneCurve(): Buffer {
  const curve = Buffer.alloc(12 + 2 * CURVE_STEPS);
  curve.write('curv', 'latin1');
  curve.writeUInt32BE(CURVE_STEPS, 8);
  for (let i = 0; i < CURVE_STEPS; i++) {
    const x = i / (CURVE_STEPS - 1);
    const linear = x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
    curve.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * i);
  }
  return curve;
}

function xyz(values: readonly number[]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 'latin1');
  for (const [i, value] of values.entries()) tag.writeInt32BE(fixed(value), 8 + 4 * i);
  return tag;
}

function description(text: string): Buffer {
  const tag = Buffer.alloc(12 + text.length + 1 + 78);
  tag.write('desc', 'latin1');
  tag.writeUInt32BE(text.length + 1, 8);
  tag.write(text, 12, 'latin1');
  return tag;
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}
