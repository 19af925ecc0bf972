// What placeholders become in one edition: facts of the country, names from its notes, supplied values or visible gaps.

import type { CountryFacts, CountryNotes } from '../model/country.ts';
import { type Jurisdiction, supplyClauses } from '../model/jurisdiction.ts';
import { type Leaflet, type SupplyItem, suppliedText } from '../model/leaflet.ts';
import type { Say } from '../model/phrases.ts';
import { type Html, html } from '../syntax/html.ts';
import { renderAddress, renderPhone, renderPlain, type Setting } from './inline.ts';

export interface FactSources {
  readonly leaflet: Leaflet;
  readonly facts: CountryFacts;
  readonly jurisdiction: Jurisdiction;
  readonly notes: CountryNotes;
  readonly say: Say;
  readonly form: Setting['form'];
  /** The edition's locale and the ones it derives from. */
  readonly locales: readonly string[];
}

export interface Placeholders {
  readonly inline: (name: string) => Html;
  /** A gap as a block of its own, or null when the placeholder has a value. */
  readonly block: (name: string) => Html | null;
}

/** The placeholders of one edition. Throws on a name or fact that `check` should have refused. */
export function placeholdersOf(sources: FactSources): Placeholders {
  const plain = (text: string) => renderPlain(text, { form: sources.form, names: sources.leaflet.names });
  const supplied = (name: string) => {
    const item = sources.leaflet.supply.get(name);
    if (!item) throw new Error(`the supply item "${name}" is unknown`);
    return { item, value: suppliedText(item, sources.locales) };
  };
  return {
    inline: (name) => {
      if (!name.startsWith('supply.')) return factHtml(name, sources, plain);
      const { item, value } = supplied(name.slice('supply.'.length));
      return value === null
        ? html`<span class="gap">${plain(`${label(item, sources.say)}: ${whoSupplies(item, sources.say)}`)}</span>`
        : suppliedHtml(item, value, plain);
    },
    block: (name) => {
      if (!name.startsWith('supply.')) return null;
      const { item, value } = supplied(name.slice('supply.'.length));
      return value === null ? gapBlock(item, sources, plain) : null;
    },
  };
}

/** A value for every language is a number or a name: it is copied, not set. A value for one language is prose. */
function suppliedHtml(item: SupplyItem, value: string, plain: (text: string) => Html): Html {
  return typeof item.value === 'string' ? html`<bdi>${value}</bdi>` : plain(value);
}

function factHtml(name: string, { facts, notes }: FactSources, plain: (text: string) => Html): Html {
  switch (name) {
    case 'country':
      return plain(notes.name);
    case 'authority':
      return plain(notes.authority);
    case 'authority.url':
      return renderAddress(facts.authority.website);
    case 'reporting.url':
      return renderAddress(facts.reporting.url);
    case 'emergency':
      return html`<strong>${renderPhone(facts.emergency.primary)}</strong>`;
    default: {
      const number =
        name === 'reporting.phone'
          ? facts.reporting.phone
          : facts.emergency.numbers.get(name.replace('emergency.', ''));
      if (!number) throw new Error(`${facts.country} has no ${name}`);
      return renderPhone(number);
    }
  }
}

function label(item: SupplyItem, say: Say): string {
  return say(`supply.items.${item.name}`);
}

function whoSupplies(item: SupplyItem, say: Say): string {
  return say(`supply.${item.by}`);
}

function gapBlock(item: SupplyItem, { jurisdiction, say }: FactSources, plain: (text: string) => Html): Html {
  const clause = supplyClauses(jurisdiction, item.name).join('; ');
  const asked = clause ? html`<span class="clause">${plain(say('supply.clause', { clause }))}</span>` : '';
  return html`<p class="gap"><strong>${plain(label(item, say))}</strong> <span>${plain(whoSupplies(item, say))}</span> ${asked}</p>\n`;
}
