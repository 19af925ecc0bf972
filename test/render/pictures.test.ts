import { expect, test } from 'vitest';
import { pictureFor } from '../../src/render/pictures.ts';

const pictures = new Map([
  ['steps.svg', 'data:steps'],
  ['steps-rtl.svg', 'data:mirrored'],
  ['vein.svg', 'data:vein'],
]);

test.each([
  ['steps.svg', 'ltr', 'data:steps'],
  ['steps.svg', 'rtl', 'data:mirrored'],
  ['vein.svg', 'ltr', 'data:vein'],
  ['vein.svg', 'rtl', 'data:vein'],
  ['none.svg', 'rtl', ''],
] as const)('%s in a text that runs %s', (source, direction, expected) => {
  expect(pictureFor(source, direction, pictures)).toBe(expected);
});
