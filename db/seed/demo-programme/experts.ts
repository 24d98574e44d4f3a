type Lent = {
  givenNames: string
  familyNames: string
  administration: string
  administrationCountry: string
}
const lent = (
  givenNames: string,
  familyNames: string,
  administrationCountry: string,
  administration: string,
): Lent => ({ givenNames, familyNames, administration, administrationCountry })

/** The experts of the demo programme: invented people, lent by administrations of the countries that it names. */
export const experts = {
  at: lent('Johanna', 'Pichlmayr', 'AT', 'Federal Ministry of the Interior of Austria'),
  be: lent('Lieven', 'Dewachter', 'BE', 'Federal Agency for the Reception of Asylum Seekers (Fedasil)'),
  hu: lent('Zsófia', 'Baranyai', 'HU', 'Ministry of the Interior of Hungary'),
  nl: lent('Marijke', 'Hoogeveen', 'NL', 'Immigration and Naturalisation Service of the Netherlands'),
  se: lent('Karin', 'Bergqvist', 'SE', 'Swedish Migration Agency'),
  de: lent('Ansgar', 'Thiessen', 'DE', 'Federal Office for Migration and Refugees of Germany'),
  fr: lent('Solène', 'Kerautret', 'FR', 'French Office for the Protection of Refugees and Stateless Persons'),
  it: lent('Ottavia', 'Brambilla', 'IT', 'Ministry of the Interior of Italy'),
  pt: lent('Duarte', 'Meneses Fialho', 'PT', 'High Commission for Migration of Portugal'),
  es: lent('Begoña', 'Larrañaga Etxeberria', 'ES', 'Ministerio del Interior de España'),
  esIntegration: lent('Jordi', 'Puigdemunt Vidal', 'ES', 'Secretaría General de Inmigración y Emigración'),
  esProsecutor: lent('Nuria', 'Castellanos Berzosa', 'ES', 'Fiscalía General del Estado'),
  ar: lent('Facundo', 'Etcheverry', 'AR', 'Ministerio de Seguridad de la Nación'),
  br: lent('Thaís', 'Nogueira Alencar', 'BR', 'Ministério da Justiça e Segurança Pública'),
  cl: lent('Rodolfo', 'Antilef Cárcamo', 'CL', 'Subsecretaría del Interior de Chile'),
  ec: lent('Paulina', 'Cadena Egas', 'EC', 'Ministerio del Interior del Ecuador'),
} satisfies Record<string, Lent>
export type ExpertKey = keyof typeof experts
