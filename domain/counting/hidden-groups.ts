import type { Db, Tx } from '@/db/client'
import type { Actor } from '../actor'
import { DomainError, notFound } from '../errors'
import { type Dimension, isPersonal } from './dimensions'
import { type Group, grouped } from './grouped'
import { isOfParticipants, type Measure, type MeasureKey, measures } from './measures'
import { personalParts, type Scope } from './scope'
import { fewest, hidesSmall, shownCells, shownPart } from './small-cells'

/** A group as it may be shown; its number is null where it points at a person, or would give one away. */
export type ShownGroup = { keys: (string | null)[]; count: number | null }

type Asked = { measure: MeasureKey; scope: Scope; by: readonly Dimension[] }

/**
 * The groups of a figure as far as the actor may see them, or with `hides` as everybody may. Who may not read names is
 * told of trainees by one thing that they are, and no number that points at a person; nothing of the kind can be worked
 * out from what is shown. Throws `not_found` as {@link grouped} does, and `forbidden` for what people are, crossed.
 */
export async function shownGroups(
  db: Db | Tx,
  actor: Actor,
  asked: Asked,
  hides = hidesSmall(actor),
): Promise<ShownGroup[]> {
  const { partOf, rows } = measures[asked.measure] as Measure
  // One person is nobody else's business, whatever is counted of her.
  if (hides && asked.scope.person !== undefined) throw notFound()
  if (!hides || !isOfParticipants(rows)) return grouped(db, actor, asked)
  refuseCrossed(asked)
  const personal = asked.by.findIndex(isPersonal)
  if (personal >= 0) return hideAcross(await grouped(db, actor, asked), personal)
  const filtered = personalParts.find((part) => asked.scope[part] !== undefined)
  if (filtered || asked.measure === 'women')
    return ofOneKey(
      db,
      actor,
      asked,
      filtered ?? 'gender',
      String(filtered ? asked.scope[filtered] : 'female'),
    )
  const groups = await grouped(db, actor, asked)
  if (!partOf) return groups
  const bases = await grouped(db, actor, { ...asked, measure: partOf as MeasureKey })
  const base = new Map(bases.map(({ keys, count }) => [JSON.stringify(keys), count]))
  const shown = groups.map(({ keys, count }) => ({
    keys,
    count,
    shown: shownPart(count, base.get(JSON.stringify(keys)) ?? count),
  }))
  return hideAlong(shown, asked.by.length, null)
}

/** Throws where what people are would be crossed, or told of a part of them. */
function refuseCrossed({ measure, scope, by }: Asked) {
  const personal = [...by.filter(isPersonal), ...personalParts.filter((part) => scope[part] !== undefined)]
  if (personal.length === 0) return
  if (measure !== 'trainees' || personal.length > 1 || personal[0] === 'institution')
    throw new DomainError('forbidden', 'figureCrossesPeople')
}

/** The groups that are narrowed to one key, as they are shown beside the others of that dimension. */
async function ofOneKey(
  db: Db | Tx,
  actor: Actor,
  { scope, by }: Asked,
  part: (typeof personalParts)[number],
  key: string,
): Promise<ShownGroup[]> {
  const whole = { ...scope, [part]: undefined }
  const groups = await grouped(db, actor, { measure: 'trainees', scope: whole, by: [...by, part] })
  return hideAcross(groups, by.length).flatMap(({ keys, count }) =>
    (keys.at(-1) ?? 'unknown') === key ? [{ keys: keys.slice(0, -1), count }] : [],
  )
}

type Cell = Group & { shown: number | null }

/** Hides small groups of one dimension beside each other, and then what gives them away along the others. */
export function hideAcross(groups: readonly Group[], axis: number): ShownGroup[] {
  const cells = groups.map((group): Cell => ({ ...group, shown: group.count }))
  return hideAlong(cells, groups[0]?.keys.length ?? 0, axis)
}

/**
 * Until nothing changes: beside each other on the axis, hides as `shownCells` does; along every other one, where what is
 * hidden is of fewer than two groups or too few people, hides the next smallest as well.
 */
function hideAlong(cells: Cell[], dimensions: number, axis: number | null): ShownGroup[] {
  const hidden = () => cells.filter(({ shown }) => shown === null).length
  let before = -1
  while (hidden() !== before) {
    before = hidden()
    for (let along = 0; along < dimensions; along += 1)
      for (const line of linesOf(cells, along))
        if (along === axis) hideBeside(line)
        else hideMore(line)
  }
  return cells.map(({ keys, shown }) => ({ keys, count: shown }))
}

function hideBeside(line: Cell[]) {
  const shown = shownCells(line)
  line.forEach((cell, at) => {
    if (shown[at]?.count === null) cell.shown = null
  })
  hideMore(line)
}

function hideMore(line: Cell[]) {
  const sum = () => line.reduce((all, { shown, count }) => (shown === null ? all + count : all), 0)
  const some = () => line.filter(({ shown }) => shown === null).length
  while (some() > 0 && (some() < 2 || sum() < fewest)) {
    const next = line
      .filter(({ shown, count }) => shown !== null && count > 0)
      .sort((a, b) => a.count - b.count)[0]
    if (!next) return
    next.shown = null
  }
}

/** The groups that differ in one dimension alone. */
function linesOf(cells: readonly Cell[], along: number): Cell[][] {
  const lines = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = JSON.stringify(cell.keys.filter((_, at) => at !== along))
    const line = lines.get(key)
    if (line) line.push(cell)
    else lines.set(key, [cell])
  }
  return [...lines.values()]
}
