import { testRows } from '../rows.ts';
import { phraseRows } from './phrases.rows.ts';

testRows('phrases and locales', phraseRows);
