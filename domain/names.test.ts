import { describe, expect, it } from 'vitest'
import {
  compareNames,
  editDistance,
  fold,
  nameKey,
  nameOf,
  nameSimilarity,
  searchKey,
  sortedNameKey,
} from './names'

describe('keys of names', () => {
  it.each([
    ['José Ángel', 'Núñez Peña', 'nunez pena jose angel', 'angel jose nunez pena'],
    [
      'ALEJANDRO ÁNGEL',
      'del Angel Vazquez',
      'angel vazquez alejandro angel',
      'alejandro angel angel vazquez',
    ],
    ['María de los Ángeles', 'de la Cruz y Ruiz', 'cruz ruiz maria angeles', 'angeles cruz maria ruiz'],
    ['Jean-Pierre', 'Lefèvre d’Ávila', 'lefevre davila jean pierre', 'davila jean lefevre pierre'],
    ['Lic. Ana', 'O’Brien', 'obrien ana', 'ana obrien'],
    ['Søren', 'Łukasz-Großmann', 'lukasz grossmann soren', 'grossmann lukasz soren'],
    ['E', 'De', 'de e', 'de e'],
  ])('%s %s', (given, family, key, sorted) => {
    expect(nameKey(given, family)).toBe(key)
    expect(sortedNameKey(given, family)).toBe(sorted)
  })

  it('folds and keeps what a search needs', () => {
    expect(fold('  ¿Qué?  N.º ')).toBe('que n o')
    expect(searchKey('María', null, 'de la Cruz')).toBe('maria de la cruz')
  })
})

describe('two names', () => {
  const name = (text: string) => {
    const [given = '', family = ''] = text.split(' / ')
    return nameOf(given, family)
  }
  it.each([
    ['José / Núñez Castillo', 'JOSE / NUNEZ CASTILLO', 'same'],
    ['Alejandro Ángel / del Ángel Vázquez', 'alejandro angel / Angel Vazquez', 'same'],
    ['José / Núñez Castillo', 'Núñez Castillo / José', 'reordered'],
    ['José / Núñez Castillo', 'José / Castillo Núñez', 'reordered'],
    ['José / Núñez Castillo', 'José / Núñez', 'shortened'],
    ['José Luis / Núñez Castillo', 'José / Núñez Castillo', 'shortened'],
    ['María Guadalupe / Ruiz', 'Guadalupe / Ruiz', 'shortened'],
    ['José / Núñez Castillo', 'José / Núñes Castillo', 'misspelt'],
    ['Jésica / Giménez', 'Jessica / Jiménez', 'misspelt'],
    ['Verónica / Ibáñez', 'Beronica / Ybañez', 'misspelt'],
    ['Cuauhtémoc / Flores', 'Cuahutemoc / Flores', 'misspelt'],
    ['José / Núñez Castillo', 'José / Castillo', null],
    ['José / Núñez Castillo', 'José / Núñez Zúñiga', null],
    ['Alejandro / Ruiz', 'Alejandra / Ruiz', null],
    ['Fernando / Ruiz Paz', 'Fernanda / Ruiz Paz', null],
    ['Ana / Hernández Ruiz', 'Ana / Fernández Ruiz', null],
    ['Ana / Ruiz', 'Eva / Ruiz', null],
    ['Norma / Ramos', 'Norma / Reyes', null],
  ])('%s and %s: %s', (a, b, likeness) => {
    expect(compareNames(name(a), name(b))).toBe(likeness)
    expect(compareNames(name(b), name(a))).toBe(likeness)
  })

  it('are more or less similar', () => {
    const to = (other: string) => nameSimilarity(name('José / Núñez Castillo'), name(other))
    expect(to('JOSE / nuñez castillo')).toBe(1)
    expect(to('José / Núñes Castillo')).toBeGreaterThan(to('José / Núñez'))
    expect(to('José / Núñez')).toBeGreaterThan(to('Iván / Núñez'))
    expect(to('Eva / Mora')).toBeLessThan(0.2)
  })

  it('differ by letters', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('jose', 'jsoe')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBeGreaterThan(2)
  })
})
