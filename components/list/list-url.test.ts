import { describe, expect, it } from 'vitest'
import { listUrl, nextSort } from './list-url'

describe('the addresses of a list', () => {
  const url = listUrl('/requests', { q: 'año & más', status: 'screening', cursor: 'abc', sort: undefined })

  it('keep what is shown and lead back to the first page', () => {
    expect(url.href({ sort: '-date' })).toBe('/requests?q=a%C3%B1o+%26+m%C3%A1s&status=screening&sort=-date')
  })

  it('drop a parameter that is taken away', () => {
    expect(url.href({ status: null, q: '' })).toBe('/requests')
  })

  it('lead to another page of the same view', () => {
    expect(url.page('def')).toBe('/requests?q=a%C3%B1o+%26+m%C3%A1s&status=screening&cursor=def')
  })
})

describe('the order behind a column head', () => {
  it('turns round when the list is already in it', () => {
    expect(nextSort('title', 'title')).toBe('-title')
    expect(nextSort('title', '-title')).toBe('title')
  })

  it('begins as the column wishes', () => {
    expect(nextSort('title', '-date')).toBe('title')
    expect(nextSort('date', 'title', true)).toBe('-date')
  })
})
