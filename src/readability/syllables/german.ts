// Syllables of German words: each vowel, where two letters for one sound count once, except in the stems that part them.

/** English words whose last e is silent. */
const irregular: Readonly<Record<string, number>> = {
  homepage: 2,
  hotline: 2,
  online: 2,
  smartphone: 2,
  software: 2,
  update: 2,
  website: 2,
};

const oneSound = /ieu(?=r)|(?<=t)ea(?=m)|aa|a[iuy]|äu|e[eiuy]|ie|o[ouy]|[aeiouyäöüàáâéèêëîïôû]/g;

/** Two letters that look like one sound and are two syllables. */
const parted: readonly RegExp[] = [
  /(?<=pat|kl|(?<![fv])or|rez|red|hyg|quot|aud)ie(?=n)/g,
  /(?<=arter|bakter|mater|ser|famil|lin|fol|immobil|petersil|stud|komöd|tragöd|med|akt|präm|kastan|zyt)ie(?!r|n$|u)/g,
  /(?<!^(?:w|kn|sp)|schr?)ie(?=n$)|(?<!v)ie(?=ll)/g,
  /(?:be|ge|re)(?=e(?:nd|rd|hr|bn|ll|rb))|ee(?=n$)|(?:^|un)be(?=ur|unr|inh|irr)|ge(?=imp|irr)/g,
  /^re(?=in(?:far|fek|jek|ter|kar))|(?:prote|koffe|kase)(?=in)|(?:koka(?=in)|mosa(?=ik)|na(?=iv)|the(?=ist))/g,
  /(?:s|ol)eu(?=m)|läu(?=ms?$)|koo(?=[pr])|zoo(?=l)/g,
];

/** The number of syllables of a word in lower case, without hyphens. */
export function germanSyllables(word: string): number {
  const known = irregular[word] ?? irregular[word.replace(/s$/, '')];
  if (known !== undefined) return known;
  const spoken = word.replace(/(?<=q)u|(?:^|(?<=[aeiouäöü]))y(?=[aeiouäöü])/g, '-');
  const more = parted.reduce((sum, place) => sum + (spoken.match(place)?.length ?? 0), 0);
  return Math.max(1, (spoken.match(oneSound)?.length ?? 0) + more);
}
