import { locales } from '@/db/enums'
import { fold } from '../names'

/** ISO 3166-1: alpha-2 and alpha-3, with Kosovo's usual code. */
const codes =
  `AF:AFG AX:ALA AL:ALB DZ:DZA AS:ASM AD:AND AO:AGO AI:AIA AQ:ATA AG:ATG AR:ARG AM:ARM AW:ABW AU:AUS AT:AUT
AZ:AZE BS:BHS BH:BHR BD:BGD BB:BRB BY:BLR BE:BEL BZ:BLZ BJ:BEN BM:BMU BT:BTN BO:BOL BQ:BES BA:BIH BW:BWA BV:BVT BR:BRA
IO:IOT BN:BRN BG:BGR BF:BFA BI:BDI CV:CPV KH:KHM CM:CMR CA:CAN KY:CYM CF:CAF TD:TCD CL:CHL CN:CHN CX:CXR CC:CCK CO:COL
KM:COM CG:COG CD:COD CK:COK CR:CRI CI:CIV HR:HRV CU:CUB CW:CUW CY:CYP CZ:CZE DK:DNK DJ:DJI DM:DMA DO:DOM EC:ECU EG:EGY
SV:SLV GQ:GNQ ER:ERI EE:EST SZ:SWZ ET:ETH FK:FLK FO:FRO FJ:FJI FI:FIN FR:FRA GF:GUF PF:PYF TF:ATF GA:GAB GM:GMB GE:GEO
DE:DEU GH:GHA GI:GIB GR:GRC GL:GRL GD:GRD GP:GLP GU:GUM GT:GTM GG:GGY GN:GIN GW:GNB GY:GUY HT:HTI HM:HMD VA:VAT HN:HND
HK:HKG HU:HUN IS:ISL IN:IND ID:IDN IR:IRN IQ:IRQ IE:IRL IM:IMN IL:ISR IT:ITA JM:JAM JP:JPN JE:JEY JO:JOR KZ:KAZ KE:KEN
KI:KIR KP:PRK KR:KOR KW:KWT KG:KGZ LA:LAO LV:LVA LB:LBN LS:LSO LR:LBR LY:LBY LI:LIE LT:LTU LU:LUX MO:MAC MG:MDG MW:MWI
MY:MYS MV:MDV ML:MLI MT:MLT MH:MHL MQ:MTQ MR:MRT MU:MUS YT:MYT MX:MEX FM:FSM MD:MDA MC:MCO MN:MNG ME:MNE MS:MSR MA:MAR
MZ:MOZ MM:MMR NA:NAM NR:NRU NP:NPL NL:NLD NC:NCL NZ:NZL NI:NIC NE:NER NG:NGA NU:NIU NF:NFK MK:MKD MP:MNP NO:NOR OM:OMN
PK:PAK PW:PLW PS:PSE PA:PAN PG:PNG PY:PRY PE:PER PH:PHL PN:PCN PL:POL PT:PRT PR:PRI QA:QAT RE:REU RO:ROU RU:RUS RW:RWA
BL:BLM SH:SHN KN:KNA LC:LCA MF:MAF PM:SPM VC:VCT WS:WSM SM:SMR ST:STP SA:SAU SN:SEN RS:SRB SC:SYC SL:SLE SG:SGP SX:SXM
SK:SVK SI:SVN SB:SLB SO:SOM ZA:ZAF GS:SGS SS:SSD ES:ESP LK:LKA SD:SDN SR:SUR SJ:SJM SE:SWE CH:CHE SY:SYR TW:TWN TJ:TJK
TZ:TZA TH:THA TL:TLS TG:TGO TK:TKL TO:TON TT:TTO TN:TUN TR:TUR TM:TKM TC:TCA TV:TUV UG:UGA UA:UKR AE:ARE GB:GBR US:USA
UM:UMI UY:URY UZ:UZB VU:VUT VE:VEN VN:VNM VG:VGB VI:VIR WF:WLF EH:ESH YE:YEM ZM:ZMB ZW:ZWE XK:XKX`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string])

/** What people write and no list of names has. */
const aliases: Record<string, string> = {
  BO: 'Estado Plurinacional de Bolivia, Plurinational State of Bolivia, Bolivia (Estado Plurinacional de)',
  CD: 'RDC, DRC, DR Congo, Congo Kinshasa, República Democrática del Congo, Democratic Republic of the Congo, République démocratique du Congo, RD Congo',
  CG: 'Congo, República del Congo, Republic of the Congo, République du Congo, Congo Brazzaville',
  CI: 'Ivory Coast, Costa de Marfil, Costa do Marfim, Côte d’Ivoire',
  CV: 'Cape Verde, Cabo Verde',
  CZ: 'República Checa, Czech Republic, République tchèque',
  DO: 'República Dominicana, Rep. Dominicana, Rep. Dom., RD',
  FM: 'Micronesia',
  GB: 'UK, Great Britain, Gran Bretaña, Inglaterra, England, Angleterre, Reino Unido, United Kingdom',
  GR: 'EL, Hellas',
  IR: 'Iran, Islamic Republic of Iran',
  KR: 'Corea, Corea del Sur, South Korea, Korea, República de Corea, Republic of Korea',
  LA: 'Laos',
  MD: 'Moldova, Moldavia, Republic of Moldova',
  MK: 'Macedonia, North Macedonia',
  MM: 'Birmania, Burma',
  MX: 'Méjico, Estados Unidos Mexicanos, Mexique, Méx., República Mexicana',
  NL: 'Holanda, Holland, Países Bajos, The Netherlands',
  PS: 'Palestina, Palestine',
  RU: 'Russian Federation, Federación de Rusia',
  SY: 'Siria, Syrian Arab Republic',
  SZ: 'Swazilandia, Suazilandia, Swaziland',
  TL: 'East Timor, Timor Oriental',
  TR: 'Turkey, Turquía, Türkiye',
  TZ: 'Tanzania, United Republic of Tanzania',
  US: 'USA, EUA, EE.UU., EE UU, EEUU, Estados Unidos de América, United States of America, États-Unis d’Amérique, U.S., U.S.A.',
  VE: 'República Bolivariana de Venezuela, Bolivarian Republic of Venezuela, Venezuela (República Bolivariana de)',
  VN: 'Viet Nam, Vietnam',
}

let index: Map<string, string> | undefined

function countryIndex() {
  const made = new Map<string, string>()
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    for (const [code] of codes) {
      const name = names.of(code)
      if (name) made.set(countryKey(name), code)
    }
  }
  for (const [code, names] of Object.entries(aliases))
    for (const name of names.split(', ')) made.set(countryKey(name), code)
  for (const [two, three] of codes) {
    made.set(two.toLowerCase(), two)
    made.set(three.toLowerCase(), two)
  }
  return made
}

/** Without articles and abbreviating full stops: "EE.UU." and "EEUU" are one. */
const countryKey = (text: string) =>
  fold(text.replace(/\./g, '').replace(/&/g, ' y '))
    .replace(/^(the|el|la|los|las|le|les|l|o|a|os|as) /, '')
    .replace(/\b(y|and|et|e)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The ISO 3166-1 alpha-2 code of a country. Takes its name in English, Spanish, French or Portuguese, with or without
 * accents, or one of its ISO codes. Null for what is no country.
 */
export function readCountry(text: string): string | null {
  index ??= countryIndex()
  return index.get(countryKey(text)) ?? null
}
