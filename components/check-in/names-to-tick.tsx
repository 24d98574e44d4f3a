import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { KeptArrival } from '@/components/offline/kept'
import { Button } from '@/components/ui/button'
import type { DoorName } from '@/domain/check-in/at-the-door'
import { cn } from '@/lib/cn'
import type { Slot } from './session-choice'

/** Names as large targets: each is a button that says how its session is to stand. */
export function NamesToTick({
  secret,
  slot,
  q,
  names,
  isHere,
  put,
  action,
}: {
  secret: string
  slot: Slot
  q: string
  names: readonly DoorName[]
  isHere: (id: number) => boolean
  put: (id: number, name: string, present: boolean) => void
  action: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('checkIn.door')
  if (names.length === 0) return <p className="py-4 text-ink-soft">{t(q ? 'nobody' : 'noNames')}</p>
  return (
    <form action={action} onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="day" value={slot.day} />
      <input type="hidden" name="session" value={slot.session} />
      <input type="hidden" name="q" value={q} />
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {names.map(({ id, name, institution }) => {
          const here = isHere(id)
          return (
            <li key={id}>
              <button
                type="submit"
                name="tick"
                value={`${id} ${here ? 'away' : 'here'}`}
                aria-pressed={here}
                onClick={() => put(id, name, !here)}
                className={cn(
                  'flex min-h-16 w-full items-center gap-4 px-4 py-2.5 text-left',
                  here ? 'bg-action-soft' : 'hover:bg-sunken',
                )}
              >
                <span
                  aria-hidden
                  className={cn(
                    'grid size-8 shrink-0 place-items-center rounded-full border-2',
                    here ? 'border-action bg-action text-on-action' : 'border-line-strong',
                  )}
                >
                  {here ? <Check className="size-5" /> : null}
                </span>
                <span className="min-w-0">
                  <span className="block font-semibold text-lg leading-snug">{name}</span>
                  {institution ? (
                    <span className="block truncate text-ink-soft text-sm">{institution}</span>
                  ) : null}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </form>
  )
}

/** Who came and was on no list, as this device knows it. */
export function Arrived({
  arrivals,
  takeBack,
}: {
  arrivals: readonly KeptArrival[]
  takeBack: (arrivalId: string) => void
}) {
  const t = useTranslations('checkIn.door')
  return (
    <section aria-labelledby="arrived">
      <h2 id="arrived" className="mb-2 font-semibold">
        {t('arrived')}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {arrivals.map(({ arrivalId, givenNames, familyNames, institution }) => (
          <li key={arrivalId} className="flex min-h-14 items-center justify-between gap-3 px-4 py-2">
            <span>
              {givenNames} {familyNames}
              {institution ? <span className="block text-ink-soft text-sm">{institution}</span> : null}
            </span>
            <Button size="small" variant="quiet" onClick={() => takeBack(arrivalId)}>
              {t('takeBack')}
              <span className="sr-only">
                : {givenNames} {familyNames}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-ink-soft text-sm">{t('arrivedHint')}</p>
    </section>
  )
}
