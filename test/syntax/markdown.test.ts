import { expect, test } from 'vitest';
import { plainText } from '../../src/model/text.ts';
import { unitsOf } from '../../src/model/unit.ts';
import { readMarkdown } from '../../src/syntax/markdown.ts';

test('what stands behind a table keeps its place, even where words of the head come again', () => {
  const text = [
    '## Head {#part}',
    '',
    '| Model | Name |',
    '|---|---|',
    '| First | Second |',
    '',
    'The Name.',
    '',
    '- Model',
  ];
  const { sections } = readMarkdown('x.md', text.join('\n'), 0);
  expect(
    sections.flatMap(unitsOf).map(({ text, place }) => `${plainText(text)} ${place.line}:${place.column}`),
  ).toEqual(['Head 1:1', 'Model 3:3', 'Name 3:11', 'First 5:3', 'Second 5:11', 'The Name. 7:1', 'Model 9:1']);
});
