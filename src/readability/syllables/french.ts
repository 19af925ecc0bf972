// Syllables of French words as they are said slowly: an e at the end is silent, one inside a word is said, and i, u and ou glide
// into the vowel behind them unless two consonants such as "bl" or "tr" stand before.

const irregular: Readonly<Record<string, number>> = { abbaye: 3, alcool: 2, août: 1, pays: 2, paysage: 3 };

/** What stands before -ent in words that say it. Other words in -ent, beside those in -ment, are verbs of "they". */
const saidBeforeEnt = [
  'abs accid adhér adolesc affl afflu ag appar arg c cli coeffici cohér concurr cons consci conséqu cont contin',
  'conting converg convalesc couv d défici déterg différ diverg effici éloqu émerg évid excell excéd exig fréqu',
  'immin incid inconsci inconvéni influ ingrédi innoc insol intellig l néglig occid ori par pati perman pertin',
  'précéd prés présid prud quoti réc récipi récurr résid ress s serp souv suffici tal torr transpar urg v viol',
  'équival',
]
  .join(' ')
  .replaceAll(' ', '|');

const saidEnt = new RegExp(`^(?:${saidBeforeEnt}|.*[tv]i)ent$`);

/** Verbs of "they" whose stem ends in m: the only words in -ment that do not say it. */
const silentMent =
  /(?:^aim|^arm|^calm|^charm|^dorm|^ferm|^form|^fum|^nomm|affirm|assum|comprim|confirm|consomm|endorm|enferm|enflamm|estim|exprim|imprim|inform|résum|supprim|transform)ent$/;

const vowels = 'aàâeéèêëiîïoôöuùûüyæœ';
const oneSound = `eau|œu|a[iîuy]|e[iîuûy]|o[iîuùûy]|u[iîy]|[${vowels}]`;
const nucleus = new RegExp(
  `(?<![bcdfgkptv][lr])(?:ou(?=i)|(?:ou|[iuy])(?=[aàâeéèêoôuœ]))(?:${oneSound})|${oneSound}`,
  'g',
);

/** Letters that are written as vowels and are none. */
const unspoken: readonly RegExp[] = [
  /(?<=q)u|(?<=g)u(?=[eéèêiî])|(?<=g)e(?=[aàâoô])/g,
  /(?<=[aeouœ])i(?=ll|ls?$)/g,
  new RegExp(`(?<=[${vowels}])e(?=ment|r(?:a|ai|as|ons|ez|ont)$)`),
  /es?$/,
];

/** The number of syllables of a word in lower case, without hyphens. An apostrophe joins: "l'homme" is one word. */
export function frenchSyllables(word: string): number {
  const bare = word.replace(/^(?:[cdjlmnst]|qu)['’]/, '').replace(/['’]/g, '');
  const known = irregular[bare];
  if (known !== undefined) return known;
  const silent = /ment$/.test(bare) ? silentMent.test(bare) : /ent$/.test(bare) && !saidEnt.test(bare);
  const spoken = unspoken.reduce((rest, letters) => rest.replace(letters, '-'), silent ? bare.slice(0, -3) : bare);
  return Math.max(1, spoken.match(nucleus)?.length ?? 0);
}
