// Words of the Romance languages.

import type { Words } from '../language.ts';

export const fr: Words = {
  numbers:
    'deux deuxième? moitié? demi*? double?|trois troisième?|quatre quatrième?|cinq|six|sept|huit|neuf? neuvième?|dix|onze|douze',
  one: "un une chaque par l'un l'une premier première quotidien* seul seule toutes_les tous_les",
  minute: 'minute minutes #min #mn',
  hour: 'heure heures #h',
  day: 'jour jours journée journées journalier* journalière* quotidien* lendemain',
  week: 'semaine semaines hebdomadaire*',
  month: 'mois mensuel*',
  year: 'an ans année années annuel*',
  not: "pas rien aucun aucune nul nulle personne_ne personne_n' non n'est_plus ne_peut_plus ne_pouvez_plus n'avez_plus ne_fait_plus n'a_plus ne_sont_plus ne_prenez_plus ne_+_plus n'+_plus n'+_+_plus ne_+_+_plus",
  never: "jamais ni guère personne_ne personne_n'* ne_+_personne n'+_personne ne_voi*_personne",
  without: 'sans',
  soft: "affaibl* déconseill* mal refus* absen* contre impossible* inconnu* inadapté* improbable* rare rares rarement sauf jusqu' avant_d' avant_de avant_que évitez éviter évite évitent peu seulement seul seule faible* interdi* empêch* manqu* moins",
  idle: "sans_danger pas_seulement non_seulement pas_plus_de non_loin n'importe pas_à_pas",
  before: 'avant auparavant',
  after: 'après',
  of: 'sur de parmi par pour en dans avec chez',
  and: 'et ou mais puis',
  to: 'à au jusqu’à',
  iu: 'ui u.i. unités_internationales unité_internationale',
};

export const es: Words = {
  numbers:
    'dos segundo? segunda? ambos? ambas? medi*? doble? par?|tres tercer*?|cuatro cuart*?|cinco quint*?|seis sext*?|siete|ocho octav*?|nueve|diez|once|doce',
  one: 'un una uno cada por diari* primer primera primero al_día',
  minute: 'minuto minutos #min',
  hour: 'hora horas #h',
  day: 'día días diario diaria diarios diarias diariamente',
  week: 'semana semanas semanal* semanalmente',
  month: 'mes meses mensual*',
  year: 'año años anual*',
  not: 'no tampoco sino',
  never: 'nunca jamás nadie nada ningún ninguna ninguno ninguna',
  without: 'sin',
  soft: 'hasta_que_no débil* desaconsej* mal contraindic* rechaz* ausen* contra negarse imposible* desconocid* inadecuad* rara raras raro raros salvo excepto hasta antes evite evitar evita eviten poco poca pocas pocos solo sólo menos apenas impid* prohib* falta',
  idle: 'hace_falta hacen_falta no_solo no_sólo no_obstante no_más_de sin_embargo sino_también',
  before: 'antes',
  after: 'después tras luego',
  of: 'de cada_una en entre por para con sobre de_cada',
  and: 'y o e u pero ni luego',
  to: 'a hasta',
  iu: 'ui u.i. unidades_internacionales unidad_internacional',
};

export const it: Words = {
  numbers:
    'due entramb*? second*? mezz*? doppi*?|tre terz*?|quattro quart*?|cinque quint*?|sei? sest*?|sette|otto|nove|dieci|undici|dodici',
  one: "un uno una un' ogni per al ciascun* giornalier* quotidian* prima primo",
  minute: 'minuto minuti #min',
  hour: 'ore #h un’ora',
  day: 'giorno giorni giornata giornate giornalier* quotidian* giornaliero',
  week: 'settimana settimane settimanal*',
  month: 'mese mesi mensil*',
  year: 'anno anni annual* annuo annui',
  not: 'non no',
  never: 'mai nessun nessuno nessuna niente nulla neanche nemmeno neppure',
  without: 'senza',
  soft: "finché_non finché_+_non finché_*'+_non finché_+_+_non finché_+_+_+_non a_meno_che_non a_meno_che_+_non debol* sconsigli* male controindic* rifiut* assen* contro impossibil* sconosciut* inadatt* raro rara rari rare raramente salvo tranne finché prima eviti evitare evita poco poca pochi poche solo soltanto meno appena imped* viet* manc*",
  idle: 'non_solo non_soltanto non_più_di se_non_altro',
  before: 'prima_d* prima_che',
  after: 'dopo poi',
  of: 'su di ogni per in tra fra con dei degli delle su_ogni',
  and: 'e o ed ma oppure poi',
  to: 'a ad fino_a',
  iu: 'ui u.i. unità_internazionali',
};

export const pt: Words = {
  numbers:
    'dois duas segund*? ambos? ambas? mei*? dobro?|três terceir*?|quatro quart*?|cinco quint*?|seis sext*?|sete|oito|nove|dez|onze|doze',
  one: 'um uma cada por diári* primeiro primeira ao_dia',
  minute: 'minuto minutos #min',
  hour: 'hora horas #h',
  day: 'dia dias diário diária diários diárias diariamente',
  week: 'semana semanas semanal* semanalmente',
  month: 'mês meses mensal* mensalmente',
  year: 'ano anos anual* anualmente',
  not: 'não tampouco',
  never: 'nunca jamais ninguém nada nenhum nenhuma nem',
  without: 'sem',
  soft: 'contraindic* recus* ausen* contra impossível desconhecid* inadequad* raro rara raros raras raramente exceto salvo até antes evite evitar pouco poucas poucos só apenas somente menos imped* proib* falt*',
  idle: 'não_só não_apenas não_somente não_obstante não_mais_de',
  before: 'antes',
  after: 'depois após',
  of: 'em de cada por para entre com em_cada de_cada',
  and: 'e ou mas nem depois',
  to: 'a até',
  iu: 'ui u.i. unidades_internacionais unidade_internacional',
};

export const ro: Words = {
  numbers:
    'doi două ambele? ambii? jumătate? dublu?|trei|patru|cinci|șase şase|șapte şapte|opt|nouă?|zece|unsprezece|doisprezece douăsprezece',
  one: 'un o unu una fiecare pe zilnic primul prima',
  minute: 'minut minute minutelor #min',
  hour: 'oră ore ora orelor orei',
  day: 'zi zile ziua zilei zilelor zilele zilnic*',
  week: 'săptămână săptămâni săptămâna săptămânii săptămânilor săptămânal*',
  month: 'lună luni luna lunii lunilor lunar*',
  year: 'an ani anul anului anilor anual*',
  not: 'nu n-* nici',
  never: 'niciodată nimeni nimic niciun nicio niciunul',
  without: 'fără',
  soft: 'contraindic* refuz* absen* împotriva imposibil* necunoscut* nepotrivit* rar rare rareori decât până înainte evita* evitați puțin puține puţin doar numai mai_puțin împied* interzi* lips*',
  idle: 'nu_numai nu_doar nu_mai_mult_de',
  before: 'înainte înaintea',
  after: 'după',
  of: 'din la pe de dintre pentru în cu',
  and: 'și şi sau dar iar apoi',
  to: 'până_la la',
  iu: 'ui u.i. unități_internaționale',
};
