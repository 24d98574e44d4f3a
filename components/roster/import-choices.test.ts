import { describe, expect, it } from 'vitest'
import { countPeople, openRows } from './import-choices'

const list = { certain: 10, doubtful: ['0.5', '0.8', '0.9'], counted: ['person:1', 'row:0.2'] }

describe('how many people a list comes to', () => {
  it('counts the certain ones while nothing is said', () => {
    expect(countPeople(list, {})).toBe(10)
  })

  it('adds somebody new, and somebody on record who is not on the list yet', () => {
    expect(countPeople(list, { '0.5': 'new', '0.8': 'person:7' })).toBe(12)
  })

  it('counts nobody for a row that is left out', () => {
    expect(countPeople(list, { '0.5': 'out' })).toBe(10)
  })

  it('counts nobody twice who is certain already', () => {
    expect(countPeople(list, { '0.5': 'person:1', '0.8': 'row:0.2' })).toBe(10)
  })

  it('counts two rows that are one person once', () => {
    expect(countPeople(list, { '0.5': 'person:7', '0.8': 'person:7' })).toBe(11)
    expect(countPeople(list, { '0.5': 'new', '0.8': 'row:0.5', '0.9': 'row:0.8' })).toBe(11)
  })

  it('counts somebody whose first row is left out by the row that is not', () => {
    expect(countPeople(list, { '0.5': 'out', '0.8': 'row:0.5' })).toBe(11)
  })

  it('follows a row to somebody who is certain', () => {
    expect(countPeople(list, { '0.5': 'person:1', '0.8': 'row:0.5' })).toBe(10)
  })
})

describe('the rows that wait', () => {
  it('are those without a word', () => {
    expect(openRows(list.doubtful, { '0.8': 'out' })).toEqual(['0.5', '0.9'])
  })
})
