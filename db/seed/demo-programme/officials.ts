import type { Gender, InstitutionKind } from '@/db/enums'
import { compareNames, fold, type Name, nameOf, soundKey } from '@/domain/names'

/** An invented official, as a row of an attendance list has her. */
export type Official = {
  givenNames: string
  familyNames: string
  gender: Gender
  institution: string
  kind: InstitutionKind
  position: string
  countryCode: string
  state: string | null
  email: string
}

/** Where the officials of a list come from: each institution with its share of the seats. */
export type Workplace = {
  name: string
  kind: InstitutionKind
  /** The part of its addresses before example.org. */
  mail: string
  share: number
  countryCode: string
  states?: string[]
}

export const women =
  'Abigail Ailín Alondra Amparo Ámbar Antonia Araceli Aurora Azucena Berenice Brisa Carmen Casandra Catalina Celia Clara Concepción Consuelo Dalia Débora Dolores Dulce Elena Elvira Emilia Esmeralda Esperanza Estela Eugenia Fabiola Fátima Flor Georgina Gloria Graciela Griselda Hilda Imelda Inés Ingrid Irma Isabela Ivonne Jazmín Josefina Judith Julieta Leonor Leticia Lidia Liliana Lorena Lourdes Magdalena Marcela Margarita Maribel Marisol Matilde Mayra Mercedes Micaela Mireya Miriam Natalia Nayeli Noemí Ofelia Olga Pilar Raquel Rebeca Regina Renata Rocío Rosario Sara Selene Soledad Tamara Teresa Úrsula Victoria Ximena Yadira Yolanda Zoila'.split(
    ' ',
  )
export const men =
  'Abel Abraham Adolfo Adrián Agustín Alfonso Alfredo Álvaro Andrés Aníbal Armando Arturo Augusto Aurelio Benito Benjamín Bernardo Bruno Camilo César Cristóbal Damián Darío Edgar Efraín Elías Enrique Ernesto Esteban Eugenio Fabián Fausto Federico Felipe Félix Fernando Gabriel Germán Gonzalo Gregorio Guillermo Gustavo Hernán Horacio Hugo Ignacio Isaac Isidro Ismael Jacinto Javier Joaquín Joel Julián Julio Leandro Leonardo Lorenzo Manuel Marcelo Marcos Mario Martín Mateo Mauricio Maximino Moisés Nicolás Octavio Omar Orlando Oswaldo Pablo Pedro Rafael Ramiro Ramón Ricardo Rodolfo Rogelio Román Rubén Salvador Samuel Santiago Saúl Sergio Simón Ulises Vicente Víctor Xavier'.split(
    ' ',
  )
export const surnames =
  'Acevedo Acosta Aldana Alfaro Alvarado Amaya Aranda Arce Arellano Arias Armenta Arriaga Ávila Ayala Baeza Ballesteros Barajas Barrera Barrios Becerra Beltrán Benavides Bermúdez Bravo Bustamante Bustos Caballero Cabrera Calderón Camacho Campos Cantú Cárdenas Cardona Carmona Carranza Carrasco Casillas Castañeda Ceballos Cepeda Cervantes Chacón Cisneros Contreras Córdova Coronado Corral Cortés Cuevas Delgado Domínguez Durán Elizondo Escalante Escobar Espinosa Esquivel Estrada Fajardo Figueroa Franco Fuentes Galindo Gallegos Galván Gamboa Garibay Garza Godínez Gracia Guajardo Guevara Guillén Hinojosa Huerta Hurtado Ibarra Iglesias Izquierdo Jaramillo Juárez Lara Leal Leyva Lozano Lucero Lugo Luna Macías Maldonado Manzano Márquez Mata Medrano Mejía Melgar Mercado Meza Miranda Mondragón Montero Montiel Mora Moya Murillo Nájera Nava Navarro Negrete Noriega Ochoa Olivares Olvera Orozco Ortega Osorio Pacheco Padilla Palacios Palma Pantoja Paredes Parra Patiño Paz Pedraza Pineda Pinto Pizarro Ponce Portillo Prado Quezada Quintana Quiroz Rangel Rendón Rentería Reséndiz Reynoso Rincón Rivas Robledo Robles Rojas Román Rosales Rubio Saavedra Salas Salazar Salcedo Saldívar Salgado Salinas Sandoval Santana Sauceda Segovia Sepúlveda Serrano Sierra Silva Solano Solís Sosa Sotelo Soto Suárez Tapia Téllez Terrazas Toledo Tovar Treviño Trujillo Urbina Uribe Valadez Valdés Valdivia Valencia Vallejo Varela Vega Velasco Velázquez Venegas Vera Verdugo Villa Villalobos Villanueva Villarreal Yáñez Zamora Zapata Zaragoza Zavala Zepeda Zamudio'.split(
    ' ',
  )
const positions: [string, string][] = [
  ['Analista', 'Analista'],
  ['Abogada', 'Abogado'],
  ['Trabajadora social', 'Trabajador social'],
  ['Jefa de departamento', 'Jefe de departamento'],
  ['Oficial de protección', 'Oficial de protección'],
  ['Psicóloga', 'Psicólogo'],
  ['Subdirectora', 'Subdirector'],
  ['Coordinadora de proyecto', 'Coordinador de proyecto'],
  ['Enlace estatal', 'Enlace estatal'],
  ['Directora de área', 'Director de área'],
]

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Invents officials, the same ones for the same `seed`. No two of them could be taken for one person: within an
 * institution names are not even alike, and no two share an address.
 */
export function inventOfficials(seed: number, count: number, workplaces: readonly Workplace[]): Official[] {
  const random = randomOf(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const seats = workplaces.flatMap((place) => Array.from({ length: place.share }, () => place))
  const taken = new Map<string, Name[]>()
  const addresses = new Set<string>()
  const officials: Official[] = []
  while (officials.length < count) {
    const place = pick(seats)
    const isWoman = random() < 0.56
    const names = isWoman ? women : men
    const givenNames = random() < 0.45 ? `${pick(names)} ${pick(names)}` : pick(names)
    const familyNames = `${pick(surnames)} ${pick(surnames)}`
    const [female, male] = positions[Math.floor(random() ** 1.6 * positions.length)] as [string, string]
    const state = place.states ? pick(place.states) : null
    const name = nameOf(givenNames, familyNames)
    // Names that are alike begin alike, so these are the only ones to compare with.
    const block = `${place.name} ${soundKey(name.family[0] ?? '')[0]}`
    const others = taken.get(block) ?? []
    const words = fold(`${givenNames} ${familyNames}`).split(' ')
    if (new Set(words).size < words.length || others.some((other) => compareNames(name, other))) continue
    const email = `${words.join('.')}@${place.mail}.example.org`
    if (addresses.has(email)) continue
    addresses.add(email)
    taken.set(block, [...others, name])
    officials.push({
      givenNames,
      familyNames,
      gender: isWoman ? 'female' : 'male',
      institution: place.name,
      kind: place.kind,
      position: isWoman ? female : male,
      countryCode: place.countryCode,
      state,
      email,
    })
  }
  return officials
}
