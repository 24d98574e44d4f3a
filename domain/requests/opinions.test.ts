import { describe, expect, it } from 'vitest'
import { opinionStanding, tallyOpinions } from './opinions'

const silent = { stance: null, dueOn: '2026-03-09' }

describe('how an opinion stands', () => {
  it('waits until its day is over', () => {
    expect(opinionStanding(silent, '2026-03-09', true)).toBe('waiting')
  })
  it('counts silence as in favour only where the programme says so', () => {
    expect(opinionStanding(silent, '2026-03-10', true)).toBe('silent')
    expect(opinionStanding(silent, '2026-03-10', false)).toBe('late')
  })
  it('takes an answer at any time', () => {
    expect(opinionStanding({ ...silent, stance: 'against' }, '2026-04-01', true)).toBe('answered')
  })
  it('never mixes silence with words', () => {
    const opinions = [
      silent,
      { stance: 'in_favour', dueOn: '2026-03-09' },
      { stance: 'in_favour_with_comments', dueOn: '2026-03-09' },
      { stance: 'against', dueOn: '2026-03-09' },
      { stance: 'no_opinion', dueOn: '2026-03-09' },
      { stance: null, dueOn: '2026-03-30' },
    ]
    expect(tallyOpinions(opinions, '2026-03-10', true)).toEqual({
      inFavour: 2,
      bySilence: 1,
      against: 1,
      noOpinion: 1,
      waiting: 1,
    })
    expect(tallyOpinions(opinions, '2026-03-10', false)).toMatchObject({ bySilence: 0, waiting: 2 })
  })
})
