// Abbreviations behind which a full stop does not end a sentence.

/** Stand before a name or in the middle of a sentence. */
const always: Readonly<Record<string, string>> = {
  da: 'dr prof ca evt f.eks bl.a hhv pga ift inkl',
  de: 'dr prof hr fr ca bzw evtl ggf inkl vgl sog z.b d.h u.a o.ä i.d.r st',
  el: 'δρ καθ κ κα π.χ δηλ βλ τηλ',
  en: 'dr mr mrs ms prof st vs e.g i.e approx dept esp jr sr',
  es: 'dr dra sr sra srta d dña p.ej ej aprox ud uds av tel',
  fi: 'tri prof esim ns mm n noin ts puh',
  fr: 'dr m mm mme mlle pr p.ex ex env av tél c.-à-d cf st',
  hi: 'डॉ श्री',
  it: 'dr dott dott.ssa prof sig sig.ra es p.es ca tel avv',
  nb: 'dr prof ca evt f.eks bl.a inkl mht',
  nl: 'dr prof mevr dhr bijv bv evt ca d.w.z o.a t.o.v m.b.t',
  pl: 'dr prof mgr lek np tzn tj ok tel ul św inż m.in',
  pt: 'dr dra sr sra prof ex p.ex aprox tel av',
  sv: 'dr prof ca t.ex bl.a d.v.s s.k tel ev inkl',
  tr: 'dr prof doç op uzm sn örn bkz yrd av tel',
};

/** End nothing when a figure follows: "No. 5" does not, "No. Ask your doctor" does. */
const beforeFigures = 'abs art fig no nr núm nº num p pag pág s str kl klo godz max min vol ch kap cap αρ'.split(' ');

const tables = new Map(Object.entries(always).map(([language, list]) => [language, new Set(list.split(' '))]));
const numbered = new Set(beforeFigures);

/** True when `token`, written before a full stop, is an abbreviation in a sentence that goes on with `next`. */
export function isAbbreviation(token: string, next: string, language: string): boolean {
  const bare = token.toLocaleLowerCase(language);
  if (tables.get(language === 'nn' || language === 'no' ? 'nb' : language)?.has(bare)) return true;
  return numbered.has(bare) && /^\p{Nd}/u.test(next);
}
