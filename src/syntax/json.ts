// JSON as located data, read with the YAML reader so that every value has a place.

import { diagnostic } from '../model/diagnostic.ts';
import { placeAt } from '../model/place.ts';
import { type Located, type Read, readYaml } from './yaml.ts';

/** Node names the position in long texts and only the character in short ones. */
function offsetIn(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const token = /^Unexpected token '(.+?)'/.exec(message)?.[1];
  return token === undefined ? text.length : Math.max(0, text.indexOf(token));
}

/** Reads a JSON text. Anything that is YAML but not JSON is refused. */
export function readJson(file: string, text: string): Read<Located> {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = placeAt(file, text, offsetIn(message, text));
    const detail = message.replace(/,? *\.\.\..*$/s, '').replace(/ in JSON at position.*$/s, '');
    return { ok: false, diagnostics: [diagnostic('json-broken', place, { detail })] };
  }
  return readYaml(file, text);
}
