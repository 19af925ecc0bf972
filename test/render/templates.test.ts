import { testRows } from '../rows.ts';
import { templateRows } from './templates.rows.ts';

testRows('templates', templateRows);
