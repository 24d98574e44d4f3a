import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { NativeSelect } from '@/components/ui/native-select'
import { type Locale, type MailChoice, mailChoices, type NotificationKind } from '@/db/enums'
import { formatHour, timeZone } from '@/lib/format'

type Choices = {
  kinds: readonly { kind: NotificationKind; mail: MailChoice }[]
  quietFrom: number | null
  quietUntil: number | null
  timeZone: string | null
}

/** What comes by e-mail, when none comes, and by which clock. A plain form, which needs no script. */
export function ChoicesForm({
  choices,
  action,
}: {
  choices: Choices
  action: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('notifications.choices')
  const names = useTranslations('notifications.name')
  return (
    <form action={action} className="max-w-3xl space-y-10">
      {choices.kinds.length === 0 ? <p className="text-ink-soft">{t('none')}</p> : null}
      <div className="divide-y divide-line border-line border-y">
        {choices.kinds.map(({ kind, mail }) => (
          <fieldset
            key={kind}
            className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
          >
            <legend className="contents">
              <span className="pt-1 font-semibold leading-snug sm:pt-0">{names(kind)}</span>
            </legend>
            <span className="flex flex-wrap gap-x-5">
              {mailChoices.map((choice) => (
                <label key={choice} className="flex min-h-11 cursor-pointer items-center gap-2">
                  <input
                    type="radio"
                    name={`mail.${kind}`}
                    value={choice}
                    defaultChecked={mail === choice}
                    className="size-4.5 accent-action"
                  />
                  {t(`mail.${choice}`)}
                </label>
              ))}
            </span>
          </fieldset>
        ))}
      </div>
      <fieldset>
        <legend className="font-semibold text-lg">{t('quiet')}</legend>
        <p className="mt-1 text-ink-soft">{t('quietHint')}</p>
        <div className="mt-3 flex flex-wrap gap-4">
          <Hour name="quietFrom" label={t('from')} value={choices.quietFrom} />
          <Hour name="quietUntil" label={t('until')} value={choices.quietUntil} />
        </div>
        <label htmlFor="time-zone" className="mt-5 block font-semibold">
          {t('zone')}
        </label>
        <NativeSelect
          id="time-zone"
          name="timeZone"
          defaultValue={choices.timeZone ?? ''}
          className="mt-1.5 max-w-sm"
        >
          <option value="">{t('zoneOwn', { zone: timeZone })}</option>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </NativeSelect>
      </fieldset>
      <Button type="submit" variant="primary">
        {t('save')}
      </Button>
    </form>
  )
}

function Hour({ name, label, value }: { name: string; label: string; value: number | null }) {
  const t = useTranslations('notifications.choices')
  const locale = useLocale() as Locale
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <NativeSelect id={name} name={name} defaultValue={value ?? ''} className="mt-1.5 w-36">
        <option value="">{t('noQuiet')}</option>
        {Array.from({ length: 24 }, (_, hour) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hours of a day never move
          <option key={hour} value={hour}>
            {formatHour(hour, locale)}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}
