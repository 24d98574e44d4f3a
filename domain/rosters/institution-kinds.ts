import type { InstitutionKind } from '@/db/enums'
import { fold } from '../names'

/* Matched against folded text in English, Spanish, French and Portuguese; the first that fits counts. */

const kindWords: [InstitutionKind, RegExp][] = [
  [
    'international_organisation',
    /\b(organi[sz]\w*|organismo|agenc\w+|agence) (intern?acional\w*|international\w*|multilateral\w*)|\b(international|intergovernmental) (organi[sz]ation|agency|body)|\b(onu|naciones unidas|nations unies|nacoes unidas|united nations|un agency|igo|oi|cooperacion internacional)\b/,
  ],
  [
    'regional_organisation',
    /\b(organi[sz]\w*|organismo) (regiona\w+)|\bregional (organi[sz]ation|body)|\b(red|network|reseau|rede) regional|\bmecanismo regional/,
  ],
  [
    'ngo',
    /\b(ongs?|ngos?|osc|cso|ongd|osf)\b|\bno gubernamental|non ?governmental|\bnon gouvernemental|nao governamental|\bsociedad civil|civil society|societe civile|sociedade civil|\b(asociacion civil|association|fundacion|foundation|fondation|fundacao|albergue|shelter|sin fines de lucro|non ?profit)\b/,
  ],
  ['refugee_commission', /\b(refugiad\w*|refugees?|refugies?|asilo|asylum|asile)\b/],
  [
    'judiciary',
    /\b(judicia\w*|justicia|justice|justica|tribuna\w*|cortes?|courts?|fiscal\w*|prosecut\w*|procurad\w*|parquet|ministerio publico|ministere public|juzgado\w*|juez|magistrat\w*)\b/,
  ],
  [
    'parliament',
    /\b(parl\w+|congres+o?\w*|senad?o?\w*|legislat\w*|asamblea|assemblee|assembleia|diputad\w*|camara)\b/,
  ],
  [
    'police',
    /\b(polic\w+|gendarmer\w+|seguridad publica|fuerzas? de seguridad|law enforcement|border guard|guardia\w*|carabiner\w+)\b/,
  ],
  [
    'academia',
    /\b(academ\w*|universi\w+|educacion superior|higher education|research|investigacion|recherche|ensino)\b/,
  ],
  [
    'local_government',
    /\b(loca\w+|municip\w+|estata\w+|estadual|provincia\w*|departamental|departement\w*|regional|alcaldia|ayuntamiento|mairie|commun\w+|prefeitura|county|city|subnacional|subnational|(?<!(secretaria|ministerio) de )estado)\b/,
  ],
  [
    'national_government',
    /\b(federa\w*|naciona\w*|nationa\w*|centra\w*|gobierno|government|gouvernement|governo|gubernamental|governmental|gouvernemental|governamental|ministeri\w*|ministr\w*|ministere|secretari\w*|publi(c|qu)\w*|ejecutivo|executive|estatal)\b/,
  ],
]

/** Spelt out as a list gives them, where the words alone would mislead. */
const exactKinds = new Map<string, InstitutionKind>([
  ['national government', 'national_government'],
  ['local government', 'local_government'],
  ['regional organisation', 'regional_organisation'],
  ['sector publico', 'national_government'],
  ['gobierno regional', 'local_government'],
  ['gouvernement regional', 'local_government'],
  ['regional government', 'local_government'],
])

/**
 * The kind of institution that a list names, such as "ONG" or "Gobierno federal". Null for what is no kind known.
 */
export function readInstitutionKind(text: string): InstitutionKind | null {
  const key = fold(text)
  return exactKinds.get(key) ?? kindWords.find(([, words]) => words.test(key))?.[0] ?? null
}

const nameWords: [InstitutionKind, RegExp][] = [
  [
    'international_organisation',
    /\b(acnur|unhcr|hcr|oim|iom|onu|unicef|undp|pnud|unodc|ilo|oit|oms|unfpa|wfp|pma|naciones unidas|united nations|nations unies|nacoes unidas|banco mundial|world bank|cruz roja internacional|icrc|cicr|icmpd|interpol|alto comisionado|organizacion internacional|international organi[sz]ation|organisation internationale|organizacao internacional)\b/,
  ],
  [
    'regional_organisation',
    /\b(oea|oas|sica|iberred|mercosur|mercosul|caricom|unasur|comunidad andina|ecowas|cedeao|union africana|african union|union africaine|union europea|european union|union europeenne|conferencia regional|comjib|aiamp|parlacen|cepal|segib|ocam)\b/,
  ],
  ['refugee_commission', /\b(comar|conare|ofpra|cepr|refugiad\w*|refugees?|refugies?|asylum|asilo)\b/],
  ['police', /\b(polic\w+|police|gendarmer\w+|guardia (civil|nacional|costera)|carabiner\w+|border guard)\b/],
  [
    'judiciary',
    /\b(poder judicial|corte|court|cour|tribunal\w*|juzgado\w*|fiscal\w*|prosecutor\w*|procuradur\w*|procuraduria|ministerio publico|ministere public|consejo de la judicatura|fgr|pgr)\b/,
  ],
  [
    'parliament',
    /\b(congreso|senado|senate|senat|asamblea (legislativa|nacional)|assemblee nationale|parliament|parlement|parlamento|camara de diputados)\b/,
  ],
  [
    'academia',
    /\b(universi\w+|instituto superior|facultad|faculty|el colegio de|colegio de mexico|flacso|academia|escuela nacional|ciesas|institut superieur)\b/,
  ],
  [
    'ngo',
    /\b(a c|ac|asociacion civil|fundacion|foundation|fondation|fundacao|ong|ngo|caritas|casa del? migrante|albergue|sin fronteras|scalabrini\w*|save the children|cruz roja|red cross|croix rouge|servicio jesuita|pastoral|i a p|iap|world vision|association)\b/,
  ],
  [
    'local_government',
    /\b(municip\w+|ayuntamiento|alcaldia|gobierno (del estado|estatal|regional|local|departamental|autonomo)|prefeitura|mairie|city of|county|gobernacion|secretaria estatal|procuraduria estatal|dif (estatal|municipal))\b/,
  ],
  [
    'national_government',
    /\b(ministeri\w*|ministry|ministere|ministro|secretaria|secretary|secretariat|instituto nacional|comision nacional|sistema nacional|direccion (general|nacional)|directorate|direction (generale|nationale)|direcao|superintendencia|servicio nacional|consejo nacional|cancilleria|defensoria|presidencia|gobierno|government|gouvernement|governo|migracion|migraciones|immigration|inm|dif|nacional|national|nationale)\b/,
  ],
]

/**
 * The kind that an institution's name gives away, for lists that don't say it. Null where it gives nothing away.
 */
export function guessInstitutionKind(name: string): InstitutionKind | null {
  const key = fold(name)
  return nameWords.find(([, words]) => words.test(key))?.[0] ?? null
}
