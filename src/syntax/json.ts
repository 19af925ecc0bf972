// JSON as located data, read with the YAML reader so that every value has a place.

import { diagnostic } from '../model/diagnostic.ts';
import { placeAt } from '../model/place.ts';
import { type Located, type Read, readYaml } from './yaml.ts';

/** Reads a JSON text. Anything that is YAML but not JSON is refused. */
export function readJson(file: string, text: string): Read<Located> {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/.exec(message)?.[1];
    const place = placeAt(file, text, offset === undefined ? text.length : Number(offset));
    const detail = message.replace(/,? *\.\.\..*$/s, '').replace(/ in JSON at position.*$/s, '');
    return { ok: false, diagnostics: [diagnostic('json-broken', place, { detail })] };
  }
  return readYaml(file, text);
}
