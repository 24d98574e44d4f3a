import type { PublishedAction } from './read-actions'

/** Every text of an Action that is published as it was typed, with the place where it is typed. */
export function textsOf(action: PublishedAction): { text: string; at: 'edit' | 'framework' | 'open-data' }[] {
  const some = (at: 'edit' | 'framework' | 'open-data', texts: readonly (string | null | undefined)[]) =>
    texts.flatMap((text) => (text ? [{ text, at }] : []))
  return [
    ...some('edit', [action.name, action.context, action.objective, action.expectedResult]),
    ...some(
      'open-data',
      action.words.flatMap(({ title, description }) => [title, description]),
    ),
    ...some(
      'open-data',
      action.locations.map(({ name }) => name),
    ),
    ...some(
      'open-data',
      action.transactions.map(({ description }) => description),
    ),
    ...some(
      'framework',
      action.framework.flatMap((aim) => [
        aim.title,
        aim.description,
        ...Object.values(aim.titles),
        ...aim.indicators.flatMap((each) => [
          each.title,
          each.definition,
          each.baselineNote,
          ...Object.values(each.titles),
          ...each.periods.map(({ targetNote }) => targetNote),
          ...each.progress.map(({ reached }) => reached?.note),
        ]),
      ]),
    ),
  ]
}
