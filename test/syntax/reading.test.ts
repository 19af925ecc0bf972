import { testRows } from '../rows.ts';
import { readingRows } from './reading.rows.ts';

testRows('what cannot be read', readingRows);
